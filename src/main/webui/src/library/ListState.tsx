import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../i18n/failure';
import type { Listed } from './queries';

interface Props {
  list: Pick<Listed<unknown>, 'items' | 'pending' | 'fetching' | 'error' | 'retry'>;
  /** Stands there when there is nothing. */
  empty: ReactNode;
  children: ReactNode;
}

/** A list, or why there is none; what was there before stays until the next is. */
export function ListState({ list, empty, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Box sx={{ height: 4, mb: 1 }}>{list.fetching && <LinearProgress aria-label={t('app.loading')} />}</Box>
      {list.error && <Alert severity="error" sx={{ mb: 2 }} action={<Button color="inherit" onClick={list.retry}>{t('app.retry')}</Button>}>{inWords(list.error, t)}</Alert>}
      {list.items.length > 0 ? children : !list.pending && !list.error && empty}
    </>
  );
}

/** Says that nothing was found. */
export function Nothing() {
  const { t } = useTranslation();
  return <Typography role="status" color="textSecondary" sx={{ py: 4, textAlign: 'center' }}>{t('library.nothing')}</Typography>;
}
