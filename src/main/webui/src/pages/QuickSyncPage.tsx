import { useTranslation } from 'react-i18next';
import { PageTitle } from '../components/PageTitle';
import QuickSyncSettings from '../components/QuickSyncSettings';

export default function QuickSyncPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle sx={{ mb: 1 }}>{t('quicksync.title')}</PageTitle>
      <QuickSyncSettings />
    </>
  );
}
