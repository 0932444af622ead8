import type { Schema } from '../api/client';

export type Span = Schema<'HitRateSpan'>;

/** How long a span is, in seconds. */
const LENGTH = 15 * 60;

/** The columns of a chart: seconds since the epoch, and hits in percent. A time in which nothing was asked for is a gap. */
export function columns(spans: readonly Span[]): [number[], (number | null)[]] {
  const times: number[] = [];
  const rates: (number | null)[] = [];
  spans.forEach(({ from, hit_rate }) => {
    const at = Date.parse(from) / 1000;
    const before = times.at(-1);
    if (before !== undefined && at - before > LENGTH) {
      times.push(before + LENGTH);
      rates.push(null);
    }
    times.push(at);
    rates.push(hit_rate === null ? null : hit_rate * 100);
  });
  return [times, rates];
}
