import type { PlayerEngine } from './engine';

/** Shows what plays on the lock screen, and answers its keys. Gives what undoes it. */
export function bindMediaSession(player: PlayerEngine): () => void {
  if (!('mediaSession' in navigator)) {
    return () => undefined;
  }
  const session = navigator.mediaSession;
  const actions: [MediaSessionAction, MediaSessionActionHandler][] = [
    ['play', () => player.play()],
    ['pause', () => player.pause()],
    ['nexttrack', () => player.next()],
    ['previoustrack', () => player.previous()],
    ['seekto', ({ seekTime }) => seekTime !== undefined && player.seek(seekTime)],
    ['seekbackward', ({ seekOffset }) => player.seek(player.snapshot().position - (seekOffset ?? 10))],
    ['seekforward', ({ seekOffset }) => player.seek(player.snapshot().position + (seekOffset ?? 10))],
  ];
  actions.forEach(([action, act]) => session.setActionHandler(action, act));
  let shown: string | undefined;
  const unsubscribe = player.subscribe(() => {
    const { playing, position, duration } = player.snapshot();
    const item = player.current;
    if (item?.id !== shown) {
      shown = item?.id;
      session.metadata = item
        ? new MediaMetadata({
            title: item.title,
            artist: item.artist ?? '',
            album: item.album ?? '',
            artwork: item.cover ? [{ src: item.cover }] : [],
          })
        : null;
    }
    session.playbackState = !item ? 'none' : playing ? 'playing' : 'paused';
    if (item && duration > 0) {
      session.setPositionState({ duration, position: Math.min(position, duration) });
    }
  });
  return () => {
    unsubscribe();
    actions.forEach(([action]) => session.setActionHandler(action, null));
  };
}
