import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { newsOf, useScan } from './scan';

/** Says how far the music is looked through, while that is worth knowing. */
export function ScanLine() {
  const { t } = useTranslation();
  const scan = useScan();
  const news = scan && scan.tracks > 0 ? newsOf(scan) : null;
  if (!news) {
    return null;
  }
  return (
    <Alert role="note" severity={news.kind === 'missing' ? 'warning' : 'info'} sx={{ mb: 1 }}>
      {news.kind === 'missing' && t('library.empty.missing')}
      {news.kind === 'listing' && t('library.listing', { count: news.tracks })}
      {news.kind === 'tags' && t('library.tags', { count: news.left })}
    </Alert>
  );
}
