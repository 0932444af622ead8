import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { AddIcon, MixtapeIcon, PlayIcon, QueueIcon } from '../components/icons';
import type { Track } from './addresses';
import type { Addition } from './TrackActions';
import { useTrackActions } from './useTrackActions';

interface Props {
  name: string;
  tracks: readonly Track[];
  onAddToMixtape: (addition: Addition) => void;
}

/** What can be done with all tracks of an album or an artist. */
export function PlayActions({ name, tracks, onAddToMixtape }: Props) {
  const { t } = useTranslation();
  const { play, next, queue } = useTrackActions();
  const none = tracks.every((track) => track.error !== null);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
      <Button variant="contained" startIcon={<PlayIcon />} disabled={none} onClick={() => play(tracks)}>{t('library.playAll')}</Button>
      <Button variant="outlined" startIcon={<QueueIcon />} disabled={none} onClick={() => next(tracks)}>{t('library.next')}</Button>
      <Button variant="outlined" startIcon={<AddIcon />} disabled={none} onClick={() => queue(tracks)}>{t('library.toQueue')}</Button>
      <Button variant="outlined" startIcon={<MixtapeIcon />} disabled={tracks.length === 0} onClick={() => onAddToMixtape({ name, paths: tracks.map((track) => track.path) })}>{t('library.toMixtape')}</Button>
    </Box>
  );
}
