import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, type Schema } from '../api/client';
import type { Album, Artist, Track } from './addresses';
import { ofAlbum } from './order';

/** What a list is narrowed down to. */
export interface Wanted {
  q?: string;
  artist?: string;
}

/** A list that comes in pages. */
export interface Listed<Item> {
  items: readonly Item[];
  /** It has been asked for and nothing is there yet. */
  pending: boolean;
  /** What is shown is not, or not all of, what was asked for last. */
  fetching: boolean;
  error: Error | null;
  hasMore: boolean;
  more: () => void;
  retry: () => void;
}

const PAGE = 200;
/** An album of more tracks than this times the longest page is cut off. */
const MOST_PAGES = 10;
const LONGEST_PAGE = 500;
/** How often an empty library is looked at again: its music may be on its way. */
const EMPTY_MS = 5000;

const NONE: Track[] = [];

function useListed<Item, Answer extends { next_cursor: string | null }>(what: string, itemsOf: (answer: Answer) => Item[], wanted: Wanted, limit: number, enabled: boolean): Listed<Item> {
  const query = useInfiniteQuery({
    queryKey: ['library', what, wanted, limit],
    queryFn: ({ pageParam, signal }) => ask<Answer>(`/api/library/${what}`, { query: { ...wanted, limit, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval: ({ state }) => (state.data?.pages[0] && itemsOf(state.data.pages[0]).length === 0 && !wanted.q ? EMPTY_MS : false),
  });
  const { data, isFetchingNextPage, isFetching, fetchNextPage, refetch } = query;
  const items = useMemo(() => data?.pages.flatMap(itemsOf) ?? [], [data, itemsOf]);
  return {
    items,
    pending: query.isPending,
    fetching: isFetching,
    error: query.error,
    hasMore: query.hasNextPage,
    more: () => !isFetchingNextPage && !query.isPlaceholderData && !query.error && void fetchNextPage(),
    retry: () => void refetch(),
  };
}

const tracksOf = (answer: Schema<'LibraryTracks'>) => answer.tracks;
const albumsOf = (answer: Schema<'LibraryAlbums'>) => answer.albums;
const artistsOf = (answer: Schema<'LibraryArtists'>) => answer.artists;

export function useTracks(wanted: Wanted = {}, limit = PAGE, enabled = true): Listed<Track> {
  return useListed('tracks', tracksOf, wanted, limit, enabled);
}

export function useAlbums(wanted: Wanted = {}, limit = PAGE, enabled = true): Listed<Album> {
  return useListed('albums', albumsOf, wanted, limit, enabled);
}

export function useArtists(wanted: Wanted = {}, limit = PAGE, enabled = true): Listed<Artist> {
  return useListed('artists', artistsOf, wanted, limit, enabled);
}

async function all(wanted: Record<string, string | undefined>, signal: AbortSignal): Promise<Track[]> {
  const tracks: Track[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await ask<Schema<'LibraryTracks'>>('/api/library/tracks', { query: { ...wanted, limit: LONGEST_PAGE, cursor }, signal });
    tracks.push(...answer.tracks);
    if (answer.next_cursor === null) {
      break;
    }
    cursor = answer.next_cursor;
  }
  return tracks;
}

/** All tracks of an album, in order. */
export function albumTracks(album: string, artist: string | null) {
  return queryOptions({
    queryKey: ['library', 'album', album, artist],
    queryFn: async ({ signal }) => ofAlbum(await all({ album, artist: artist ?? undefined }, signal), artist),
  });
}

/** A list that comes in one piece. */
function whole({ data = NONE, isPending, isFetching, error, refetch }: UseQueryResult<Track[]>): Listed<Track> {
  return { items: data, pending: isPending, fetching: isFetching, error, hasMore: false, more: () => undefined, retry: () => void refetch() };
}

export function useAlbumTracks(album: string, artist: string | null): Listed<Track> {
  return whole(useQuery(albumTracks(album, artist)));
}

/** All tracks of an artist, album by album. */
export function useArtistTracks(artist: string): Listed<Track> {
  return whole(useQuery({ queryKey: ['library', 'artist', artist], queryFn: ({ signal }) => all({ artist }, signal) }));
}
