import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'wouter';
import { Choice } from '../components/Choice';
import { KeepIcon } from '../components/icons';
import { useQuickSync } from '../context/QuickSyncContext';
import { useWords } from '../i18n/useWords';
import { usePlayerState } from '../player/PlayerContext';
import { qualityInWords } from '../player/quality';
import { canKeep } from './device';
import { isOutdated, isWhole, KEEPABLE, type About, type KeepableQuality } from './kept';
import { KeepingProgress } from './KeepingProgress';
import { KeptState } from './KeptState';
import { expectedBytes, preferredQuality } from './room';
import { useKeeping, useShelf } from './useKept';

interface Props {
  slug: string;
  /** As they are on it now; those without a file can't be kept. */
  tracks: readonly { path: string; missing: boolean; duration: number | null }[];
  /** When the mixtape was last changed, by the server's clock; left out while it is being changed here. */
  version?: string;
}

/** Keeps a mixtape on this device, at a quality that can be chosen. */
export default function KeepOffline(props: Props) {
  const { t } = useWords();
  return canKeep ? <Offer {...props} /> : <Typography>{t('offline.cannot')}</Typography>;
}

function Offer({ slug, tracks, version }: Props) {
  const { t, bytes } = useWords();
  const { kept } = useShelf();
  const [keeping, state] = useKeeping(slug);
  const about = kept?.find((each) => each.slug === slug) ?? null;
  const preferred = preferredQuality(usePlayerState(({ quality }) => quality), useQuickSync().status?.quality.rung);
  const [chosen, setChosen] = useState<KeepableQuality | null>(null);
  const quality = chosen ?? about?.quality ?? preferred;
  const there = new Map(tracks.filter(({ missing }) => !missing).map((track) => [track.path, track]));
  const busy = state.phase === 'keeping';
  const whole = about !== null && isWhole(about, quality, [...there.keys()], version);
  const expected = [...there.values()].reduce((sum, { duration }) => sum + expectedBytes(duration, quality), 0);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography>{t('offline.says')}</Typography>
      {about && !busy && <KeptState about={about} />}
      {about?.complete && isOutdated(about, version) && !busy && <Alert severity="info">{t('offline.changed')}</Alert>}
      {!whole && !busy && (
        <Typography variant="body2" color="textSecondary">{there.size === 0 ? t('offline.nothing') : t('offline.expected', { size: bytes(expected) })}</Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ minWidth: 200 }}>
          <Choice label={t('player.quality')} value={quality} onChange={setChosen} disabled={busy} options={KEEPABLE.map((value) => ({ value, text: qualityInWords(value, t) }))} />
        </Box>
        {!whole && !busy && (
          <Button variant="outlined" startIcon={<KeepIcon />} disabled={kept === null || there.size === 0} onClick={() => void keeping.start(quality)}>
            {t(wish(about, quality))}
          </Button>
        )}
        <Button component={Link} href="/offline">{t('offline.all')}</Button>
      </Box>
      <KeepingProgress slug={slug} />
    </Box>
  );
}

function wish(about: About | null, quality: KeepableQuality): 'offline.keep' | 'offline.goOn' | 'offline.keepAnew' {
  if (!about) {
    return 'offline.keep';
  }
  return !about.complete && about.quality === quality ? 'offline.goOn' : 'offline.keepAnew';
}
