import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, ask } from '../api/client';
import { PageTitle } from '../components/PageTitle';
import { PlayIcon } from '../components/icons';
import { inWords } from '../i18n/failure';
import { shareAddress } from '../mixtape/addresses';
import { MixtapeCover } from '../mixtape/MixtapeCover';
import { sharedQueue, type Share } from '../mixtape/shared';
import { SharedTracks } from '../mixtape/SharedTracks';
import { usePlayer } from '../player/PlayerContext';
import { clock } from '../player/time';

const KeepOffline = lazy(() => import('../offline/KeepOffline'));
const LinerNotes = lazy(() => import('../mixtape/LinerNotes'));
const PlaylistLink = lazy(() => import('../mixtape/PlaylistLink'));

/** A mixtape for everybody who got its link; nobody has to log in, unless the server wants that for its music. */
export default function SharePage({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const { data: share, error, isPending, refetch } = useQuery({
    queryKey: ['share', slug],
    queryFn: ({ signal }) => ask<Share>(shareAddress(slug), { signal }),
  });
  const queue = useMemo(() => (share ? sharedQueue(share) : []), [share]);
  if (isPending) {
    return <LinearProgress aria-label={t('app.loading')} />;
  }
  if (error) {
    const missing = error instanceof ApiError && error.status === 404;
    return (
      <>
        <PageTitle sx={{ mb: 1 }}>{t('share.label')}</PageTitle>
        <Alert severity="error" action={!missing && <Button color="inherit" onClick={() => void refetch()}>{t('app.retry')}</Button>}>
          {missing ? t('share.missing') : inWords(error, t)}
        </Alert>
      </>
    );
  }
  const play = (id?: string) => player.playAll(queue, Math.max(0, queue.findIndex((item) => item.id === id)));
  return (
    <Box component="article" sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'flex-end' }}>
        <MixtapeCover covers={share.tracks.flatMap((track) => track.cover ?? [])} />
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <Typography color="textSecondary">{t('share.label')}</Typography>
          <PageTitle sx={{ fontSize: 'clamp(1.75rem, 5vw, 3rem)' }}>{share.title}</PageTitle>
          {share.description && <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', my: 1 }}>{share.description}</Typography>}
          <Typography color="textSecondary" gutterBottom>
            {t('mixtape.duration', { tracks: t('mixtapes.tracks', { count: share.tracks.length }), time: clock(share.duration) })}
          </Typography>
          <Button variant="contained" size="large" startIcon={<PlayIcon />} disabled={queue.length === 0} onClick={() => play()}>{t('library.playAll')}</Button>
        </Box>
      </Box>
      <Box component="section" aria-label={t('share.tracks')}>
        <Typography variant="h2" gutterBottom>{t('share.tracks')}</Typography>
        {share.tracks.length === 0 ? <Typography>{t('share.empty')}</Typography> : <SharedTracks share={share} onPlay={play} />}
      </Box>
      {share.liner_notes.trim() !== '' && (
        <Box component="section" aria-label={t('mixtape.notes')}>
          <Typography variant="h2" gutterBottom>{t('mixtape.notes')}</Typography>
          <Suspense fallback={null}><LinerNotes text={share.liner_notes} /></Suspense>
        </Box>
      )}
      <Box component="section" aria-label={t('offline.part')}>
        <Typography variant="h2" gutterBottom>{t('offline.part')}</Typography>
        <Suspense fallback={null}><KeepOffline slug={share.slug} tracks={share.tracks} version={share.updated_at} /></Suspense>
      </Box>
      <Suspense fallback={null}><PlaylistLink playlist={share.playlist} /></Suspense>
    </Box>
  );
}
