import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageTitle } from '../components/PageTitle';
import { inWords } from '../i18n/failure';
import type { MixtapeDraft } from '../mixtape/draft';
import { guardDrafts, openDraft, showDraft } from '../mixtape/drafts';
import { MixtapeEditor } from '../mixtape/MixtapeEditor';

/** Opens a mixtape to be edited; what is not saved when somebody goes elsewhere is saved then, or found again later. */
export default function MixtapePage({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<MixtapeDraft | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let left = false;
    setFailure(null);
    openDraft(slug).then(
      (opened) => !left && setDraft(opened),
      (problem: unknown) => !left && setFailure(problem),
    );
    return () => {
      left = true;
    };
  }, [slug, tries]);
  useEffect(() => {
    if (!draft) {
      return undefined;
    }
    const leave = showDraft(slug, draft);
    const unguard = guardDrafts();
    const look = () => void (document.visibilityState === 'visible' ? draft.refresh() : draft.flush());
    const online = () => void draft.flush();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', online);
    return () => {
      unguard();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', online);
      leave();
    };
  }, [draft, slug]);
  const again = () => {
    setDraft(null);
    setTries(tries + 1);
  };
  if (failure !== null) {
    return (
      <>
        <PageTitle sx={{ mb: 1 }}>{t('share.label')}</PageTitle>
        <Alert severity="error" action={<Button color="inherit" onClick={again}>{t('app.retry')}</Button>}>
          {inWords(failure, t)} <Button component={Link} href="/mixtapes" color="inherit">{t('mixtapes.list')}</Button>
        </Alert>
      </>
    );
  }
  return draft ? <MixtapeEditor slug={slug} draft={draft} onAgain={again} /> : <LinearProgress aria-label={t('app.loading')} />;
}
