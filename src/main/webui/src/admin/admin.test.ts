import { describe, expect, test } from 'vitest';
import { clearQuery } from './clear';
import { isOver, progressOf } from './queries';
import { Ring } from './ring';
import { columns, EVERY_MS, perMinute, sampleOf, type Sample } from './samples';

const sample = (at: number, overall: number | null = 0.5): Sample => ({ at, overall, lastHour: null, size: 1 });

describe('a ring', () => {
  test('keeps the last values in their order', () => {
    const ring = new Ring<number>(3);
    expect(ring.values()).toEqual([]);
    [1, 2].forEach((value) => ring.push(value));
    expect(ring.values()).toEqual([1, 2]);
    [3, 4, 5, 6, 7].forEach((value) => ring.push(value));
    expect(ring.values()).toEqual([5, 6, 7]);
  });

  test('of nothing is refused', () => {
    expect(() => new Ring(0)).toThrow(RangeError);
  });
});

describe('samples', () => {
  test('are taken from the figures of the cache', () => {
    const stats = { cache_size_bytes: 7, hit_rate: { overall: 0.9, last_hour: null } } as unknown as Parameters<typeof sampleOf>[0];
    expect(sampleOf(stats, 5)).toEqual({ at: 5, overall: 0.9, lastHour: null, size: 7 });
  });

  test('are thinned out to the last of each minute, the newest first', () => {
    const samples = [0, 10, 50, 60, 119, 180].map((seconds) => sample(seconds * 1000));
    expect(perMinute(samples, 10).map(({ at }) => at / 1000)).toEqual([180, 119, 50]);
    expect(perMinute(samples, 2).map(({ at }) => at / 1000)).toEqual([180, 119]);
  });

  test('become percentages, and a moment without requests a gap', () => {
    expect(columns([sample(0, null), sample(EVERY_MS, 0.8)])).toEqual([[0, 10], [null, 80], [null, null]]);
  });

  test('leave a gap where the page slept', () => {
    const [times, overall] = columns([sample(0), sample(10 * EVERY_MS)]);
    expect(times).toEqual([0, 10, 100]);
    expect(overall).toEqual([50, null, 50]);
  });
});

describe('what is to be cleared', () => {
  const form = { quality: '', path: '', olderThan: '' };

  test('is everything only where nothing was typed', () => {
    expect(clearQuery(form)).toEqual({});
    expect(clearQuery({ ...form, path: '  ', olderThan: ' ' })).toEqual({});
    expect(clearQuery({ ...form, path: '/' })).toBeNull();
    expect(clearQuery({ ...form, olderThan: 'x' })).toBeNull();
    expect(clearQuery({ ...form, olderThan: '-1' })).toBeNull();
    expect(clearQuery({ ...form, olderThan: '1.5' })).toBeNull();
    expect(clearQuery({ ...form, olderThan: '1000000' })).toBeNull();
  });

  test('is told as the server wants it', () => {
    expect(clearQuery({ quality: 'low', path: '/Aurora/First Light ', olderThan: '30' })).toEqual({ quality: 'low', path: 'Aurora/First Light', older_than_days: 30 });
    expect(clearQuery({ ...form, olderThan: '0' })).toEqual({});
  });
});

describe('a task', () => {
  const counts = { total: 0, made: 0, found: 0, failed: 0, cancelled: 0 };

  test('has no progress before it is planned', () => {
    expect(progressOf(counts)).toBeNull();
  });

  test('is as far as its jobs have ended, however', () => {
    expect(progressOf({ total: 8, made: 2, found: 1, failed: 1, cancelled: 0 })).toBe(0.5);
  });

  test('is over in all states but three', () => {
    expect(['queued', 'running', 'paused', 'completed', 'cancelled', 'ended', 'failed'].filter((state) => isOver({ state }))).toEqual(['completed', 'cancelled', 'ended', 'failed']);
  });
});
