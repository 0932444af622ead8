import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { percent, ProgressFollower, worthShowing, type Work } from './progress';
import { mixtapeAddress } from './server';

/** How far the renditions of a mixtape are; nobody listens while the window is hidden, as a browser has few connections to one server. */
export default function CachingProgress({ slug, onRemoved }: { slug: string; onRemoved: () => void }) {
  const { t } = useTranslation();
  const [follower] = useState(() => new ProgressFollower(() => new EventSource(`${mixtapeAddress(slug)}/progress`)));
  const { tasks, connected, removed } = useSyncExternalStore(follower.subscribe, follower.snapshot);
  const gone = useEffectEvent(onRemoved);
  useEffect(() => {
    const look = () => (document.visibilityState === 'visible' ? follower.start() : follower.stop());
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      follower.stop();
    };
  }, [follower]);
  useEffect(() => {
    if (removed) {
      gone();
    }
  }, [removed]);
  const shown = worthShowing(tasks);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {shown.map((task) => <Task key={task.task_id} task={task} />)}
      {shown.length === 0 && <Typography color="textSecondary">{t(connected ? 'mixtape.idle' : 'mixtape.disconnected')}</Typography>}
    </Box>
  );
}

const COLOURS = { in_progress: 'primary', completed: 'success', failed: 'error' } as const;

const TEXTS = { in_progress: 'preparing', completed: 'prepared', failed: 'notPrepared' } as const;

function Task({ task }: { task: Work }) {
  const { t } = useTranslation();
  const { current, total, missing, message, status } = task;
  const nothing = status === 'completed' && total === 0 && missing === 0;
  const text = status === 'completed' && missing > 0 ? 'notPrepared' : TEXTS[status];
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Typography>{nothing ? t('mixtape.idle') : t(`mixtape.${text}`, { current, total, message })}</Typography>
        {!nothing && <Typography sx={{ whiteSpace: 'nowrap' }}>{percent(task)} %</Typography>}
      </Box>
      {!nothing && <LinearProgress variant="determinate" value={percent(task)} color={text === 'notPrepared' ? 'error' : COLOURS[status]} aria-label={t('mixtape.progress')} />}
    </Box>
  );
}
