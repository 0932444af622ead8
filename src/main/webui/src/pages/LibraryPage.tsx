import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, encodePath, type Schema } from '../api/client';
import { AddIcon, PlayIcon } from '../components/icons';
import type { QueueItem } from '../player/engine';
import { usePlayer } from '../player/PlayerContext';
import { clock } from '../player/time';

type Track = Schema<'LibraryTrack'>;

const PAGE = 200;
const ROW_HEIGHT = 60;

let added = 0;

/** A track as the player takes it. */
export function queued(track: Track): QueueItem {
  return {
    id: `${++added}`,
    path: track.path,
    title: track.title,
    artist: track.artist,
    album: track.album,
    duration: track.duration,
    cover: track.has_cover ? `/api/library/cover/${encodePath(track.path)}` : null,
  };
}

/** All tracks, or those searched for; only the rows that are seen are drawn, however many there are. */
export default function LibraryPage() {
  const { t } = useTranslation();
  const player = usePlayer();
  const [q, setQ] = useState('');
  const search = useDeferredValue(q.trim());
  const pages = useInfiniteQuery({
    queryKey: ['tracks', search],
    queryFn: ({ pageParam, signal }) =>
      ask<Schema<'LibraryTracks'>>('/api/library/tracks', { query: { q: search, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const tracks = useMemo(() => pages.data?.pages.flatMap((page) => page.tracks) ?? [], [pages.data]);
  const list = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer({ count: tracks.length, estimateSize: () => ROW_HEIGHT, overscan: 12, scrollMargin: list.current?.offsetTop ?? 0 });
  const seen = rows.getVirtualItems();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const lastSeen = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastSeen > tracks.length - PAGE / 2) {
      void fetchNextPage();
    }
  }, [lastSeen, tracks.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <>
      <Typography variant="h1" gutterBottom>{t('nav.library')}</Typography>
      <TextField type="search" label={t('library.search')} value={q} onChange={(event) => setQ(event.target.value)} fullWidth sx={{ mb: 2 }} />
      {pages.isFetching && <LinearProgress aria-label={t('app.loading')} />}
      {pages.error && <Alert severity="error" action={<Button color="inherit" onClick={() => void pages.refetch()}>{t('app.retry')}</Button>}>{pages.error.message}</Alert>}
      {pages.isSuccess && tracks.length === 0 && <Typography>{t('library.nothing')}</Typography>}
      <Box ref={list} role="list" aria-label={t('library.tracks')} sx={{ position: 'relative', height: rows.getTotalSize() }}>
        {seen.map((row) => {
          const track = tracks[row.index];
          return track && (
            <Box
              key={track.path}
              role="listitem"
              aria-posinset={row.index + 1}
              aria-setsize={hasNextPage ? -1 : tracks.length}
              sx={{ position: 'absolute', top: 0, left: 0, right: 0, height: ROW_HEIGHT, display: 'flex', alignItems: 'center', gap: 1 }}
              style={{ transform: `translateY(${row.start - rows.options.scrollMargin}px)` }}
            >
              <IconButton aria-label={t('library.play', { title: track.title })} disabled={track.error !== null} onClick={() => player.playAll(tracks.slice(row.index, row.index + PAGE).map(queued))}><PlayIcon /></IconButton>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography noWrap>{track.title}</Typography>
                <Typography noWrap variant="body2" color={track.error ? 'error' : 'text.secondary'}>{track.error ?? [track.artist, track.album].filter(Boolean).join(' · ')}</Typography>
              </Box>
              <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>{track.duration === null ? '' : clock(track.duration)}</Typography>
              <IconButton aria-label={t('library.queue', { title: track.title })} disabled={track.error !== null} onClick={() => player.add([queued(track)])}><AddIcon /></IconButton>
            </Box>
          );
        })}
      </Box>
    </>
  );
}
