import { address, encodePath, type Schema } from '../api/client';

export type Track = Schema<'LibraryTrack'>;
export type Album = Schema<'LibraryAlbum'>;
export type Artist = Schema<'LibraryArtist'>;

/** The parts of the library, in the order in which they stand there. */
export const SECTIONS = ['albums', 'artists', 'tracks'] as const;

/** The page of an album; names stand in the query, as they may hold slashes. */
export function albumAddress(album: string, artist: string | null): string {
  return address('/library/albums/album', { album, artist: artist ?? undefined });
}

export function artistAddress(name: string): string {
  return address('/library/artists/artist', { artist: name });
}

export function searchAddress(q: string): string {
  return address('/library/search', { q });
}

/** Where the picture of a track is. */
export function coverAddress(path: string): string {
  return `/api/library/cover/${encodePath(path)}`;
}
