import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ask, type Schema } from '../api/client';
import { Choice } from '../components/Choice';
import { Field } from '../components/Field';
import { Section } from '../components/Section';
import { useWords } from '../i18n/useWords';
import { clearQuery, type ClearQuery } from './clear';
import Confirm from '../components/Confirm';
import { STATS } from './queries';

type Cleared = Schema<'CacheCleared'>;

function clear(query: ClearQuery, dryRun: boolean): Promise<Cleared> {
  return ask<Cleared>('/admin/cache/clear', { method: 'POST', query: { ...query, dry_run: dryRun } });
}

/** Removes renditions, after it was said which and asked whether. */
export default function ClearCache({ rungs }: { rungs: readonly string[] }) {
  const { t, bytes, number, failure } = useWords();
  const queries = useQueryClient();
  const [quality, setQuality] = useState('');
  const [path, setPath] = useState('');
  const [olderThan, setOlderThan] = useState('');
  const query = clearQuery({ quality, path, olderThan });
  const preview = useMutation({ mutationFn: async (asked: ClearQuery) => ({ asked, would: await clear(asked, true) }) });
  const removal = useMutation({
    mutationFn: (asked: ClearQuery) => clear(asked, false),
    onSettled: async () => {
      preview.reset();
      await queries.invalidateQueries({ queryKey: STATS });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    removal.reset();
    if (query) {
      preview.mutate(query);
    }
  };
  const failed = preview.error ?? removal.error;
  const found = preview.data;
  const amount = (cleared: Cleared) => ({ count: cleared.deleted_files, number: number(cleared.deleted_files), size: bytes(cleared.freed_bytes) });
  return (
    <Section title={t('clear.title')}>
      <Typography color="textSecondary">{t('clear.says')}</Typography>
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
        <Choice label={t('admin.quality')} value={quality} onChange={setQuality} options={[{ value: '', text: t('clear.allQualities') }, ...rungs.map((rung) => ({ value: rung, text: t(`quality.${rung}`, rung) }))]} />
        <Field label={t('clear.path')} value={path} onChange={setPath} help={t('clear.pathSays')} error={path.trim() !== '' && clearQuery({ quality: '', path, olderThan: '' }) === null ? t('clear.pathWrong') : null} />
        <Field label={t('clear.days')} value={olderThan} onChange={setOlderThan} help={t('clear.daysSay')} error={clearQuery({ quality: '', path: '', olderThan }) === null ? t('clear.daysWrong') : null} inputProps={{ inputMode: 'numeric' }} />
        <Button type="submit" variant="contained" disabled={query === null} loading={preview.isPending} sx={{ justifySelf: 'start' }}>{t('clear.preview')}</Button>
      </Box>
      <Box aria-live="polite">
        {failed && <Alert severity="error">{failure(failed)}</Alert>}
        {removal.data && <Alert severity="success">{t('clear.cleared', amount(removal.data))}</Alert>}
        {found?.would.deleted_files === 0 && <Alert severity="info">{t('clear.nothing')}</Alert>}
      </Box>
      {found && found.would.deleted_files > 0 && (
        <Confirm title={t('clear.ask')} act={t('clear.act')} busy={removal.isPending} onAct={() => removal.mutate(found.asked)} onClose={() => preview.reset()}>
          <Typography sx={{ fontWeight: 600 }}>{t('clear.would', amount(found.would))}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            <li>{t('admin.quality')}: {found.asked.quality ? t(`quality.${found.asked.quality}`, found.asked.quality) : t('clear.allQualities')}</li>
            <li>{t('clear.path')}: {found.asked.path ?? t('clear.allPaths')}</li>
            <li>{t('clear.days')}: {found.asked.older_than_days ?? t('clear.anyAge')}</li>
          </Box>
          <Typography color="textSecondary">{t('clear.again')}</Typography>
        </Confirm>
      )}
    </Section>
  );
}
