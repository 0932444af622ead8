import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, askTagged, type Schema } from '../api/client';
import { inWords } from '../i18n/failure';
import type { Mixtape } from './content';
import { dropDraft } from './drafts';
import { mixtapeAddress } from './server';

interface Props {
  /** The one that is to go; null when none is. */
  mixtape: Schema<'ListedMixtape'> | null;
  onClose: () => void;
  /** Is given what it was, which makes it again. */
  onRemoved: (was: Mixtape) => void;
}

/** Asks before a mixtape is deleted. */
export default function RemoveMixtapeDialog({ mixtape, onClose, onRemoved }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(mixtape);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (mixtape) { // the last one stays while the dialog fades
      setShown(mixtape);
      setFailure(null);
    }
  }, [mixtape]);
  const remove = async (slug: string) => {
    setBusy(true);
    setFailure(null);
    try {
      const { etag } = await askTagged<Mixtape>(mixtapeAddress(slug));
      const was = await ask<Mixtape>(mixtapeAddress(slug), { method: 'DELETE', ifMatch: etag });
      dropDraft(slug);
      onRemoved(was);
    } catch (problem) {
      setFailure(t('mixtapes.notRemoved', { reason: inWords(problem, t) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open={mixtape !== null} onClose={onClose} aria-labelledby="remove-mixtape" aria-describedby="remove-mixtape-says">
      <DialogTitle id="remove-mixtape" sx={{ overflowWrap: 'anywhere' }}>{t('mixtapes.removing', { title: shown?.title })}</DialogTitle>
      <DialogContent>
        <DialogContentText id="remove-mixtape-says">{t('mixtapes.removingSays')}</DialogContentText>
        {failure && <Alert severity="error">{failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>{t('app.cancel')}</Button>
        <Button color="error" disabled={busy} onClick={() => mixtape && void remove(mixtape.slug)}>{t('mixtapes.removes')}</Button>
      </DialogActions>
    </Dialog>
  );
}
