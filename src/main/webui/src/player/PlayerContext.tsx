import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useQuickSync } from '../context/QuickSyncContext';
import { PlayerEngine, type PlayerState } from './engine';
import { bindMediaSession } from './mediaSession';
import { remember, rememberedQuality, rememberedVolume } from './remembered';

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
    const keep = engine.subscribe(() => remember(engine.snapshot()));
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
