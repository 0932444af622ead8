import { QUALITIES, type Quality } from './quality';

const VOLUME = 'quicksync.volume';

/** Where the choice is kept (spec "audioQuality"). */
const QUALITY = 'audioQuality';

/** From 0 to 1. */
export function rememberedVolume(): number {
  const kept = Number.parseFloat(localStorage.getItem(VOLUME) ?? '1');
  return kept >= 0 && kept <= 1 ? kept : 1;
}

export function rememberedQuality(): Quality {
  const kept = localStorage.getItem(QUALITY);
  return QUALITIES.find((quality) => quality === kept) ?? 'auto';
}

/** Keeps what the listener has set in this browser. */
export function remember({ volume, quality }: { volume: number; quality: Quality }): void {
  localStorage.setItem(VOLUME, String(volume));
  localStorage.setItem(QUALITY, quality);
}
