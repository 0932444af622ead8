import { unload, type Audio } from './audio';

/** How far ahead the second element starts, in seconds: it has to be ready when the first arrives there; twice as far each time that it was not. */
const LEAD = 0.4;

/** From this close on, in seconds, nobody hears the difference. */
const CLOSE = 0.02;

/** How long until the next look at how far the first is, in milliseconds, at most. */
const LOOK_MS = 100;

/** `HTMLMediaElement.HAVE_FUTURE_DATA`. */
const HAVE_FUTURE_DATA = 3;

/** How it ends, unless it is given up: once, and by one of these. */
export interface CrossOverEnd {
  /** The first has arrived where the second waits: it is time to change. */
  arrived: () => void;
  /** The second can't be played. */
  broken: () => void;
}

/**
 * Loads the same track at another address into a second element, ahead of where the first is, and waits until the first arrives there.
 *
 * @returns what gives it up, and lets the second go of what it has loaded
 */
export function crossOver(heard: Audio, next: Audio, address: string, { arrived, broken }: CrossOverEnd): () => void {
  let lead = LEAD;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (next.readyState < HAVE_FUTURE_DATA) {
      return;
    }
    clearTimeout(waiting);
    const ahead = next.currentTime - heard.currentTime;
    if (ahead < 0) { // it took longer than the lead
      lead *= 2;
      next.currentTime = heard.currentTime + lead;
    } else if (ahead < CLOSE) {
      stop();
      arrived();
    } else {
      waiting = setTimeout(look, Math.min(ahead * 1000, LOOK_MS));
    }
  };
  const fail = () => {
    stop();
    broken();
  };
  const stop = () => {
    clearTimeout(waiting);
    next.removeEventListener('canplay', look);
    next.removeEventListener('seeked', look);
    next.removeEventListener('error', fail);
  };
  next.src = address;
  next.currentTime = heard.currentTime + lead;
  next.addEventListener('canplay', look);
  next.addEventListener('seeked', look);
  next.addEventListener('error', fail);
  return () => {
    stop();
    unload(next);
  };
}
