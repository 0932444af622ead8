import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { HitRate, Rungs, Size, Work } from '../admin/CacheFigures';
import { HitRateOverTime } from '../admin/HitRateOverTime';
import { AdminFrame, Missing } from '../admin/parts';
import { useCacheStats } from '../admin/queries';
import { Scan } from '../admin/Scan';

const ClearCache = lazy(() => import('../admin/ClearCache'));
const Jobs = lazy(() => import('../admin/Jobs'));
const Precache = lazy(() => import('../admin/Precache'));

const SIDE_BY_SIDE = { display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, alignItems: 'start' } as const;

/** The cache and what is done for it. */
export default function AdminPage() {
  const { t } = useTranslation();
  return (
    <AdminFrame title={t('nav.cache')}>
      <Cache />
    </AdminFrame>
  );
}

function Cache() {
  const query = useCacheStats();
  const { data: stats } = query;
  const rungs = Object.keys(stats?.rungs ?? {});
  return (
    <>
      <Missing query={query} />
      {stats && (
        <>
          <Box sx={SIDE_BY_SIDE}>
            <Size stats={stats} />
            <HitRate stats={stats} />
          </Box>
          <HitRateOverTime spans={stats.hit_rate.over_time} target={stats.hit_rate.target} />
          <Rungs stats={stats} />
          <Box sx={SIDE_BY_SIDE}><Work stats={stats} /></Box>
        </>
      )}
      <Suspense fallback={null}>
        <Jobs />
        <Box sx={SIDE_BY_SIDE}>
          <Precache rungs={rungs} />
          <ClearCache rungs={rungs} />
        </Box>
      </Suspense>
      <Scan />
    </>
  );
}
