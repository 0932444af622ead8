import { useTranslation } from 'react-i18next';
import { notify } from '../components/notices';
import { usePlayer } from '../player/PlayerContext';
import type { Track } from './addresses';
import { queuedAll } from './queued';

/** What can be done with tracks at the player; says what was done where it is not heard. */
export function useTrackActions() {
  const { t } = useTranslation();
  const player = usePlayer();
  return {
    play: (tracks: readonly Track[]) => player.playAll(queuedAll(tracks)),
    queue: (tracks: readonly Track[]) => {
      const items = queuedAll(tracks);
      player.add(items);
      notify(t('library.queued', { count: items.length }));
    },
    next: (tracks: readonly Track[]) => {
      const items = queuedAll(tracks);
      player.add(items, 'next');
      notify(t('library.playsNext', { count: items.length }));
    },
  };
}
