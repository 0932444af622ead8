import type { Share } from '../mixtape/shared';
import { askPatiently, Stop, type AskingPlace, type KeepingFailure } from './asking';
import { ABOUT, cacheOf, shareKey, sourceOf, trackKey, type About, type KeepableQuality } from './kept';
import { expectedBytes, lacking, type Room } from './room';

export interface KeepingState {
  phase: 'idle' | 'keeping' | 'kept' | 'cancelled' | 'failed';
  /** Tracks that are kept, and those that there are. */
  done: number;
  total: number;
  /** What this time has brought, in bytes, and about how much it will be. */
  bytes: number;
  expected: number;
  failure: KeepingFailure | null;
  /** Tracks that the server would not give, and what it says. */
  refused: readonly { title: string; says: string }[];
}

/** The part of the browser that keeping needs; tests bring their own. */
export interface KeepingPlace extends AskingPlace {
  caches: Pick<CacheStorage, 'open' | 'delete'>;
  room: () => Promise<Room | null>;
  /** Asks the browser to keep things when space is short; nobody waits for what it says. */
  persist: () => void;
  now: () => Date;
  /** The cache has got something, or lost it. */
  touched: () => Promise<void>;
}

const IDLE: KeepingState = { phase: 'idle', done: 0, total: 0, bytes: 0, expected: 0, failure: null, refused: [] };

/** How far it is, from 0 to 1; sizes are guesses, so they only say how far it is with the track that is on its way. */
export function partOf({ done, total, bytes, expected }: KeepingState): number {
  return total === 0 || expected === 0 ? 0 : Math.min(1, Math.max(done / total, Math.min(bytes / expected, (done + 1) / total)));
}

/** Keeps one mixtape on this device, track by track; whatever ends it, it goes on from there the next time. */
export class Keeping {
  private readonly slug: string;
  private readonly place: KeepingPlace;
  private readonly listeners = new Set<() => void>();
  private state = IDLE;
  private running: AbortController | null = null;

  constructor(slug: string, place: KeepingPlace) {
    this.slug = slug;
    this.place = place;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): KeepingState => this.state;

  cancel(): void {
    this.running?.abort();
  }

  /** What was kept is gone, and how it went with it. */
  forget(): void {
    if (!this.running) {
      this.set(IDLE);
    }
  }

  /** Begins, or goes on. Does nothing while it runs. */
  async start(quality: KeepableQuality): Promise<void> {
    if (this.running) {
      return;
    }
    const running = new AbortController();
    this.running = running;
    this.state = IDLE;
    this.set({ phase: 'keeping' });
    try {
      await this.run(quality, running.signal);
      this.set({ phase: 'kept' });
    } catch (failure) {
      this.set(running.signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', failure: reasonOf(failure) });
    } finally {
      this.running = null;
      await this.place.touched();
    }
  }

  private async run(quality: KeepableQuality, signal: AbortSignal): Promise<void> {
    const said = await askPatiently(this.place, shareKey(this.slug), signal, { Accept: 'application/json' });
    const share = (await said.clone().json()) as Share;
    const tracks = new Map(share.tracks.filter((track) => !track.missing).map((track) => [trackKey(track.path, quality), track]));
    const cache = await this.place.caches.open(cacheOf(this.slug));
    const about: About = {
      slug: this.slug, title: share.title, quality, when: this.place.now().toISOString(), version: share.updated_at,
      total: tracks.size, done: 0, complete: false, sizes: await stillThere(cache),
    };
    const lacks = [...tracks].filter(([key]) => about.sizes[key] === undefined);
    const expected = lacks.reduce((sum, [, { duration }]) => sum + expectedBytes(duration, quality), 0);
    this.set({ total: tracks.size, done: tracks.size - lacks.length, expected });
    about.done = this.state.done;
    try {
      const short = lacking(expected, await this.place.room());
      if (short > 0) {
        throw new Stop({ why: 'room', lacking: short });
      }
      this.place.persist();
      await this.keep(cache, about, shareKey(this.slug), said, signal);
      await this.keepCovers(cache, about, share, signal);
      for (const [key, { title }] of lacks) {
        await this.keepTrack(cache, about, key, title, signal);
      }
      const [refused] = this.state.refused;
      if (refused && about.done === 0) {
        throw new Stop({ why: 'server', says: refused.says });
      }
      about.complete = !refused;
      if (about.complete) {
        await this.tidy(cache, about, new Set([...tracks.keys(), shareKey(this.slug), ...coversOf(share)]));
      }
      await note(cache, about);
    } catch (failure) {
      if (!Object.keys(about.sizes).some((key) => key.startsWith('/play/'))) {
        await this.place.caches.delete(cacheOf(this.slug)); // without a track it is nothing
      }
      throw failure;
    }
  }

  private async keepTrack(cache: Cache, about: About, key: string, title: string, signal: AbortSignal): Promise<void> {
    const before = this.state.bytes;
    try {
      await this.keep(cache, about, key, await askPatiently(this.place, sourceOf(key), signal), signal, (bytes) => this.set({ bytes: before + bytes }));
    } catch (failure) {
      if (!(failure instanceof Stop) || failure.failure.why !== 'server') {
        throw failure;
      }
      this.set({ refused: [...this.state.refused, { title, says: failure.failure.says }] }); // the others can be kept all the same
      return;
    }
    about.done += 1;
    this.set({ done: about.done });
    await note(cache, about);
    await this.place.touched();
  }

  /** A cover more or less makes no difference. */
  private async keepCovers(cache: Cache, about: About, share: Share, signal: AbortSignal): Promise<void> {
    for (const cover of coversOf(share).filter((each) => about.sizes[each] === undefined)) {
      try {
        await this.keep(cache, about, cover, await askPatiently(this.place, cover, signal), signal);
      } catch (failure) {
        if (!(failure instanceof Stop) || failure.failure.why !== 'server') {
          throw failure;
        }
      }
    }
  }

  /** Puts a whole answer into the cache, or nothing of it, and counts its bytes. */
  private async keep(cache: Cache, about: About, key: string, answer: Response, signal: AbortSignal, tell?: (bytes: number) => void): Promise<void> {
    let bytes = 0;
    const counted = answer.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, through) {
          bytes += chunk.byteLength;
          tell?.(bytes);
          through.enqueue(chunk);
        },
      }),
    );
    try {
      await cache.put(key, new Response(counted ?? null, { headers: asPlayed(answer.headers) }));
    } catch (failure) {
      throw isFull(failure) || signal.aborted ? failure : new Stop({ why: 'network' });
    }
    about.sizes[key] = bytes;
  }

  /** Takes out what belongs to another version of the mixtape, or to another quality. */
  private async tidy(cache: Cache, about: About, wanted: ReadonlySet<string>): Promise<void> {
    for (const key of Object.keys(about.sizes).filter((each) => !wanted.has(each))) {
      await cache.delete(key, { ignoreVary: true });
      delete about.sizes[key];
    }
  }

  private set(change: Partial<KeepingState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

/** What a download says of being one is left out. */
function asPlayed(headers: Headers): Headers {
  const left = new Headers(headers);
  left.delete('Content-Disposition');
  return left;
}

/** Each picture once. */
function coversOf(share: Share): string[] {
  return [...new Set(share.tracks.flatMap(({ cover }) => cover ?? []))];
}

/** The sizes of what is kept already; what the browser has lost meanwhile is not among it. */
async function stillThere(cache: Cache): Promise<Record<string, number>> {
  const noted = await cache.match(ABOUT);
  if (!noted) {
    return {};
  }
  const { sizes } = (await noted.json()) as About;
  const there = new Set((await cache.keys()).map(({ url }) => addressIn(url)));
  return Object.fromEntries(Object.entries(sizes).filter(([key]) => there.has(addressIn(key))));
}

function addressIn(url: string): string {
  const { pathname, search } = new URL(url, 'http://here');
  return pathname + search;
}

async function note(cache: Cache, about: About): Promise<void> {
  await cache.put(ABOUT, Response.json(about));
}

function isFull(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'QuotaExceededError';
}

function reasonOf(failure: unknown): KeepingFailure {
  if (failure instanceof Stop) {
    return failure.failure;
  }
  return isFull(failure) ? { why: 'full' } : { why: 'server', says: failure instanceof Error ? failure.message : String(failure) };
}
