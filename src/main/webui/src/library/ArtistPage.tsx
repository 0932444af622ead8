import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { PageTitle } from '../components/PageTitle';
import { AlbumGrid } from './AlbumGrid';
import { ListState, Nothing } from './ListState';
import { PlayActions } from './PlayActions';
import { useAlbums, useArtistTracks } from './queries';
import { TrackActions } from './TrackActions';
import { TrackList } from './TrackList';
import { useScroll } from './useScroll';

/** An artist: the albums, and all tracks. */
export function ArtistPage() {
  const { t } = useTranslation();
  const artist = new URLSearchParams(useSearch()).get('artist') ?? '';
  const albums = useAlbums({ artist });
  const tracks = useArtistTracks(artist);
  useScroll(`artist ${artist}`);
  return (
    <>
      <Box sx={{ my: 2 }}>
        <Typography variant="body2" color="textSecondary">{t('library.artist')}</Typography>
        <PageTitle>{artist}</PageTitle>
        <TrackActions>{({ addToMixtape }) => <PlayActions name={artist} tracks={tracks.items} onAddToMixtape={addToMixtape} />}</TrackActions>
      </Box>
      {albums.items.length > 0 && (
        <>
          <Typography variant="h2" gutterBottom>{t('library.albums')}</Typography>
          <AlbumGrid list={albums} />
        </>
      )}
      <Typography variant="h2">{t('library.tracks')}</Typography>
      <ListState list={tracks} empty={<Nothing />}><TrackList list={tracks} /></ListState>
    </>
  );
}
