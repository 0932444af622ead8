import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as Route } from 'wouter';
import { PageTitle } from '../components/PageTitle';
import { PlayIcon } from '../components/icons';
import { useWords } from '../i18n/useWords';
import { shareAddress } from '../mixtape/addresses';
import { canKeep } from '../offline/device';
import { bytesOf, type About } from '../offline/kept';
import { KeepingProgress } from '../offline/KeepingProgress';
import { KeptState } from '../offline/KeptState';
import { keptQueue } from '../offline/play';
import { useKeeping, useShelf } from '../offline/useKept';
import { usePlayer } from '../player/PlayerContext';

/** The mixtapes that can be heard without a network, and the space that they take. */
export default function OfflinePage() {
  const { t, bytes } = useWords();
  const { kept, room, safe } = useShelf();
  const used = kept?.reduce((sum, about) => sum + bytesOf(about), 0) ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageTitle>{t('offline.title')}</PageTitle>
      {!canKeep && <Typography>{t('offline.cannot')}</Typography>}
      {kept === null && <LinearProgress aria-label={t('app.loading')} />}
      {canKeep && kept?.length === 0 && <Typography>{t('offline.none')}</Typography>}
      {kept && kept.length > 0 && (
        <>
          <Box component="ul" aria-label={t('offline.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {kept.map((about) => <Kept key={about.slug} about={about} />)}
          </Box>
          <Typography>
            {t('offline.used', { size: bytes(used) })} {room && t('offline.allowed', { size: bytes(Math.max(0, room.allowed - room.used)) })} {!safe && t('offline.unsafe')}
          </Typography>
        </>
      )}
    </Box>
  );
}

function Kept({ about }: { about: About }) {
  const { t } = useWords();
  const player = usePlayer();
  const [keeping, { phase }] = useKeeping(about.slug);
  const [gone, setGone] = useState(false);
  const play = async () => {
    const queue = await keptQueue(about);
    setGone(queue.length === 0);
    if (queue.length > 0) {
      player.playAll(queue);
    }
  };
  return (
    <Box component="li" sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)', py: 2, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h2" sx={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}>
          <Link component={Route} href={shareAddress(about.slug)} color="inherit">{about.title}</Link>
        </Typography>
        {!about.complete && phase !== 'keeping' && <Button aria-label={`${t('offline.goOn')}: ${about.title}`} onClick={() => void keeping.start(about.quality)}>{t('offline.goOn')}</Button>}
        <Button variant="contained" startIcon={<PlayIcon />} aria-label={t('library.play', { title: about.title })} onClick={() => void play()}>{t('player.play')}</Button>
      </Box>
      <KeptState about={about} />
      {gone && <Typography role="status" color="error">{t('offline.gone')}</Typography>}
      <KeepingProgress slug={about.slug} />
    </Box>
  );
}
