import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../components/Field';
import { LONGEST } from './limits';

const LinerNotes = lazy(() => import('./LinerNotes'));

const VIEWS = ['write', 'preview'] as const;

/** Liner notes as they are written, or as they will look. */
export default function LinerNotesField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [view, setView] = useState<(typeof VIEWS)[number]>('write');
  return (
    <Box>
      <Tabs value={view} onChange={(_, next: (typeof VIEWS)[number]) => setView(next)} aria-label={t('mixtape.notesView')} sx={{ mb: 1 }}>
        {VIEWS.map((each) => <Tab key={each} value={each} label={t(`mixtape.${each}`)} id={`notes-tab-${each}`} aria-controls={`notes-${each}`} />)}
      </Tabs>
      <Box role="tabpanel" id="notes-write" aria-labelledby="notes-tab-write" hidden={view !== 'write'}>
        <Field
          multiline minRows={4} maxRows={20} label={t('mixtape.notes')} help={t('mixtape.notesHelp')} value={value} onChange={onChange}
          inputProps={{ maxLength: LONGEST.liner_notes }}
        />
      </Box>
      <Box role="tabpanel" id="notes-preview" aria-labelledby="notes-tab-preview" tabIndex={0} hidden={view !== 'preview'}>
        {view === 'preview' && (value.trim() === ''
          ? <Typography>{t('mixtape.notesEmpty')}</Typography>
          : <Suspense fallback={<LinearProgress aria-label={t('app.loading')} />}><LinerNotes text={value} /></Suspense>)}
      </Box>
    </Box>
  );
}
