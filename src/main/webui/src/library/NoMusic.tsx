import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { LibraryIcon } from '../components/icons';
import { useScan } from './scan';

/** What stands in a library without music: that it is being looked for, or where to put it. */
export function NoMusic() {
  const { t } = useTranslation();
  const scan = useScan();
  const running = scan?.state === 'running';
  const kind = running ? 'looking' : scan?.root_missing ? 'missing' : 'none';
  return (
    <Box role="status" sx={{ maxWidth: '60ch', mx: 'auto', py: 6, textAlign: 'center' }}>
      <LibraryIcon color="primary" sx={{ fontSize: 64 }} />
      <Typography variant="h2" gutterBottom>{t(`library.empty.${kind}`)}</Typography>
      <Typography color="textSecondary">{t(`library.empty.${kind}Says`)}</Typography>
    </Box>
  );
}
