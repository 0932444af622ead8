import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import LinearProgress from '@mui/material/LinearProgress';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuickSync, type QuickSyncPreferences } from '../context/QuickSyncContext';
import { inWords } from '../i18n/failure';
import { reasonsInWords } from '../quicksync/reasons';
import { Section } from './Section';

const MODES = ['auto', 'ultra', 'high', 'medium', 'low'] as const;

const COLOURS = {
  excellent: 'success', good: 'success', fair: 'warning', poor: 'error',
  low_load: 'success', moderate_load: 'warning', high_load: 'error',
} as const;

type Condition = keyof typeof COLOURS;

const TOGGLES = [
  ['prefer_quality', 'preferQuality', 'preferQualitySays'],
  ['adapt_to_system', 'adapt', 'adaptSays'],
  ['auto_download_quality', 'downloads', 'downloadsSays'],
] as const;

/** What Quick Sync has measured, what it decides and why, and what the listener may set (spec "QuickSyncSettings"). */
export default function QuickSyncSettings() {
  const { t, i18n } = useTranslation();
  const { status, preferences, loading, error, testing, updatePreferences, runSpeedTest, refreshStatus } = useQuickSync();
  const [said, setSaid] = useState<{ severity: 'success' | 'error'; text: string } | null>(null);
  const [measured, setMeasured] = useState<number | null>(null);

  if (loading) {
    return <LinearProgress aria-label={t('app.loading')} />;
  }
  if (error || !status || !preferences) {
    return (
      <Alert severity="error" action={<Button color="inherit" onClick={() => void refreshStatus()}>{t('app.retry')}</Button>}>
        {t('app.offline')}
      </Alert>
    );
  }
  const number = (value: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value);
  const { network, system, quality, buffer } = status;

  const save = async (change: Partial<QuickSyncPreferences>) => {
    try {
      await updatePreferences(change);
      setSaid({ severity: 'success', text: t('quicksync.saved') });
    } catch (failure) {
      setSaid({ severity: 'error', text: t('quicksync.notSaved', { reason: inWords(failure, t) }) });
    }
  };
  const test = async () => {
    setSaid(null);
    setMeasured(null);
    try {
      setMeasured(await runSpeedTest());
    } catch (failure) {
      setSaid({ severity: 'error', text: t('quicksync.testFailed', { reason: inWords(failure, t) }) });
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography>{t('quicksync.intro')}</Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))' }}>
        <Figure title={t('quicksync.network')} condition={network.status}>
          <Typography variant="h1" component="p">{t('quicksync.mbps', { mbps: number(network.speed_mbps) })}</Typography>
          <Typography color="textSecondary">
            {network.source === 'fallback'
              ? t('quicksync.unmeasured')
              : t('quicksync.source', { source: t(`quicksync.sources.${network.source as 'client'}`), time: new Date(network.measured_at).toLocaleTimeString(i18n.language) })}
          </Typography>
        </Figure>
        <Figure title={t('quicksync.system')} condition={system.status}>
          <Meter label={t('quicksync.cpu')} percent={system.cpu_percent} />
          <Meter label={t('quicksync.memory')} percent={system.memory_percent} />
        </Figure>
        <Figure title={t('quicksync.decision')}>
          <Typography variant="h1" component="p">
            {t(`quality.${quality.level as 'low'}`)} · {t('player.kbps', { kbps: quality.bitrate })}
          </Typography>
          <Typography color="textSecondary">{t(quality.auto_selected ? 'quicksync.automatic' : 'quicksync.manual')}</Typography>
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
            {reasonsInWords(quality.reasons, t).map((reason) => <li key={reason}>{reason}</li>)}
          </Box>
        </Figure>
      </Box>
      <Section>
        <Box component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
          <Typography component="legend" variant="h2">{t('quicksync.mode')}</Typography>
          <RadioGroup row value={preferences.mode} onChange={(_, mode) => void save({ mode })} name="mode">
            {MODES.map((mode) => <FormControlLabel key={mode} value={mode} control={<Radio />} label={t(`quicksync.modes.${mode}`)} />)}
          </RadioGroup>
        </Box>
        {TOGGLES.map(([field, label, says]) => (
          <Box key={field}>
            <FormControlLabel
              control={<Switch checked={preferences[field]} onChange={(_, on) => void save({ [field]: on })} slotProps={{ input: { 'aria-describedby': `${field}-says` } }} />}
              label={t(`quicksync.${label}`)}
            />
            <FormHelperText id={`${field}-says`} sx={{ m: 0 }}>{t(`quicksync.${says}`)}</FormHelperText>
          </Box>
        ))}
      </Section>
      <Box aria-live="polite" sx={{ display: 'grid', gap: 1 }}>
        <Button variant="contained" disabled={testing !== null} onClick={() => void test()} sx={{ justifySelf: 'start' }}>
          {testing === null ? t('quicksync.test') : t('quicksync.testing', { percent: Math.round(testing * 100) })}
        </Button>
        {testing !== null && <LinearProgress variant="determinate" value={testing * 100} aria-label={t('quicksync.test')} />}
        {measured !== null && <Alert severity="success">{t('quicksync.tested', { mbps: number(measured), level: t(`quality.${quality.level as 'low'}`) })}</Alert>}
        {said && <Alert severity={said.severity}>{said.text}</Alert>}
      </Box>
      <Typography color="textSecondary">
        {t('quicksync.buffer')}: {t('quicksync.bufferSays', { seconds: buffer.buffer_size, most: buffer.max_buffer_size, again: number(buffer.rebuffer_threshold) })}
      </Typography>
    </Box>
  );
}

function Figure({ title, condition, children }: { title: string; condition?: string; children: ReactNode }) {
  const { t } = useTranslation();
  const colour = COLOURS[condition as Condition] ?? 'default';
  return (
    <Section title={title} action={condition && <Chip size="small" variant="outlined" color={colour} label={t(`quicksync.${condition as Condition}`)} />}>
      <Box>{children}</Box>
    </Section>
  );
}

function Meter({ label, percent }: { label: string; percent: number }) {
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
        <span>{label}</span>
        <span>{Math.round(percent)} %</span>
      </Box>
      <LinearProgress variant="determinate" value={Math.min(100, percent)} aria-label={label} color={percent > 80 ? 'error' : percent > 50 ? 'warning' : 'success'} />
    </Box>
  );
}
