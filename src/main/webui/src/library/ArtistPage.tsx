import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { PageTitle } from '../components/PageTitle';
import type { Track } from './addresses';
import { AlbumGrid } from './AlbumGrid';
import { ListState, Nothing } from './ListState';
import { PlayActions } from './PlayActions';
import { artistTracks, useAlbums, type Listed } from './queries';
import { TrackActions } from './TrackActions';
import { TrackList } from './TrackList';
import { useScroll } from './useScroll';

const NONE: readonly Track[] = [];

/** An artist: the albums, and all tracks. */
export function ArtistPage() {
  const { t } = useTranslation();
  const artist = new URLSearchParams(useSearch()).get('artist') ?? '';
  const albums = useAlbums({ artist });
  const { data = NONE, isPending, isFetching, error, refetch } = useQuery(artistTracks(artist));
  useScroll(`artist ${artist}`);
  const tracks: Listed<Track> = { items: data, pending: isPending, fetching: isFetching, error, hasMore: false, more: () => undefined, retry: () => void refetch() };
  return (
    <>
      <Box sx={{ my: 2 }}>
        <Typography variant="body2" color="textSecondary">{t('library.artist')}</Typography>
        <PageTitle>{artist}</PageTitle>
        <TrackActions>{({ addToMixtape }) => <PlayActions name={artist} tracks={data} onAddToMixtape={addToMixtape} />}</TrackActions>
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
