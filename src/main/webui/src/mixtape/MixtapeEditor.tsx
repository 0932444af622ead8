import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { lazy, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Field } from '../components/Field';
import { PageTitle } from '../components/PageTitle';
import { Section } from '../components/Section';
import { PlayIcon } from '../components/icons';
import { usePlayer } from '../player/PlayerContext';
import { clock } from '../player/time';
import { isTitle } from './content';
import type { MixtapeDraft } from './draft';
import { LONGEST } from './limits';
import { playable } from './playable';
import { SavingState } from './SavingState';
import { useUndo } from './useUndo';

const AddTracks = lazy(() => import('./AddTracks'));
const CachingProgress = lazy(() => import('./CachingProgress'));
const KeepOffline = lazy(() => import('../offline/KeepOffline'));
const LinerNotesField = lazy(() => import('./LinerNotesField'));
const ShareLink = lazy(() => import('./ShareLink'));
const TrackList = lazy(() => import('./TrackList'));

interface Props {
  slug: string;
  draft: MixtapeDraft;
  /** The mixtape was made again, and has to be opened anew. */
  onAgain: () => void;
}

/** All that can be done with a mixtape. */
export function MixtapeEditor({ slug, draft, onAgain }: Props) {
  const { t } = useTranslation();
  const player = usePlayer();
  const state = useSyncExternalStore(draft.subscribe, draft.snapshot);
  const { texts, entries } = state.content;
  useUndo(state.removed, ({ entry }) => t('mixtape.removed', { title: entry.title }), () => draft.undoRemoval());
  const seconds = entries.reduce((sum, entry) => sum + (entry.duration ?? 0), 0);
  const tunes = playable(entries);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Button component={Link} href="/mixtapes" size="small" sx={{ ml: -0.75 }}>{t('mixtapes.list')}</Button>
          <PageTitle>{texts.title}</PageTitle>
        </Box>
        <Button variant="contained" startIcon={<PlayIcon />} disabled={tunes.length === 0} onClick={() => player.playAll(tunes)}>{t('mixtape.play')}</Button>
      </Box>
      <SavingState slug={slug} draft={draft} state={state} onAgain={onAgain} />
      <Section>
        <Field
          required label={t('mixtape.title')} value={texts.title} onChange={(title) => draft.write({ title })}
          error={isTitle(texts.title) ? null : t('mixtape.titleMissing')} inputProps={{ maxLength: LONGEST.title }}
        />
        <Field
          multiline minRows={2} maxRows={8} label={t('mixtape.description')} value={texts.description} onChange={(description) => draft.write({ description })}
          inputProps={{ maxLength: LONGEST.description }}
        />
        <LinerNotesField value={texts.liner_notes} onChange={(liner_notes) => draft.write({ liner_notes })} />
      </Section>
      <Section title={t('mixtape.tracks')} says={t('mixtape.duration', { tracks: t('mixtapes.tracks', { count: entries.length }), time: clock(seconds) })}>
        {entries.length === 0 && <Typography>{t('mixtape.noTracks')}</Typography>}
        <TrackList entries={entries} onMove={(from, to) => draft.move(from, to)} onRemove={(key) => draft.remove(key)} />
      </Section>
      <Section title={t('mixtape.add')}>
        <AddTracks entries={entries} onAdd={(entry) => draft.add([entry])} />
      </Section>
      <Section title={t('mixtape.progress')}>
        <CachingProgress slug={slug} onRemoved={() => draft.vanish()} />
      </Section>
      <Section title={t('mixtape.share')}>
        <ShareLink slug={slug} />
      </Section>
      <Section title={t('offline.part')}>
        <KeepOffline slug={slug} tracks={entries} />
      </Section>
    </Box>
  );
}
