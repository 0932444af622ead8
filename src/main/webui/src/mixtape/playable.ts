import { coverAddress } from '../library/addresses';
import type { QueueItem } from '../player/engine';
import { newKey, type Entry } from './content';

/** The tracks whose files are there, as the player takes them. */
export function playable(entries: readonly Entry[]): QueueItem[] {
  return entries
    .filter((entry) => !entry.missing)
    .map(({ path, title, artist, album, duration, hasCover }) => ({
      id: newKey(), path, title, artist, album, duration, cover: hasCover ? coverAddress(path) : null,
    }));
}
