import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Schema } from '../api/client';
import { Section } from '../components/Section';
import { useWords } from '../i18n/useWords';
import { scanQuery } from '../library/scan';
import { Counts, Missing } from './parts';

/** How often it is looked at here while nothing is going on: the server also looks through the music by itself. */
const IDLE_MS = 10_000;

const FIGURES = ['tracks', 'new', 'changed', 'removed', 'errors', 'tags_to_read'] as const;

/** How far the catalog of the music is. */
export function Scan() {
  const { t, number, when, failure } = useWords();
  const queries = useQueryClient();
  const looked = scanQuery(IDLE_MS);
  const query = useQuery(looked);
  const scan = useMutation({
    mutationFn: () => ask<Schema<'LibraryScan'>>('/admin/library/scan', { method: 'POST' }),
    onSuccess: (status) => queries.setQueryData(looked.queryKey, status),
  });
  const { data } = query;
  const finished: string | null | undefined = data?.finished;
  return (
    <Section title={t('scan.title')} action={<Button variant="outlined" loading={scan.isPending} onClick={() => scan.mutate()}>{t('scan.start')}</Button>}>
      <Missing query={query} />
      {scan.error && <Alert severity="error">{failure(scan.error)}</Alert>}
      {data && (
        <>
          {data.root_missing && <Alert severity="warning">{t('scan.rootMissing')}</Alert>}
          <Typography role="status">{data.state === 'running' ? t('scan.running') : finished ? t('scan.finished', { when: when(finished) }) : t('scan.never')}</Typography>
          {data.state === 'running' && <LinearProgress aria-label={t('scan.running')} />}
          <Counts of={FIGURES.map((figure) => [t(`scan.figures.${figure}`), number(data[figure])])} />
        </>
      )}
    </Section>
  );
}
