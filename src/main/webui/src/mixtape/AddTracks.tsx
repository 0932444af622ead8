import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Schema } from '../api/client';
import { Field } from '../components/Field';
import { AddIcon } from '../components/icons';
import { inWords } from '../i18n/failure';
import { entryOf, type Entry } from './content';

const PAGE = 20;

/** Searches the library for tracks, and adds them. */
export default function AddTracks({ entries, onAdd }: { entries: readonly Entry[]; onAdd: (entry: Entry) => void }) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const [said, setSaid] = useState('');
  const search = useDeferredValue(q.trim());
  const pages = useInfiniteQuery({
    queryKey: ['tracks', 'to add', search],
    queryFn: ({ pageParam, signal }) => ask<Schema<'LibraryTracks'>>('/api/library/tracks', { query: { q: search, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled: search !== '',
  });
  const there = useMemo(() => new Set(entries.map((entry) => entry.path)), [entries]);
  const found = search === '' ? [] : (pages.data?.pages.flatMap((page) => page.tracks) ?? []);
  return (
    <>
      <Field type="search" label={t('library.search')} value={q} onChange={setQ} />
      {pages.isFetching && <LinearProgress aria-label={t('app.loading')} />}
      {pages.error && <Alert severity="error" action={<Button color="inherit" onClick={() => void pages.refetch()}>{t('app.retry')}</Button>}>{inWords(pages.error, t)}</Alert>}
      {search !== '' && pages.isSuccess && found.length === 0 && <Typography>{t('library.nothing')}</Typography>}
      {found.length > 0 && (
        <Box component="ul" aria-label={t('mixtape.found')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {found.map((track) => (
            <Box component="li" key={track.path} sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 52 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography noWrap>{track.title}</Typography>
                <Typography noWrap variant="body2" color={track.error ? 'error' : 'text.secondary'}>{track.error ?? [track.artist, track.album].filter(Boolean).join(' · ')}</Typography>
              </Box>
              {there.has(track.path) && <Chip size="small" variant="outlined" label={t('mixtape.isIn')} />}
              <IconButton
                aria-label={t('mixtape.addTrack', { title: track.title })}
                disabled={Boolean(track.error)}
                onClick={() => {
                  onAdd(entryOf(track));
                  setSaid(t('mixtape.added', { title: track.title }));
                }}
              >
                <AddIcon />
              </IconButton>
            </Box>
          ))}
        </Box>
      )}
      {search !== '' && pages.hasNextPage && <Button sx={{ justifySelf: 'start' }} disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('mixtapes.more')}</Button>}
      <Typography role="status" variant="body2" color="textSecondary">{said}</Typography>
    </>
  );
}
