import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, type Schema } from '../api/client';
import { Choice } from '../components/Choice';
import { Section } from '../components/Section';
import { useWords } from '../i18n/useWords';
import { reasonsInWords } from '../quicksync/reasons';
import Confirm from '../components/Confirm';
import { Missing } from './parts';
import { isOver, JOBS, LISTED, progressOf, useJobs, type JobFilter } from './queries';

type Task = Schema<'PrecacheTask'>;
type Job = Schema<'PrecacheJob'>;

const FILTERS: readonly JobFilter[] = ['', 'running', 'queued', 'paused', 'failed'];

const COLOURS: Record<string, 'success' | 'warning' | 'error' | 'primary' | 'default'> = {
  running: 'primary', paused: 'warning', failed: 'error', completed: 'success',
};

/** What pre-caching does, and how to end it. */
export default function Jobs() {
  const { t, number, failure } = useWords();
  const queries = useQueryClient();
  const [state, setState] = useState<JobFilter>('');
  const [ending, setEnding] = useState<Task | null>(null);
  const query = useJobs(state);
  const cancel = useMutation({
    mutationFn: (id: string) => ask(`/admin/jobs/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: async () => {
      setEnding(null);
      await queries.invalidateQueries({ queryKey: JOBS });
    },
  });
  const { data } = query;
  const counted = (name: string) => data?.counts[name] ?? 0;
  const all = FILTERS.reduce((sum, name) => sum + (state === '' || state === name ? counted(name) : 0), 0);
  return (
    <Section title={t('jobs.title')}>
      <Missing query={query} />
      {cancel.error && <Alert severity="error">{failure(cancel.error)}</Alert>}
      {data && (
        <>
          <Choice label={t('jobs.show')} value={state} onChange={setState} options={FILTERS.map((value) => ({ value, text: value === '' ? t('jobs.all') : `${t(`jobs.states.${value}`)} (${number(counted(value))})` }))} />
          <Box>
            <Typography component="h3" sx={{ fontWeight: 600 }}>{t('jobs.tasks')}</Typography>
            {data.tasks.length === 0 && <Typography color="textSecondary">{t('jobs.noTasks')}</Typography>}
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {data.tasks.map((task) => <TaskItem key={task.id} task={task} onEnd={() => (isOver(task) ? cancel.mutate(task.id) : setEnding(task))} />)}
            </Box>
          </Box>
          <Box>
            <Typography component="h3" sx={{ fontWeight: 600 }}>{t('jobs.jobs')}</Typography>
            {data.jobs.length === 0 && <Typography color="textSecondary">{t('jobs.noJobs')}</Typography>}
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {data.jobs.map((job) => <JobItem key={job.id} job={job} onCancel={() => cancel.mutate(job.id)} />)}
            </Box>
            {data.jobs.length === LISTED && all > LISTED && <Typography color="textSecondary">{t('jobs.more', { count: all - LISTED, number: number(all - LISTED) })}</Typography>}
          </Box>
        </>
      )}
      {ending && (
        <Confirm title={t('jobs.endTitle')} act={t('jobs.end')} busy={cancel.isPending} onAct={() => cancel.mutate(ending.id)} onClose={() => setEnding(null)}>
          <Typography>{t('jobs.endSays', { count: ending.queued + ending.running, number: number(ending.queued + ending.running) })}</Typography>
        </Confirm>
      )}
    </Section>
  );
}

function TaskItem({ task, onEnd }: { task: Task; onEnd: () => void }) {
  const { t, number, percent, duration, when } = useWords();
  const over = isOver(task);
  const part = progressOf(task);
  const name = task.mixtape ? t('jobs.ofMixtape', { mixtape: task.mixtape }) : t(`jobs.kinds.${task.kind}`, task.kind);
  const qualities = task.qualities.map((each) => t(`quality.${each}`, each)).join(', ');
  const eta: number | undefined = task.eta_seconds;
  const counts = (['running', 'queued', 'made', 'found', 'failed', 'cancelled'] as const).filter((each) => task[each] > 0);
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography sx={{ flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' }}>{name} · {qualities}</Typography>
        <Chip size="small" variant="outlined" color={COLOURS[task.state] ?? 'default'} label={t(`jobs.states.${task.state}`, task.state)} />
        <Button size="small" color={over ? 'inherit' : 'error'} aria-label={`${t(over ? 'jobs.forget' : 'jobs.end')}: ${name}`} onClick={onEnd}>{t(over ? 'jobs.forget' : 'jobs.end')}</Button>
      </Box>
      {!over && (
        <LinearProgress variant={part === null ? 'indeterminate' : 'determinate'} value={(part ?? 0) * 100} aria-label={t('jobs.progress', { name })} sx={{ my: 1, bgcolor: 'action.selected' }} />
      )}
      <Typography variant="body2" color="textSecondary">
        {[
          part !== null && t('jobs.done', { percent: percent(part), total: number(task.total) }),
          ...counts.map((each) => `${t(`jobs.counts.${each}`)}: ${number(task[each])}`),
          !over && eta !== undefined && t('jobs.eta', { time: duration(eta) }),
          task.finished ? t('jobs.finished', { when: when(task.finished) }) : t('jobs.created', { when: when(task.created) }),
        ].filter(Boolean).join(' · ')}
      </Typography>
      {task.reason && <Typography variant="body2" color={task.state === 'failed' ? 'error' : 'textSecondary'}>{reasonsInWords([task.reason], t)[0]}</Typography>}
    </Box>
  );
}

function JobItem({ job, onCancel }: { job: Job; onCancel: () => void }) {
  const { t, when } = useWords();
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Box sx={{ flex: '1 1 180px', minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>{job.path} · {t(`quality.${job.quality}`, job.quality)}</Typography>
        {job.reason && <Typography variant="body2" color={job.state === 'failed' ? 'error' : 'textSecondary'}>{reasonsInWords([job.reason], t)[0]}{job.failed && ` (${when(job.failed)})`}</Typography>}
      </Box>
      <Chip size="small" variant="outlined" color={COLOURS[job.state] ?? 'default'} label={t(`jobs.states.${job.state}`, job.state)} />
      {job.state !== 'failed' && <Button size="small" color="error" aria-label={`${t('jobs.cancel')}: ${job.path}`} onClick={onCancel}>{t('jobs.cancel')}</Button>}
    </Box>
  );
}
