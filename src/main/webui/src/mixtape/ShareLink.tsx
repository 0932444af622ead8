import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../components/Field';
import { CopyIcon, OpenIcon } from '../components/icons';
import { shareAddress } from './addresses';

const QrCode = lazy(() => import('./QrCode'));

/** The address of a mixtape for those who may only listen. */
export default function ShareLink({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const link = window.location.origin + shareAddress(slug);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t('mixtape.copied'));
    } catch {
      setSaid(t('mixtape.notCopied')); // as over plain HTTP from another machine, where there is no clipboard
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
      <Box sx={{ flex: '1 1 240px', minWidth: 0, display: 'grid', gap: 1 }}>
        <Typography>{t('mixtape.linkSays')}</Typography>
        <Field label={t('mixtape.link')} value={link} onChange={() => undefined} onFocus={(event) => event.target.select()} readOnly />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Button variant="outlined" startIcon={<CopyIcon />} onClick={() => void copy()}>{t('mixtape.copy')}</Button>
          <Button href={`/m/${encodeURIComponent(slug)}`} target="_blank" rel="noopener" startIcon={<OpenIcon />}>{t('mixtape.open')}</Button>
          <Typography role="status" variant="body2">{said}</Typography>
        </Box>
      </Box>
      <Suspense fallback={<Box sx={{ width: 160, height: 160 }} />}><QrCode text={link} label={t('mixtape.qr')} /></Suspense>
    </Box>
  );
}
