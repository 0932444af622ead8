import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { Schema } from '../api/client';
import { Section } from '../components/Section';
import { useWords } from '../i18n/useWords';
import { Counts, ScrollRegion } from './parts';

type Stats = Schema<'CacheStats'>;

/** How full the cache is. */
export function Size({ stats }: { stats: Stats }) {
  const { t, bytes, number, percent } = useWords();
  const limit = stats.max_size_bytes;
  const share = limit > 0 ? stats.cache_size_bytes / limit : null;
  const free: number | null = stats.free_disk_bytes;
  return (
    <Section title={t('admin.size')}>
      <Box>
        <Typography variant="h1" component="p">{limit > 0 ? t('admin.sizeOf', { size: bytes(stats.cache_size_bytes), limit: bytes(limit) }) : bytes(stats.cache_size_bytes)}</Typography>
        {share === null ? (
          <Typography color="textSecondary">{t('admin.noLimit')}</Typography>
        ) : (
          <LinearProgress variant="determinate" value={Math.min(100, share * 100)} aria-label={t('admin.size')} aria-valuetext={percent(share)} color={share > 0.95 ? 'warning' : 'primary'} sx={{ my: 1, height: 8, borderRadius: 1, bgcolor: 'action.selected' }} />
        )}
        <Typography color="textSecondary">{t('admin.files', { count: stats.cached_files, number: number(stats.cached_files) })}</Typography>
        <Typography color={free !== null && free < stats.min_free_bytes ? 'error' : 'textSecondary'}>
          {free === null ? t('admin.freeUnknown') : t('admin.free', { free: bytes(free), least: bytes(stats.min_free_bytes) })}
        </Typography>
        <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>{stats.cache_dir}</Typography>
      </Box>
    </Section>
  );
}

/** How often a rendition was there when it was asked for. */
export function HitRate({ stats }: { stats: Stats }) {
  const { t, number, percent } = useWords();
  const { overall, last_hour: lastHour, last_day: lastDay, target, hits, misses, coalesced, bypass } = stats.hit_rate;
  const rates: [string, number | null][] = [[t('admin.overall'), overall], [t('admin.lastHour'), lastHour], [t('admin.lastDay'), lastDay]];
  return (
    <Section title={t('admin.hitRate')}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {rates.map(([name, rate]) => (
          <Box key={name} sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
            <Typography component="dt" sx={{ flex: 1 }}>{name}</Typography>
            <Box component="dd" sx={{ m: 0, display: 'flex', alignItems: 'center', gap: 1 }}>
              <Typography variant="h2" component="span">{rate === null ? t('admin.noRequests') : percent(rate)}</Typography>
              {rate !== null && <Chip size="small" variant="outlined" color={rate >= target ? 'success' : 'warning'} label={t(rate >= target ? 'admin.reached' : 'admin.missed', { target: percent(target) })} />}
            </Box>
          </Box>
        ))}
      </Box>
      <Typography color="textSecondary">{t('admin.requests', { hits: number(hits), misses: number(misses), coalesced: number(coalesced), bypass: number(bypass) })}</Typography>
    </Section>
  );
}

/** What each rung of the ladder comes to. */
export function Rungs({ stats }: { stats: Stats }) {
  const { t, bytes, number, percent } = useWords();
  const heads = ['quality', 'filesHead', 'bytesHead', 'hitsHead', 'missesHead', 'hitRate'] as const;
  return (
    <Section title={t('admin.rungs')}>
      <ScrollRegion label={t('admin.rungs')}>
        <Table size="small">
          <TableHead>
            <TableRow>{heads.map((head, index) => <TableCell key={head} component="th" scope="col" align={index === 0 ? 'left' : 'right'}>{t(`admin.${head}`)}</TableCell>)}</TableRow>
          </TableHead>
          <TableBody>
            {Object.entries(stats.rungs).map(([rung, of]) => (
              <TableRow key={rung}>
                <TableCell component="th" scope="row">{t(`quality.${rung}`, rung)}</TableCell>
                <TableCell align="right">{number(of.files)}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>{bytes(of.bytes)}</TableCell>
                <TableCell align="right">{number(of.hits)}</TableCell>
                <TableCell align="right">{number(of.misses)}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>{percent(of.hit_rate)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Section>
  );
}

/** What has left the cache, and what ffmpeg does. */
export function Work({ stats }: { stats: Stats }) {
  const { t, number } = useWords();
  const { active, queued, failed } = stats.transcodes;
  return (
    <>
      <Section title={t('admin.evictions')}>
        <Counts of={Object.entries(stats.evictions).map(([reason, count]) => [t(`admin.evicted.${reason}`, reason), number(count)])} />
      </Section>
      <Section title={t('admin.transcodes')}>
        <Counts of={[[t('admin.active'), number(active)], [t('admin.waiting'), number(queued)], [t('admin.failedSince'), number(failed)]]} />
      </Section>
    </>
  );
}
