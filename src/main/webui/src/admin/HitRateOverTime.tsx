import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useWords } from '../i18n/useWords';
import { ScrollRegion, Section } from './parts';
import { perMinute, type Sample } from './samples';

const HitRateChart = lazy(() => import('./HitRateChart'));

/** More than an hour in a table tells nobody anything. */
const ROWS = 60;

/** How the cache did since the page was opened. */
export function HitRateOverTime({ samples, target }: { samples: readonly Sample[]; target: number }) {
  const { t, language, bytes, percent } = useWords();
  const clock = (at: number) => new Date(at).toLocaleTimeString(language);
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last) {
    return null;
  }
  const label = t('admin.chart', { from: clock(first.at), to: clock(last.at), before: percent(first.overall), now: percent(last.overall), target: percent(target) });
  const heads = ['time', 'overall', 'lastHour', 'size'] as const;
  return (
    <Section title={t('admin.overTime')}>
      <Typography color="textSecondary">{t('admin.overTimeSays')}</Typography>
      <Suspense fallback={<LinearProgress aria-label={t('app.loading')} />}>
        <HitRateChart samples={samples} target={target} label={label} />
      </Suspense>
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer' }}>{t('admin.asTable')}</Box>
        <ScrollRegion label={t('admin.overTime')}>
          <Table size="small">
            <TableHead>
              <TableRow>{heads.map((head) => <TableCell key={head} component="th" scope="col">{t(`admin.${head}`)}</TableCell>)}</TableRow>
            </TableHead>
            <TableBody>
              {perMinute(samples, ROWS).map((sample) => (
                <TableRow key={sample.at}>
                  <TableCell component="th" scope="row">{clock(sample.at)}</TableCell>
                  <TableCell>{percent(sample.overall)}</TableCell>
                  <TableCell>{percent(sample.lastHour)}</TableCell>
                  <TableCell>{bytes(sample.size)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      </Box>
    </Section>
  );
}
