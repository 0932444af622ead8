import type { Schema } from '../api/client';
import type { QueueItem } from '../player/engine';

export type Share = Schema<'ShareView'>;

/** Names a track of a shared mixtape in the queue, so that its page knows what plays, wherever it was begun. */
export function sharedId({ slug }: Pick<Share, 'slug'>, at: number): string {
  return `${slug}-${at}`;
}

/** The tracks of a shared mixtape that can be played, as the player takes them. */
export function sharedQueue(share: Share, isThere: (path: string) => boolean = () => true): QueueItem[] {
  return share.tracks.flatMap((track, at) => (!track.missing && isThere(track.path) ? [{ ...track, id: sharedId(share, at) }] : []));
}
