import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, type Schema } from '../api/client';
import { Choice } from '../components/Choice';
import { Section } from '../components/Section';
import { useWords } from '../i18n/useWords';
import { Counts } from './parts';
import { JOBS, useMixtapeNames } from './queries';

/** Prepares a mixtape, or all that is worth it; first it is said what that would make. */
export default function Precache({ rungs }: { rungs: readonly string[] }) {
  const { t, bytes, number, failure } = useWords();
  const queries = useQueryClient();
  const mixtapes = useMixtapeNames();
  const [mixtape, setMixtape] = useState('');
  const [qualities, setQualities] = useState<readonly string[]>([]);
  const body = { ...(mixtape !== '' && { mixtape }), ...(qualities.length > 0 && { qualities }) };
  const preview = useMutation({ mutationFn: () => ask<Schema<'PrecachePlan'>>('/admin/precache', { method: 'POST', query: { dry_run: true }, body }) });
  const start = useMutation({
    mutationFn: () => ask<Schema<'PrecacheTask'>>('/admin/precache', { method: 'POST', body }),
    onSuccess: async () => {
      preview.reset();
      await queries.invalidateQueries({ queryKey: JOBS });
    },
  });
  const changed = () => {
    preview.reset();
    start.reset();
  };
  const plan = preview.data;
  const failed = preview.error ?? start.error ?? mixtapes.error;
  return (
    <Section title={t('precache.title')}>
      <Typography color="textSecondary">{t('precache.says')}</Typography>
      <Choice
        label={t('precache.what')}
        value={mixtape}
        onChange={(value) => {
          setMixtape(value);
          changed();
        }}
        options={[{ value: '', text: t('precache.everything') }, ...(mixtapes.data ?? []).map(({ slug, title }) => ({ value: slug, text: title }))]}
      />
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        <Typography component="legend">{t('precache.qualities')}</Typography>
        {rungs.map((rung) => (
          <FormControlLabel
            key={rung}
            label={t(`quality.${rung}`, rung)}
            control={
              <Checkbox
                checked={qualities.includes(rung)}
                onChange={(_, on) => {
                  setQualities(on ? [...qualities, rung] : qualities.filter((each) => each !== rung));
                  changed();
                }}
              />
            }
          />
        ))}
        <FormHelperText sx={{ m: 0 }}>{t('precache.qualitiesSay')}</FormHelperText>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant={plan ? 'outlined' : 'contained'} loading={preview.isPending} onClick={() => { start.reset(); preview.mutate(); }}>{t('precache.preview')}</Button>
        {plan && plan.renditions > 0 && <Button variant="contained" loading={start.isPending} onClick={() => start.mutate()}>{t('precache.start')}</Button>}
      </Box>
      <Box aria-live="polite" sx={{ display: 'grid', gap: 1 }}>
        {failed && <Alert severity="error">{failure(failed)}</Alert>}
        {start.data && <Alert severity="success">{t('precache.started')}</Alert>}
        {plan && (
          <>
            <Typography sx={{ fontWeight: 600 }}>
              {plan.renditions === 0 ? t('precache.nothing') : t('precache.would', { count: plan.renditions, number: number(plan.renditions), size: bytes(plan.bytes) })}
            </Typography>
            {plan.displaced_bytes > 0 && <Typography color="warning">{t('precache.displaced', { size: bytes(plan.displaced_bytes) })}</Typography>}
            <Counts of={Object.entries(plan.left_out).map(([reason, count]) => [t(`precache.leftOut.${reason}`, reason), number(count)])} />
          </>
        )}
      </Box>
    </Section>
  );
}
