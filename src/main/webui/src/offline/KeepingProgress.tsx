import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useWords } from '../i18n/useWords';
import type { KeepingFailure } from './asking';
import { partOf } from './Keeping';
import { useKeeping } from './useKept';

/** How far the keeping of a mixtape is, or how it has ended. */
export function KeepingProgress({ slug }: { slug: string }) {
  const { t, bytes } = useWords();
  const [keeping, state] = useKeeping(slug);
  const { phase, done, total, failure, refused } = state;
  const inWords = (each: KeepingFailure): string => {
    switch (each.why) {
      case 'room':
        return t('offline.failure.room', { lacking: bytes(each.lacking) });
      case 'server':
        return t('offline.failure.server', { reason: each.says });
      default:
        return t(`offline.failure.${each.why}`);
    }
  };
  return (
    <>
      {phase === 'keeping' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Box sx={{ flex: '1 1 200px' }}>
            <Typography variant="body2">{t('offline.progress', { done, total, size: bytes(state.bytes) })}</Typography>
            <LinearProgress variant={state.expected > 0 ? 'determinate' : 'indeterminate'} value={Math.round(partOf(state) * 100)} aria-label={t('offline.progressOf')} />
          </Box>
          <Button color="inherit" onClick={() => keeping.cancel()}>{t('app.cancel')}</Button>
        </Box>
      )}
      {failure && <Alert severity="error">{inWords(failure)}{done > 0 && ` ${t('offline.goesOn')}`}</Alert>}
      {refused.length > 0 && phase !== 'failed' && (
        <Alert severity="warning">{t('offline.refused', { tracks: refused.map(({ title, says }) => `${title} (${says})`).join(', ') })}</Alert>
      )}
      <Typography role="status" variant="body2">
        {phase === 'cancelled' && t(done > 0 ? 'offline.cancelled' : 'offline.cancelledAll')}
        {phase === 'kept' && refused.length === 0 && t('offline.done')}
      </Typography>
    </>
  );
}
