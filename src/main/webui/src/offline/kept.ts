import { shareAddress } from '../mixtape/addresses';
import { QUALITIES, type Quality } from '../player/quality';
import { playAddress } from '../player/served';

/** The qualities that can be kept; `auto` is none, as it would be another one tomorrow. */
export const KEEPABLE = QUALITIES.filter((quality) => quality !== 'auto');

export type KeepableQuality = Exclude<Quality, 'auto'>;

/** What is known of a kept mixtape; it lies in its cache beside what it tells of. */
export interface About {
  slug: string;
  title: string;
  quality: KeepableQuality;
  /** When it was last worked on, as ISO 8601. */
  when: string;
  /** When the mixtape was last changed before that, by the server's clock. */
  version: string;
  /** How many of its tracks can be kept: those whose files are there. */
  total: number;
  /** How many of them are kept at the quality. */
  done: number;
  complete: boolean;
  /** What is in the cache, by address, in bytes. */
  sizes: Record<string, number>;
}

const PREFIX = 'quicksync-kept-';

/** Where {@link About} lies in its cache; no address of the server. */
export const ABOUT = '/kept-about.json';

export function cacheOf(slug: string): string {
  return PREFIX + slug;
}

/** The mixtape of a cache, or null when it is another cache. */
export function slugOf(cache: string): string | null {
  return cache.startsWith(PREFIX) ? cache.slice(PREFIX.length) : null;
}

/** Under which address a track is kept. */
export function trackKey(path: string, quality: KeepableQuality): string {
  return playAddress(path, quality);
}

/**
 * Where a track comes from that is kept under a key: a download waits until its rendition is whole, where to play may bring the original
 * for the time being.
 */
export function sourceOf(key: string): string {
  return key.replace(/^\/play\//, '/download/');
}

/** Under which address the mixtape itself is kept. */
export function shareKey(slug: string): string {
  return shareAddress(slug);
}

/** All that a kept mixtape takes, in bytes. */
export function bytesOf({ sizes }: About): number {
  return Object.values(sizes).reduce((sum, size) => sum + size, 0);
}

/** What is known of the mixtape in a cache; null when nothing was noted there. */
export async function aboutIn(cache: string, caches: Pick<CacheStorage, 'match'>): Promise<About | null> {
  const noted = await caches.match(ABOUT, { cacheName: cache });
  return noted ? ((await noted.json()) as About) : null;
}

/** Whether the mixtape was changed after it was kept; what a browser's cache still has of it may be older than what is kept. */
export function isOutdated(about: About, version: string | undefined): boolean {
  return version !== undefined && Date.parse(version) > Date.parse(about.version);
}

/**
 * Whether there is nothing left to keep.
 *
 * @param paths of the tracks that can be kept
 * @param version when the mixtape was last changed, by the server's clock; undefined when that makes no difference
 */
export function isWhole(about: About, quality: KeepableQuality, paths: readonly string[], version: string | undefined): boolean {
  const same = about.complete && about.quality === quality && !isOutdated(about, version);
  return same && about.total === paths.length && paths.every((path) => about.sizes[trackKey(path, quality)] !== undefined);
}
