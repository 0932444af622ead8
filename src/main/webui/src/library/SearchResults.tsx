import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { PageTitle } from '../components/PageTitle';
import { AlbumCard } from './AlbumCard';
import { ArtistLink } from './ArtistList';
import { ListState, Nothing } from './ListState';
import { useAlbums, useArtists, useTracks } from './queries';
import { TrackList } from './TrackList';

const FEW = 6;

/** What was found: some artists and albums, and all tracks. What was found before stays until then. */
export function SearchResults() {
  const { t } = useTranslation();
  const q = new URLSearchParams(useSearch()).get('q')?.trim() ?? '';
  const artists = useArtists({ q }, FEW, q !== '');
  const albums = useAlbums({ q }, FEW, q !== '');
  const tracks = useTracks({ q }, undefined, q !== '');
  return (
    <>
      <PageTitle hidden>{t('library.results', { q })}</PageTitle>
      {artists.items.length > 0 && (
        <Box component="section" aria-labelledby="found-artists">
          <Typography id="found-artists" variant="h2" gutterBottom>{t('library.artists')}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 2, p: 0, display: 'grid', gap: 0.5, gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}>
            {artists.items.slice(0, FEW).map((artist) => <li key={artist.name}><ArtistLink artist={artist} /></li>)}
          </Box>
        </Box>
      )}
      {albums.items.length > 0 && (
        <Box component="section" aria-labelledby="found-albums">
          <Typography id="found-albums" variant="h2" gutterBottom>{t('library.albums')}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 2, p: 0, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 170px))' }}>
            {albums.items.slice(0, FEW).map((album) => <li key={JSON.stringify([album.artist, album.album])}><AlbumCard album={album} /></li>)}
          </Box>
        </Box>
      )}
      {tracks.items.length > 0 && <Typography variant="h2">{t('library.tracks')}</Typography>}
      <ListState list={tracks} empty={q !== '' && artists.items.length === 0 && albums.items.length === 0 && <Nothing />}><TrackList list={tracks} /></ListState>
    </>
  );
}
