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
import type { Span } from './spans';

const HitRateChart = lazy(() => import('./HitRateChart'));

/** How the cache did in the last day, as the server has counted it. */
export function HitRateOverTime({ spans, target }: { spans: readonly Span[]; target: number }) {
  const { t, language, number, percent } = useWords();
  const clock = (instant: string) => new Date(instant).toLocaleTimeString(language, { timeStyle: 'short' });
  const first = spans[0];
  const last = spans.at(-1);
  const heads = ['time', 'hitRate', 'hitsHead', 'missesHead'] as const;
  return (
    <Section title={t('admin.overTime')}>
      <Typography color="textSecondary">{t('admin.overTimeSays')}</Typography>
      {!first || !last ? (
        <Typography>{t('admin.noRequests')}</Typography>
      ) : (
        <>
          <Suspense fallback={<LinearProgress aria-label={t('app.loading')} />}>
            <HitRateChart spans={spans} target={target} label={t('admin.chart', { from: clock(first.from), to: clock(last.from), before: percent(first.hit_rate), now: percent(last.hit_rate), target: percent(target) })} />
          </Suspense>
          <Box component="details">
            <Box component="summary" sx={{ cursor: 'pointer' }}>{t('admin.asTable')}</Box>
            <ScrollRegion label={t('admin.overTime')}>
              <Table size="small">
                <TableHead>
                  <TableRow>{heads.map((head) => <TableCell key={head} component="th" scope="col">{t(`admin.${head}`)}</TableCell>)}</TableRow>
                </TableHead>
                <TableBody>
                  {spans.toReversed().map((span) => (
                    <TableRow key={span.from}>
                      <TableCell component="th" scope="row">{clock(span.from)}</TableCell>
                      <TableCell>{percent(span.hit_rate)}</TableCell>
                      <TableCell>{number(span.hits)}</TableCell>
                      <TableCell>{number(span.misses)}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </ScrollRegion>
          </Box>
        </>
      )}
    </Section>
  );
}
