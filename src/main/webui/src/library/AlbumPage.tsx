import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import { PageTitle } from '../components/PageTitle';
import { clock } from '../player/time';
import { artistAddress, type Track } from './addresses';
import { Cover } from './Cover';
import { ListState, Nothing } from './ListState';
import { PlayActions } from './PlayActions';
import { albumTracks, type Listed } from './queries';
import { TrackActions } from './TrackActions';
import { TrackRow } from './TrackRow';
import { useScroll } from './useScroll';
import { useTrackActions } from './useTrackActions';
import { VirtualGrid } from './VirtualGrid';

const NONE: readonly Track[] = [];

/** An album: its cover, and its tracks in order. */
export function AlbumPage() {
  const { t } = useTranslation();
  const query = new URLSearchParams(useSearch());
  const album = query.get('album') ?? '';
  const artist = query.get('artist') || null;
  const { data = NONE, isPending, isFetching, error, refetch } = useQuery(albumTracks(album, artist));
  const { play, queue } = useTrackActions();
  useScroll(`album ${artist}/${album}`);
  const list: Listed<Track> = { items: data, pending: isPending, fetching: isFetching, error, hasMore: false, more: () => undefined, retry: () => void refetch() };
  const seconds = data.reduce((sum, track) => sum + (track.duration ?? 0), 0);
  const year = Math.max(...data.map((track) => track.year ?? 0));
  return (
    <TrackActions>
      {({ openMenu, addToMixtape }) => (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, my: 2, alignItems: 'end' }}>
            <Box sx={{ width: { xs: 160, sm: 220 }, flex: 'none' }}>
              <Cover path={data.find((track) => track.has_cover)?.path ?? null} name={album} />
            </Box>
            <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
              <Typography variant="body2" color="textSecondary">{t('library.album')}</Typography>
              <PageTitle>{album}</PageTitle>
              {artist ? <Box component={Link} href={artistAddress(artist)} sx={{ fontWeight: 600, color: 'primary.main', overflowWrap: 'anywhere' }}>{artist}</Box> : <Typography>{t('library.nobody')}</Typography>}
              {data.length > 0 && (
                <Typography color="textSecondary">{[year > 0 && year, t('library.trackCount', { count: data.length }), clock(seconds)].filter(Boolean).join(' · ')}</Typography>
              )}
              <PlayActions name={album} tracks={data} onAddToMixtape={addToMixtape} />
            </Box>
          </Box>
          <ListState list={list} empty={<Nothing />}>
            <VirtualGrid
              list={list}
              label={t('library.tracks')}
              keyOf={(track) => track.path}
              height={() => 60}
              draw={(track, index, tabIndex) => (
                <TrackRow
                  track={track}
                  below={track.artist === artist ? '' : (track.artist ?? '')}
                  number={track.track_number}
                  tabIndex={tabIndex}
                  onPlay={() => play(data.slice(index))}
                  onQueue={() => queue([track])}
                  onMore={(button) => openMenu(track, button)}
                />
              )}
            />
          </ListState>
        </>
      )}
    </TrackActions>
  );
}
