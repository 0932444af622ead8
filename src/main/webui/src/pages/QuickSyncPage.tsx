import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import QuickSyncSettings from '../components/QuickSyncSettings';

export default function QuickSyncPage() {
  const { t } = useTranslation();
  return (
    <>
      <Typography variant="h1" gutterBottom>{t('quicksync.title')}</Typography>
      <QuickSyncSettings />
    </>
  );
}
