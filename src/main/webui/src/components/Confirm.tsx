import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  children: ReactNode;
  /** What the button says that does it. */
  act: string;
  busy: boolean;
  onAct: () => void;
  onClose: () => void;
}

/** Asks before something is done that can't be undone. */
export default function Confirm({ title, children, act, busy, onAct, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="xs">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>{t('admin.back')}</Button>
        <Button onClick={onAct} color="error" variant="contained" loading={busy}>{act}</Button>
      </DialogActions>
    </Dialog>
  );
}
