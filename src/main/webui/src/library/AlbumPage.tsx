import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import { PageTitle } from '../components/PageTitle';
import { clock } from '../player/time';
import { artistAddress } from './addresses';
import { Cover } from './Cover';
import { ListState, Nothing } from './ListState';
import { PlayActions } from './PlayActions';
import { useAlbumTracks } from './queries';
import { TrackActions } from './TrackActions';
import { TrackList } from './TrackList';
import { useScroll } from './useScroll';

/** An album: its cover, and its tracks in order. */
export function AlbumPage() {
  const { t } = useTranslation();
  const query = new URLSearchParams(useSearch());
  const album = query.get('album') ?? '';
  const artist = query.get('artist') || null;
  const list = useAlbumTracks(album, artist);
  const { items } = list;
  useScroll(`album ${artist}/${album}`);
  const seconds = items.reduce((sum, track) => sum + (track.duration ?? 0), 0);
  const year = Math.max(...items.map((track) => track.year ?? 0));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, my: 2, alignItems: 'end' }}>
        <Box sx={{ width: { xs: 160, sm: 220 }, flex: 'none' }}>
          <Cover path={items.find((track) => track.has_cover)?.path ?? null} name={album} />
        </Box>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography variant="body2" color="textSecondary">{t('library.album')}</Typography>
          <PageTitle>{album}</PageTitle>
          {artist ? <Box component={Link} href={artistAddress(artist)} sx={{ fontWeight: 600, color: 'primary.main', overflowWrap: 'anywhere' }}>{artist}</Box> : <Typography>{t('library.nobody')}</Typography>}
          {items.length > 0 && (
            <Typography color="textSecondary">{[year > 0 && year, t('mixtapes.tracks', { count: items.length }), clock(seconds)].filter(Boolean).join(' · ')}</Typography>
          )}
          <TrackActions>{({ addToMixtape }) => <PlayActions name={album} tracks={items} onAddToMixtape={addToMixtape} />}</TrackActions>
        </Box>
      </Box>
      <ListState list={list} empty={<Nothing />}><TrackList list={list} album={{ artist }} /></ListState>
    </>
  );
}
