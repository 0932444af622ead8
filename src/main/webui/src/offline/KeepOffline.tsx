import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { ask, type Schema } from '../api/client';
import { Choice } from '../components/Choice';
import { KeepIcon } from '../components/icons';
import { useQuickSync } from '../context/QuickSyncContext';
import { useWords } from '../i18n/useWords';
import { usePlayerState } from '../player/PlayerContext';
import { bitrateOf } from '../player/quality';
import { canKeep } from './device';
import { KEEPABLE, type About, type KeepableQuality } from './kept';
import { KeepingProgress } from './KeepingProgress';
import { KeptState } from './KeptState';
import { expectedBytes, preferredQuality } from './room';
import { useKeeping, useShelf } from './useKept';

type Share = Schema<'ShareView'>;

/** Keeps a mixtape on this device, at a quality that can be chosen. */
export default function KeepOffline({ slug }: { slug: string }) {
  const { t } = useWords();
  return canKeep ? <Offer slug={slug} /> : <Typography>{t('offline.cannot')}</Typography>;
}

function Offer({ slug }: { slug: string }) {
  const { t, bytes } = useWords();
  const { kept } = useShelf();
  const [keeping, state] = useKeeping(slug);
  const about = kept?.find((each) => each.slug === slug) ?? null;
  const preferred = preferredQuality(usePlayerState(({ quality }) => quality), useQuickSync().status?.quality.rung);
  const [chosen, setChosen] = useState<KeepableQuality | null>(null);
  const quality = chosen ?? about?.quality ?? preferred;
  const { data: share } = useQuery({ queryKey: ['share', slug], queryFn: ({ signal }) => ask<Share>(`/share/${encodeURIComponent(slug)}`, { signal, quiet: true }) });
  const tracks = share?.tracks.filter(({ missing }) => !missing) ?? [];
  const busy = state.phase === 'keeping';
  const whole = about !== null && isWhole(about, quality, share);
  const text = (each: KeepableQuality) => [t(`quality.${each}`), bitrateOf(each) && t('player.kbps', { kbps: bitrateOf(each) })].filter(Boolean).join(' · ');
  const expected = [...new Map(tracks.map((track) => [track.path, track])).values()].reduce((sum, { duration }) => sum + expectedBytes(duration, quality), 0);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography>{t('offline.says')}</Typography>
      {about && !busy && <KeptState about={about} />}
      {about?.complete && share && about.version !== share.updated_at && !busy && <Alert severity="info">{t('offline.changed')}</Alert>}
      {!whole && !busy && (
        <Typography variant="body2" color="textSecondary">{tracks.length === 0 ? t('offline.nothing') : t('offline.expected', { size: bytes(expected) })}</Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ minWidth: 200 }}>
          <Choice label={t('player.quality')} value={quality} onChange={setChosen} disabled={busy} options={KEEPABLE.map((value) => ({ value, text: text(value) }))} />
        </Box>
        {!whole && !busy && (
          <Button variant="outlined" startIcon={<KeepIcon />} disabled={kept === null || tracks.length === 0} onClick={() => void keeping.start(quality)}>
            {t(wish(about, quality))}
          </Button>
        )}
        <Button component={Link} href="/offline">{t('offline.all')}</Button>
      </Box>
      <KeepingProgress slug={slug} />
    </Box>
  );
}

/** Whether there is nothing left to keep. */
function isWhole(about: About, quality: KeepableQuality, share: Share | undefined): boolean {
  return about.complete && about.quality === quality && (!share || share.updated_at === about.version);
}

function wish(about: About | null, quality: KeepableQuality): 'offline.keep' | 'offline.goOn' | 'offline.keepAnew' {
  if (!about) {
    return 'offline.keep';
  }
  return !about.complete && about.quality === quality ? 'offline.goOn' : 'offline.keepAnew';
}
