import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Offers for a while to take a removal back. */
export default function UndoRemoval({ title, onUndo }: { title: string; onUndo: () => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    <Snackbar
      open={!over}
      autoHideDuration={15_000}
      onClose={(_, reason) => reason !== 'clickaway' && setOver(true)}
      message={t('mixtape.removed', { title })}
      action={<Button color="inherit" size="small" onClick={onUndo}>{t('mixtapes.undo')}</Button>}
      sx={{ bottom: { xs: 120 } }}
    />
  );
}
