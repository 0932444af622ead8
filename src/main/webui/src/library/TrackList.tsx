import { useTranslation } from 'react-i18next';
import type { Track } from './addresses';
import type { Listed } from './queries';
import { TrackActions } from './TrackActions';
import { TrackRow } from './TrackRow';
import { useTrackActions } from './useTrackActions';
import { VirtualGrid } from './VirtualGrid';

/** How many tracks from the chosen one on are put into the queue. */
const AHEAD = 200;

interface Props {
  list: Listed<Track>;
  /** The album's artist, where it is an album: its tracks have numbers, only other artists are named, and all of it is played. */
  album?: { artist: string | null };
}

/** A list of any length; a track that is played takes those behind it along. */
export function TrackList({ list, album }: Props) {
  const { t } = useTranslation();
  const { play, queue } = useTrackActions();
  return (
    <TrackActions>
      {({ openMenu }) => (
        <VirtualGrid
          list={list}
          label={t('library.tracks')}
          keyOf={(track) => track.path}
          height={() => 60}
          draw={(track, index, tabIndex) => (
            <TrackRow
              track={track}
              {...(album
                ? { number: track.track_number, below: track.artist === album.artist ? '' : (track.artist ?? '') }
                : { below: [track.artist, track.album].filter(Boolean).join(' · ') })}
              tabIndex={tabIndex}
              onPlay={() => play(list.items.slice(index, album ? undefined : index + AHEAD))}
              onQueue={() => queue([track])}
              onMore={(button) => openMenu(track, button)}
            />
          )}
        />
      )}
    </TrackActions>
  );
}
