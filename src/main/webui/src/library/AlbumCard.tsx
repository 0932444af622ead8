import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PlayIcon } from '../components/icons';
import { notify } from '../components/notices';
import { inWords } from '../i18n/failure';
import { albumAddress, type Album } from './addresses';
import { Cover } from './Cover';
import { albumTracks } from './queries';
import { useTrackActions } from './useTrackActions';

/** An album with its cover: leads to its page, or plays it. */
export function AlbumCard({ album, tabIndex }: { album: Album; tabIndex?: 0 | -1 }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { play } = useTrackActions();
  const playAll = async () => {
    try {
      play(await queries.fetchQuery(albumTracks(album.album, album.artist)));
    } catch (failure) {
      notify(inWords(failure, t));
    }
  };
  return (
    <Box sx={{ position: 'relative' }}>
      <ButtonBase data-main component={Link} href={albumAddress(album.album, album.artist)} tabIndex={tabIndex} sx={{ display: 'block', borderRadius: 1, color: 'inherit', '&:hover': { bgcolor: 'action.hover' } }}>
        <Cover path={album.cover} name={album.album} />
        <Box sx={{ p: 0.5 }}>
          <Typography noWrap sx={{ fontWeight: 600 }}>{album.album}</Typography>
          <Typography noWrap variant="body2" color="textSecondary">{[album.artist ?? t('library.nobody'), album.year].filter(Boolean).join(' · ')}</Typography>
        </Box>
      </ButtonBase>
      <Box sx={{ position: 'absolute', top: 0, left: 0, right: 0, aspectRatio: '1', pointerEvents: 'none' }}>
        <IconButton
          tabIndex={tabIndex}
          aria-label={t('library.playAlbum', { title: album.album })}
          onClick={() => void playAll()}
          sx={{ position: 'absolute', right: 8, bottom: 8, pointerEvents: 'auto', bgcolor: 'background.paper', color: 'primary.main', boxShadow: 3, '&:hover': { bgcolor: 'background.default' } }}
        >
          <PlayIcon />
        </IconButton>
      </Box>
    </Box>
  );
}
