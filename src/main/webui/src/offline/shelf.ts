import { aboutIn, cacheOf, slugOf, type About } from './kept';
import { askForRoom, type Room } from './room';

/** What is kept on this device. */
export interface ShelfState {
  /** The last one first; null until it is known. */
  kept: readonly About[] | null;
  /** Null where the browser does not tell. */
  room: Room | null;
  /** Whether the browser has promised to keep it even when space is short. */
  safe: boolean;
}

/** The part of the browser that the shelf needs; tests bring their own. */
export interface ShelfPlace {
  caches: Pick<CacheStorage, 'keys' | 'match' | 'open' | 'delete'>;
  storage?: Pick<StorageManager, 'estimate' | 'persisted'>;
  /** Tells the service worker that something is kept or gone. */
  changed: () => void;
}

/** Knows what is kept, for everything that shows it. */
export class Shelf {
  private state: ShelfState = { kept: null, room: null, safe: false };
  private readonly listeners = new Set<() => void>();
  private readonly place: ShelfPlace;

  constructor(place: ShelfPlace) {
    this.place = place;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): ShelfState => this.state;

  /** Looks again. */
  async refresh(): Promise<void> {
    const names = (await this.place.caches.keys()).filter((name) => slugOf(name) !== null);
    const kept = (await Promise.all(names.map((name) => aboutIn(name, this.place.caches)))).filter((about) => about !== null);
    kept.sort((one, other) => other.when.localeCompare(one.when));
    const room = await askForRoom(this.place.storage);
    const safe = (await this.place.storage?.persisted?.().catch(() => false)) ?? false;
    this.state = { kept, room, safe };
    this.listeners.forEach((listener) => listener());
  }

  /** The cache goes first, so that nothing is left half; the browser would give its space back some time later, and does so now for what is taken out. */
  async remove(slug: string): Promise<void> {
    const cache = await this.place.caches.open(cacheOf(slug));
    await this.place.caches.delete(cacheOf(slug));
    for (const request of await cache.keys()) {
      await cache.delete(request, { ignoreVary: true });
    }
    this.place.changed();
    await this.refresh();
  }

  /** To be called when the cache of a mixtape has got something, or lost it. */
  async touched(): Promise<void> {
    this.place.changed();
    await this.refresh();
  }
}
