import type { Schema } from '../api/client';
import type { QueueItem } from '../player/engine';
import { cacheOf, KEEPABLE, shareKey, trackKey, type About } from './kept';

type Share = Schema<'ShareView'>;

/** The tracks that are kept, in the order of the mixtape; none when the browser has lost it. */
export async function keptQueue(about: About, place: Pick<CacheStorage, 'match'> = caches): Promise<QueueItem[]> {
  const kept = await place.match(shareKey(about.slug), { cacheName: cacheOf(about.slug), ignoreVary: true });
  return kept ? queueOf((await kept.json()) as Share, about) : [];
}

/** The keys are those of the share page, so that it knows what plays. */
function queueOf(share: Share, { sizes }: About): QueueItem[] {
  const isKept = (path: string) => KEEPABLE.some((quality) => sizes[trackKey(path, quality)] !== undefined);
  return share.tracks.flatMap((track, at) => (!track.missing && isKept(track.path) ? [{ ...track, id: `${share.slug}-${at}` }] : []));
}
