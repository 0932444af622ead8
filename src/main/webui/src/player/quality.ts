import type { TFunction } from 'i18next';

/** The qualities that `/play` knows, from the one that decides by itself to the lowest. */
export const QUALITIES = ['auto', 'original', 'ultra', 'high', 'medium', 'low', 'saver'] as const;

export type Quality = (typeof QUALITIES)[number];

const KBPS: Partial<Record<string, number>> = { ultra: 320, high: 256, medium: 192, low: 128, saver: 64 };

/** The bitrate of a rung in kbps; null for what is none. */
export function bitrateOf(quality: string): number | null {
  return KBPS[quality] ?? null;
}

/** A quality and its bitrate in kbps, which is that of its rung unless it is known better. */
export function qualityInWords(quality: string, t: TFunction, kbps: number | null = bitrateOf(quality)): string {
  return [t(`quality.${quality as Quality}`), kbps !== null && t('player.kbps', { kbps })].filter(Boolean).join(' · ');
}
