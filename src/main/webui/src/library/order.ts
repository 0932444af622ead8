import type { Track } from './addresses';

const names = new Intl.Collator(undefined, { numeric: true });

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function areDistinct(tracks: readonly Track[]): boolean {
  const numbers = tracks.map((track) => track.track_number).filter((number) => number !== null);
  return new Set(numbers).size === numbers.length;
}

function byNumber(one: Track, other: Track): number {
  return (one.track_number ?? Number.MAX_SAFE_INTEGER) - (other.track_number ?? Number.MAX_SAFE_INTEGER) || names.compare(one.path, other.path);
}

/**
 * The tracks of one album as they follow each other. The server sorts by artist first, which is not the order of a compilation; it knows
 * no discs, so where numbers come twice, each folder is a disc, and where they come twice in a folder, the names of the files decide.
 */
export function inOrder(tracks: readonly Track[]): Track[] {
  if (areDistinct(tracks)) {
    return [...tracks].sort(byNumber);
  }
  const discs = new Map<string, Track[]>();
  for (const track of tracks) {
    const folder = folderOf(track.path);
    discs.set(folder, [...(discs.get(folder) ?? []), track]);
  }
  return [...discs]
    .sort(([one], [other]) => names.compare(one, other))
    .flatMap(([, disc]) => disc.sort(areDistinct(disc) ? byNumber : (one, other) => names.compare(one.path, other.path)));
}

/**
 * Of the tracks that an album's name stands for, those of the album that is meant: without an artist it is the one of nobody, if there
 * is one.
 */
export function ofAlbum(tracks: readonly Track[], artist: string | null): Track[] {
  const nobodys = artist === null ? tracks.filter((track) => track.artist === null) : [];
  return inOrder(nobodys.length > 0 ? nobodys : tracks);
}
