import { sharedQueue, type Share } from '../mixtape/shared';
import type { QueueItem } from '../player/engine';
import { cacheOf, KEEPABLE, shareKey, trackKey, type About } from './kept';

/** The tracks that are kept, in the order of the mixtape; none when the browser has lost it. */
export async function keptQueue(about: About, place: Pick<CacheStorage, 'match'> = caches): Promise<QueueItem[]> {
  const kept = await place.match(shareKey(about.slug), { cacheName: cacheOf(about.slug), ignoreVary: true });
  return kept ? queueOf((await kept.json()) as Share, about) : [];
}

function queueOf(share: Share, { sizes }: About): QueueItem[] {
  return sharedQueue(share, (path) => KEEPABLE.some((quality) => sizes[trackKey(path, quality)] !== undefined));
}
