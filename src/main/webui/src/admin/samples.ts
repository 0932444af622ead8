import type { Schema } from '../api/client';

export const EVERY_MS = 10_000;

/** As many as two hours bring. */
export const SAMPLES = 720;

/** How the cache did at one moment. */
export interface Sample {
  /** In milliseconds since the epoch. */
  at: number;
  /** From 0 to 1; null as long as nothing was asked for. */
  overall: number | null;
  lastHour: number | null;
  /** In bytes. */
  size: number;
}

export function sampleOf(stats: Schema<'CacheStats'>, at: number): Sample {
  return { at, overall: stats.hit_rate.overall, lastHour: stats.hit_rate.last_hour, size: stats.cache_size_bytes };
}

/** Thinned out for a table: the last sample of each minute, the newest first. */
export function perMinute(samples: readonly Sample[], most: number): Sample[] {
  const last = new Map<number, Sample>();
  for (const sample of samples) {
    last.set(Math.floor(sample.at / 60_000), sample);
  }
  return [...last.values()].reverse().slice(0, most);
}

/** The columns of a chart: seconds, overall and last hour in percent. A pause in the samples, or a moment without requests, is a gap. */
export function columns(samples: readonly Sample[]): [number[], (number | null)[], (number | null)[]] {
  const times: number[] = [];
  const overall: (number | null)[] = [];
  const lastHour: (number | null)[] = [];
  const add = (at: number, first: number | null, second: number | null) => {
    times.push(at / 1000);
    overall.push(first === null ? null : first * 100);
    lastHour.push(second === null ? null : second * 100);
  };
  samples.forEach((sample, index) => {
    const before = samples[index - 1];
    if (before && sample.at - before.at > 3 * EVERY_MS) {
      add(before.at + EVERY_MS, null, null);
    }
    add(sample.at, sample.overall, sample.lastHour);
  });
  return [times, overall, lastHour];
}
