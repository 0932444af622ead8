import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { AddIcon, LibraryIcon, MixtapeIcon, PersonIcon, QueueIcon } from '../components/icons';
import { albumAddress, artistAddress, type Track } from './addresses';
import { useTrackActions } from './useTrackActions';

interface Props {
  anchor: HTMLElement | null;
  track: Track;
  onClose: () => void;
  onAddToMixtape: () => void;
}

/** What can be done with a track; loaded when it is opened. */
export default function TrackMenu({ anchor, track, onClose, onAddToMixtape }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { next, queue } = useTrackActions();
  const { album, artist } = track;
  const broken = track.error !== null;
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      <MenuItem disabled={broken} onClick={then(() => next([track]))}><ListItemIcon><QueueIcon /></ListItemIcon>{t('library.next')}</MenuItem>
      <MenuItem disabled={broken} onClick={then(() => queue([track]))}><ListItemIcon><AddIcon /></ListItemIcon>{t('library.toQueue')}</MenuItem>
      <MenuItem onClick={then(onAddToMixtape)}><ListItemIcon><MixtapeIcon /></ListItemIcon>{t('library.toMixtape')}</MenuItem>
      {album !== null && <MenuItem onClick={then(() => go(albumAddress(album, artist)))}><ListItemIcon><LibraryIcon /></ListItemIcon>{t('library.toAlbum')}</MenuItem>}
      {artist !== null && <MenuItem onClick={then(() => go(artistAddress(artist)))}><ListItemIcon><PersonIcon /></ListItemIcon>{t('library.toArtist')}</MenuItem>}
    </Menu>
  );
}
