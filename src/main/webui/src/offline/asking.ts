import { detail, retryAfter } from '../api/client';

/** Why keeping has ended early; what is kept until then stays, and is not fetched again. */
export type KeepingFailure =
  | { why: 'room'; lacking: number } // found out before
  | { why: 'full' } // found out by trying
  | { why: 'network' }
  | { why: 'login' }
  | { why: 'server'; says: string };

/** Ends what is being kept. */
export class Stop extends Error {
  readonly failure: KeepingFailure;

  constructor(failure: KeepingFailure) {
    super(failure.why);
    this.failure = failure;
  }
}

/** The part of the browser that asking needs; tests bring their own. */
export interface AskingPlace {
  fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** Ends early when the signal says so. */
  pause: (seconds: number, signal: AbortSignal) => Promise<void>;
}

/** How often a server that is busy is asked again, and after how long, in seconds, where it does not say, and at most. */
const TRIES = 5;
const USUAL_PAUSE = 5;
const LONGEST_PAUSE = 60;

/**
 * The server's own answer, in whole, from a server that may be busy; `no-store` tells the service worker not to give what is kept.
 *
 * @throws Stop when there is none; what the signal ends fails as it says
 */
export async function askPatiently(place: AskingPlace, address: string, signal: AbortSignal, headers: HeadersInit = {}): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    let answer: Response;
    try {
      answer = await place.fetch(address, { headers, signal, cache: 'no-store', credentials: 'same-origin' });
    } catch (failure) {
      throw signal.aborted ? failure : new Stop({ why: 'network' });
    }
    if (answer.status === 200) {
      return answer;
    }
    const busy = answer.status === 429 || answer.status === 503;
    if (!busy || tries === TRIES) {
      throw new Stop(answer.status === 401 || answer.status === 403 ? { why: 'login' } : { why: 'server', says: (await detail(answer)) || String(answer.status) });
    }
    await place.pause(Math.min(retryAfter(answer) || USUAL_PAUSE, LONGEST_PAUSE), signal);
  }
}
