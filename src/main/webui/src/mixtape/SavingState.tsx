import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { inWords } from '../i18n/failure';
import { editorAddress } from './addresses';
import type { DraftState, MixtapeDraft } from './draft';
import { dropDraft } from './drafts';
import { createAgain } from './server';

interface Props {
  slug: string;
  draft: MixtapeDraft;
  state: DraftState;
  onAgain: () => void;
}

/** Says whether everything is saved, and asks what to do when it can't be. */
export function SavingState({ slug, draft, state, onAgain }: Props) {
  const { t } = useTranslation();
  const { saving, failure, theirs, aside } = state;
  const reason = failure ? inWords(failure, t) : '';
  return (
    <Box sx={{ position: { sm: 'sticky' }, top: 72, zIndex: 2, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography role="status" variant="body2" color="textSecondary" sx={{ justifySelf: 'start', bgcolor: 'background.default', px: 1, borderRadius: 1 }}>
        {t(`mixtape.saving.${saving}`, { reason })}
      </Typography>
      {saving === 'failed' && (
        <Alert severity="warning" action={<Button color="inherit" onClick={() => void draft.flush()}>{t('app.retry')}</Button>}>
          {reason}
        </Alert>
      )}
      {saving === 'conflict' && theirs && (
        <Alert severity="warning">
          <AlertTitle>{t('mixtape.conflict')}</AlertTitle>
          {t('mixtape.conflictSays')}
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {t('mixtape.theirs', { title: theirs.texts.title, tracks: t('mixtapes.tracks', { count: theirs.entries.length }) })}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <Button variant="outlined" color="inherit" onClick={() => draft.loadTheirs()}>{t('mixtape.loadTheirs')}</Button>
            <Button variant="outlined" color="inherit" onClick={() => draft.keepMine()}>{t('mixtape.keepMine')}</Button>
          </Box>
        </Alert>
      )}
      {saving !== 'conflict' && aside && (
        <Alert
          severity="info"
          action={
            <>
              <Button color="inherit" onClick={() => draft.bringBack()}>{t('mixtape.bringBack')}</Button>
              <Button color="inherit" onClick={() => draft.forgetAside()}>{t('mixtape.forget')}</Button>
            </>
          }
          sx={{ flexWrap: 'wrap' }}
        >
          {t(aside.whose === 'mine' ? 'mixtape.asideMine' : 'mixtape.asideTheirs')}
        </Alert>
      )}
      {saving === 'gone' && <Gone slug={slug} state={state} onAgain={onAgain} />}
    </Box>
  );
}

function Gone({ slug, state, onAgain }: Omit<Props, 'draft'>) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<string | null>(null);
  const make = async () => {
    try {
      const made = await createAgain(slug, state.content);
      dropDraft(slug);
      if (made.slug === slug) {
        onAgain();
      } else {
        navigate(editorAddress(made.slug), { replace: true });
      }
    } catch (problem) {
      setFailure(t('mixtapes.notMade', { reason: inWords(problem, t) }));
    }
  };
  return (
    <Alert severity="error" action={<Button color="inherit" onClick={() => void make()}>{t('mixtape.makeAgain')}</Button>}>
      {t('mixtape.gone')} {failure}
    </Alert>
  );
}
