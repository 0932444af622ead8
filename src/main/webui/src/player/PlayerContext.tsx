import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useQuickSync } from '../context/QuickSyncContext';
import { PlayerEngine, type PlayerState } from './engine';
import { bindMediaSession } from './mediaSession';
import { rememberedQuality, rememberQuality } from './quality';

const VOLUME = 'quicksync.volume';

function rememberedVolume(): number {
  const kept = Number.parseFloat(localStorage.getItem(VOLUME) ?? '1');
  return kept >= 0 && kept <= 1 ? kept : 1;
}

const engine = new PlayerEngine(() => new Audio(), { volume: rememberedVolume(), quality: rememberedQuality() });

const Context = createContext(engine);

/** Keeps what the listener has set, follows Quick Sync's buffer, and answers the keys of a lock screen. */
export function PlayerProvider({ children }: { children: ReactNode }) {
  const { status } = useQuickSync();
  const buffer = status?.buffer;
  useEffect(() => {
    if (buffer) {
      engine.setBuffering(buffer.preload, buffer.buffer_size);
    }
  }, [buffer]);
  useEffect(() => {
    const unbind = bindMediaSession(engine);
    const keep = engine.subscribe(() => {
      const { volume, quality } = engine.snapshot();
      localStorage.setItem(VOLUME, String(volume));
      rememberQuality(quality);
    });
    return () => {
      keep();
      unbind();
    };
  }, []);
  return <Context value={engine}>{children}</Context>;
}

/** What plays the music. */
export function usePlayer(): PlayerEngine {
  return useContext(Context);
}

/** A part of the player's state; the component is drawn anew only when that part changes. */
export function usePlayerState<T>(select: (state: PlayerState) => T): T {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, () => select(player.snapshot()));
}
