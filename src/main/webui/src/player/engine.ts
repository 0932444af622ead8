import { unload, type Audio } from './audio';
import { crossOver } from './crossOver';
import type { Quality } from './quality';
import { askServed, playAddress, reasonOf, type PlayerFailure, type Served } from './served';

/** A track in the queue. */
export interface QueueItem {
  /** Unique in the queue, as a track may be in it twice. */
  id: string;
  path: string;
  title: string;
  artist: string | null;
  album: string | null;
  /** In seconds; null when it is not known. */
  duration: number | null;
  /** Address of its picture, or null. */
  cover: string | null;
}

export interface PlayerState {
  queue: readonly QueueItem[];
  /** Of the track that plays; -1 when there is none. */
  index: number;
  playing: boolean;
  /** It would play if it had more. */
  waiting: boolean;
  /** In seconds. */
  position: number;
  duration: number;
  volume: number;
  muted: boolean;
  quality: Quality;
  served: Served | null;
  failure: PlayerFailure | null;
}

/** Beyond this position, "previous" begins the track anew, in seconds. */
const RESTART_AFTER = 3;

const EMPTY: PlayerState = {
  queue: [],
  index: -1,
  playing: false,
  waiting: false,
  position: 0,
  duration: 0,
  volume: 1,
  muted: false,
  quality: 'auto',
  served: null,
  failure: null,
};

/**
 * Plays a queue with two audio elements: while one is heard, the other gets the next track, or the same track at another quality, so that
 * neither a new track nor a new quality is heard as a gap.
 */
export class PlayerEngine {
  private state: PlayerState;
  private readonly listeners = new Set<() => void>();
  private active: Audio;
  private standby: Audio;
  /** What the second element holds, ready to go on with. */
  private prepared: { id: string; quality: Quality } | null = null;
  /** Gives up the change to another quality that is under way. */
  private switching: (() => void) | null = null;
  private asking: AbortController | null = null;
  private preloadSeconds = 20;

  constructor(create: () => Audio, initial: Partial<Pick<PlayerState, 'volume' | 'muted' | 'quality'>> = {}) {
    this.state = { ...EMPTY, ...initial };
    this.active = this.equip(create());
    this.standby = this.equip(create());
  }

  private equip(audio: Audio): Audio {
    audio.preload = 'auto';
    audio.volume = this.state.volume;
    audio.muted = this.state.muted;
    const when = (event: string, act: () => void) =>
      audio.addEventListener(event, () => {
        if (audio === this.active) {
          act();
        }
      });
    when('timeupdate', () => this.moved());
    when('durationchange', () => this.set({ duration: finite(this.active.duration) }));
    when('playing', () => this.set({ playing: true, waiting: false, failure: null }));
    when('pause', () => !this.active.ended && this.set({ playing: false }));
    when('waiting', () => this.set({ waiting: true }));
    when('canplay', () => this.set({ waiting: false }));
    when('ended', () => this.goOn());
    when('error', () => void this.failed());
    return audio;
  }

  // ---- What is seen from outside

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): PlayerState => this.state;

  get current(): QueueItem | null {
    return this.state.queue[this.state.index] ?? null;
  }

  /** Plays a list from one of its tracks. */
  playAll(items: readonly QueueItem[], from = 0): void {
    this.set({ queue: items });
    this.jump(from);
  }

  /** Puts tracks behind all others, or behind the one that plays. */
  add(items: readonly QueueItem[], where: 'end' | 'next' = 'end'): void {
    const queue = [...this.state.queue];
    queue.splice(where === 'end' ? queue.length : this.state.index + 1, 0, ...items);
    this.set({ queue });
    this.forgetPrepared();
    if (this.state.index < 0 && queue.length > 0) {
      this.jump(0);
    }
  }

  remove(id: string): void {
    const at = this.state.queue.findIndex((item) => item.id === id);
    if (at < 0) {
      return;
    }
    const queue = this.state.queue.filter((item) => item.id !== id);
    const { index, playing } = this.state;
    this.forgetPrepared();
    if (at < index) {
      this.set({ queue, index: index - 1 });
    } else if (at > index) {
      this.set({ queue });
    } else if (queue.length === 0) {
      this.clear();
    } else {
      this.set({ queue });
      this.load(Math.min(at, queue.length - 1), playing);
    }
  }

  move(from: number, to: number): void {
    const queue = [...this.state.queue];
    const [item] = queue.splice(from, 1);
    if (!item) {
      return;
    }
    queue.splice(to, 0, item);
    const current = this.current;
    this.set({ queue, index: queue.findIndex((each) => each.id === current?.id) });
    this.forgetPrepared();
  }

  clear(): void {
    this.abandonSwitch();
    this.forgetPrepared();
    unload(this.active);
    this.set({ ...EMPTY, volume: this.state.volume, muted: this.state.muted, quality: this.state.quality });
  }

  jump(index: number): void {
    if (this.state.queue[index]) {
      this.load(index, true);
    }
  }

  toggle(): void {
    if (this.active.paused) {
      this.play();
    } else {
      this.pause();
    }
  }

  play(): void {
    if (this.state.failure) {
      this.retry();
    } else if (this.current) {
      void this.start(this.active);
    }
  }

  pause(): void {
    this.active.pause();
  }

  next(): void {
    this.jump(this.state.index + 1);
  }

  /** The track before, or the beginning of this one. */
  previous(): void {
    if (this.active.currentTime > RESTART_AFTER || this.state.index === 0) {
      this.seek(0);
    } else {
      this.jump(this.state.index - 1);
    }
  }

  seek(seconds: number): void {
    if (!this.current) {
      return;
    }
    this.abandonSwitch();
    const end = this.state.duration > 0 ? this.state.duration : Number.POSITIVE_INFINITY;
    this.active.currentTime = Math.min(Math.max(0, seconds), end);
    this.set({ position: this.active.currentTime });
  }

  setVolume(volume: number): void {
    const within = Math.min(1, Math.max(0, volume));
    this.active.volume = within;
    this.standby.volume = within;
    this.set({ volume: within });
    this.setMuted(false);
  }

  setMuted(muted: boolean): void {
    this.active.muted = muted;
    this.standby.muted = muted;
    this.set({ muted });
  }

  /** How the server wants it to be buffered (Quick Sync). */
  setBuffering(preload: string, seconds: number): void {
    const known = preload === 'none' || preload === 'metadata' ? preload : 'auto';
    this.active.preload = known;
    this.preloadSeconds = Math.max(10, seconds);
  }

  /** Loads the track again, from where it was. */
  retry(): void {
    const { index, position } = this.state;
    if (index >= 0) {
      this.load(index, true, position);
    }
  }

  /** Goes on at another quality, from the same place, without a gap where the second element is ready in time. */
  setQuality(quality: Quality): void {
    if (quality === this.state.quality) {
      return;
    }
    this.set({ quality });
    this.forgetPrepared();
    const item = this.current;
    if (!item) {
      return;
    }
    if (this.active.paused) {
      this.load(this.state.index, false, this.active.currentTime);
    } else {
      this.crossOver(item, quality);
    }
  }

  // ---- How

  private load(index: number, play: boolean, at = 0): void {
    this.abandonSwitch();
    const item = this.state.queue[index];
    if (!item) {
      return;
    }
    const ready = at === 0 && this.prepared?.id === item.id && this.prepared.quality === this.state.quality;
    this.set({ index, position: at, duration: item.duration ?? 0, served: null, failure: null, waiting: play });
    if (ready) {
      this.swap();
    } else {
      this.forgetPrepared();
      this.active.src = playAddress(item.path, this.state.quality);
      if (at > 0) {
        this.active.currentTime = at; // before the metadata are there, it is where it will begin
      }
    }
    void this.askWhatIsServed(item, this.state.quality);
    if (play) {
      void this.start(this.active);
    }
  }

  private async start(audio: Audio): Promise<void> {
    try {
      await audio.play();
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'NotAllowedError' && audio === this.active) {
        this.set({ playing: false, waiting: false }); // the browser wants a click first
      }
    }
  }

  /** The second element becomes the one that is heard. */
  private swap(): void {
    const before = this.active;
    this.active = this.standby;
    this.standby = before;
    this.prepared = null;
    this.set({ duration: finite(this.active.duration) || this.state.duration });
    unload(before);
  }

  private crossOver(item: QueueItem, quality: Quality): void {
    this.abandonSwitch();
    const arrived = () => {
      this.switching = null;
      const heard = this.active;
      void this.start(this.standby);
      this.swap();
      heard.pause();
    };
    const broken = () => {
      this.switching = null;
      this.load(this.state.index, true, this.active.currentTime);
    };
    this.switching = crossOver(this.active, this.standby, playAddress(item.path, quality), { arrived, broken });
    void this.askWhatIsServed(item, quality);
  }

  private abandonSwitch(): void {
    this.switching?.();
    this.switching = null;
  }

  private moved(): void {
    this.set({ position: this.active.currentTime });
    const left = this.active.duration - this.active.currentTime;
    if (left < this.preloadSeconds && !this.switching) {
      this.prepareNext();
    }
  }

  private prepareNext(): void {
    const next = this.state.queue[this.state.index + 1];
    if (!next || this.prepared?.id === next.id) {
      return;
    }
    this.prepared = { id: next.id, quality: this.state.quality };
    this.standby.src = playAddress(next.path, this.state.quality);
    this.standby.load();
  }

  private forgetPrepared(): void {
    if (this.prepared) {
      this.prepared = null;
      unload(this.standby);
    }
  }

  private goOn(): void {
    if (this.state.queue[this.state.index + 1]) {
      this.next();
    } else {
      this.set({ playing: false, waiting: false, position: this.active.duration });
    }
  }

  private async failed(): Promise<void> {
    const item = this.current;
    if (!item || !this.active.error) {
      return;
    }
    const at = this.active.currentTime || this.state.position;
    this.set({ playing: false, waiting: false, position: at });
    this.set({ failure: await reasonOf(item.path, this.state.quality) });
  }

  private async askWhatIsServed(item: QueueItem, quality: Quality): Promise<void> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    try {
      const served = await askServed(item.path, quality, asking.signal);
      if (this.current?.id === item.id && this.state.quality === quality) {
        this.set({ served });
      }
    } catch {
      // the audio element will fail as well, and says so
    }
  }

  private set(change: Partial<PlayerState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

function finite(seconds: number): number {
  return Number.isFinite(seconds) ? seconds : 0;
}
