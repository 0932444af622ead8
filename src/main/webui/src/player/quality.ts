/** The qualities that `/play` knows, from the one that decides by itself to the lowest. */
export const QUALITIES = ['auto', 'original', 'ultra', 'high', 'medium', 'low', 'saver'] as const;

export type Quality = (typeof QUALITIES)[number];

const KBPS: Partial<Record<string, number>> = { ultra: 320, high: 256, medium: 192, low: 128, saver: 64 };

/** The bitrate of a rung in kbps; null for what is none. */
export function bitrateOf(quality: string): number | null {
  return KBPS[quality] ?? null;
}

/** Where the choice is kept (spec "audioQuality"). */
const KEY = 'audioQuality';

export function rememberedQuality(): Quality {
  const kept = localStorage.getItem(KEY);
  return QUALITIES.find((quality) => quality === kept) ?? 'auto';
}

export function rememberQuality(quality: Quality): void {
  localStorage.setItem(KEY, quality);
}
