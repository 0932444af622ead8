import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MutedIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon, QueueIcon, SoundIcon } from '../components/icons';
import { useOnDemand } from '../components/useOnDemand';
import { usePlayer, usePlayerState } from './PlayerContext';
import { QualityMenu } from './QualityMenu';
import { clock } from './time';

const loadQueue = () => import('./QueueDrawer');

/** How far an arrow key moves, in seconds. */
const STEP = 5;

function isForTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, button, a, [role="slider"], [contenteditable="true"]') !== null;
}

/** The player at the foot of every page. */
export function PlayerBar() {
  const { t } = useTranslation();
  const player = usePlayer();
  const item = usePlayerState((state) => state.queue[state.index] ?? null);
  const playing = usePlayerState((state) => state.playing);
  const failure = usePlayerState((state) => state.failure);
  const last = usePlayerState((state) => state.index >= state.queue.length - 1);
  const [queueOpen, setQueueOpen] = useState(false);
  const closeQueue = () => setQueueOpen(false);
  const QueueDrawer = useOnDemand(loadQueue, queueOpen, closeQueue);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isForTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      const { position } = player.snapshot();
      const acts: Record<string, () => void> = {
        ' ': () => player.toggle(),
        k: () => player.toggle(),
        ArrowLeft: () => player.seek(position - STEP),
        ArrowRight: () => player.seek(position + STEP),
        n: () => player.next(),
        p: () => player.previous(),
        m: () => player.setMuted(!player.snapshot().muted),
      };
      const act = acts[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [player]);

  return (
    <Paper component="section" aria-label={t('player.region')} square elevation={8} sx={{ px: 2, py: 1 }}>
      {failure && (
        <Alert severity="error" sx={{ mb: 1 }} action={<Button color="inherit" onClick={() => player.retry()}>{t('app.retry')}</Button>}>
          {t(`player.failure.${failure}`)}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', minWidth: 0, flex: '1 1 180px', gap: 1.5 }}>
          {item?.cover && <Box component="img" src={item.cover} alt="" sx={{ width: 48, height: 48, borderRadius: 1, objectFit: 'cover' }} />}
          <Box sx={{ minWidth: 0 }} aria-live="polite">
            <Typography noWrap sx={{ fontWeight: 600 }}>{item?.title ?? t('player.nothing')}</Typography>
            <Typography noWrap variant="body2" color="textSecondary">{item ? [item.artist, item.album].filter(Boolean).join(' · ') : ''}</Typography>
          </Box>
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <IconButton aria-label={t('player.previous')} disabled={!item} onClick={() => player.previous()}><PreviousIcon /></IconButton>
          <IconButton aria-label={t(playing ? 'player.pause' : 'player.play')} disabled={!item} color="primary" onClick={() => player.toggle()}>
            {playing ? <PauseIcon fontSize="large" /> : <PlayIcon fontSize="large" />}
          </IconButton>
          <IconButton aria-label={t('player.next')} disabled={!item || last} onClick={() => player.next()}><NextIcon /></IconButton>
        </Box>
        <Seek />
        <Box sx={{ display: 'flex', alignItems: 'center', flex: '0 0 auto' }}>
          <QualityMenu />
          <Volume />
          <IconButton aria-label={t('player.queue')} aria-expanded={queueOpen} onClick={() => setQueueOpen(true)}><QueueIcon /></IconButton>
        </Box>
      </Box>
      {QueueDrawer && <QueueDrawer open={queueOpen} onClose={closeQueue} />}
    </Paper>
  );
}

function Seek() {
  const { t } = useTranslation();
  const player = usePlayer();
  const position = usePlayerState((state) => state.position);
  const duration = usePlayerState((state) => state.duration);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? position;
  const text = t('player.of', { position: clock(shown), duration: clock(duration) });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flex: '3 1 240px', minWidth: 0 }}>
      <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>{clock(shown)}</Typography>
      <Slider
        size="small"
        aria-label={t('player.seek')}
        getAriaValueText={() => text}
        min={0}
        max={Math.max(1, duration)}
        step={1}
        value={Math.min(shown, Math.max(1, duration))}
        disabled={duration === 0}
        onChange={(_, value) => setDragged(value as number)}
        onChangeCommitted={(_, value) => {
          setDragged(null);
          player.seek(value as number);
        }}
      />
      <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>{clock(duration)}</Typography>
    </Box>
  );
}

function Volume() {
  const { t } = useTranslation();
  const player = usePlayer();
  const volume = usePlayerState((state) => state.volume);
  const muted = usePlayerState((state) => state.muted);
  return (
    <Box sx={{ display: { xs: 'none', md: 'flex' }, alignItems: 'center', width: 140, mr: 1 }}>
      <IconButton aria-label={t(muted ? 'player.unmute' : 'player.mute')} onClick={() => player.setMuted(!muted)}>
        {muted ? <MutedIcon /> : <SoundIcon />}
      </IconButton>
      <Slider size="small" aria-label={t('player.volume')} min={0} max={1} step={0.05} value={muted ? 0 : volume} onChange={(_, value) => player.setVolume(value as number)} />
    </Box>
  );
}
