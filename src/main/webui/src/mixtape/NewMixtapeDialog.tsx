import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../components/Field';
import { inWords } from '../i18n/failure';
import { isTitle, type Mixtape } from './content';
import { LONGEST } from './limits';
import { create } from './server';

interface Props {
  open: boolean;
  onClose: () => void;
  onMade: (mixtape: Mixtape) => void;
}

/** Asks for the title of a new mixtape, and makes it. */
export default function NewMixtapeDialog({ open, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      onMade(await create(title));
    } catch (problem) {
      setFailure(t('mixtapes.notMade', { reason: inWords(problem, t) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="new-mixtape">
      <form onSubmit={(event) => void make(event)}>
        <DialogTitle id="new-mixtape">{t('mixtapes.create')}</DialogTitle>
        <DialogContent>
          <Box sx={{ pt: 1 }}>
            <Field autoFocus required label={t('mixtapes.name')} help={t('mixtapes.nameHelp')} value={title} onChange={setTitle} inputProps={{ maxLength: LONGEST.title }} />
          </Box>
          {failure && <Alert severity="error">{failure}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy || !isTitle(title)}>{t('mixtapes.makes')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
