import type { QueueItem } from '../player/engine';
import { coverAddress, type Track } from './addresses';

let added = 0;

/** A track as the player takes it. */
export function queued(track: Track): QueueItem {
  added += 1;
  return {
    id: `${added}`,
    path: track.path,
    title: track.title,
    artist: track.artist,
    album: track.album,
    duration: track.duration,
    cover: track.has_cover ? coverAddress(track.path) : null,
  };
}

/** The same for several, without those that can't be read. */
export function queuedAll(tracks: readonly Track[]): QueueItem[] {
  return tracks.filter((track) => track.error === null).map(queued);
}
