import { useTranslation } from 'react-i18next';
import type { Track } from './addresses';
import type { Listed } from './queries';
import { TrackActions } from './TrackActions';
import { TrackRow } from './TrackRow';
import { useTrackActions } from './useTrackActions';
import { VirtualGrid } from './VirtualGrid';

/** How many tracks from the chosen one on are put into the queue. */
const AHEAD = 200;

/** A list of any length; a track that is played takes those behind it along. */
export function TrackList({ list }: { list: Listed<Track> }) {
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
              below={[track.artist, track.album].filter(Boolean).join(' · ')}
              tabIndex={tabIndex}
              onPlay={() => play(list.items.slice(index, index + AHEAD))}
              onQueue={() => queue([track])}
              onMore={(button) => openMenu(track, button)}
            />
          )}
        />
      )}
    </TrackActions>
  );
}
