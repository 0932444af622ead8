/** An audio element whose time goes on when the test says so. */
export class FakeAudio extends EventTarget {
  static made: FakeAudio[] = [];
  src = '';
  currentTime = 0;
  duration = Number.NaN;
  paused = true;
  ended = false;
  volume = 1;
  muted = false;
  preload = '';
  readyState = 0;
  error: MediaError | null = null;

  constructor() {
    super();
    FakeAudio.made.push(this);
  }

  play() {
    this.paused = false;
    this.dispatchEvent(new Event('playing'));
    return Promise.resolve();
  }

  pause() {
    if (!this.paused) {
      this.paused = true;
      this.dispatchEvent(new Event('pause'));
    }
  }

  load() {
    this.currentTime = 0;
  }

  removeAttribute() {
    this.src = '';
  }

  at(seconds: number) {
    this.currentTime = seconds;
    this.dispatchEvent(new Event('timeupdate'));
  }

  ready() {
    this.readyState = 4;
    this.dispatchEvent(new Event('canplay'));
  }

  end() {
    this.ended = true;
    this.paused = true;
    this.dispatchEvent(new Event('ended'));
    this.ended = false;
  }
}
