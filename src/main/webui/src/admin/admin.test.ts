import { describe, expect, test } from 'vitest';
import { clearQuery } from './clear';
import { isOver, progressOf } from './queries';
import { columns, type Span } from './spans';

describe('the hit rate over time', () => {
  const span = (minutes: number, hit_rate: number | null) => ({ from: new Date(minutes * 60_000).toISOString(), hits: 0, misses: 0, hit_rate }) as Span;

  test('is percentages at seconds', () => {
    expect(columns([span(15, 0.5), span(30, 1)])).toEqual([[900, 1800], [50, 100]]);
    expect(columns([])).toEqual([[], []]);
  });

  test('has a gap where nothing was asked for', () => {
    expect(columns([span(0, 0.5), span(60, 0.8)])).toEqual([[0, 900, 3600], [50, null, 80]]);
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
