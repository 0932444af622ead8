import { describe, expect, it } from 'vitest';
import { askForRoom, expectedBytes, lacking, preferredQuality } from './room';

describe('the quality to keep a mixtape at', () => {
  it('is what the listener has chosen', () => {
    expect(preferredQuality('saver', 'ultra')).toBe('saver');
    expect(preferredQuality('original', undefined)).toBe('original');
  });

  it('is what Quick Sync has where the listener leaves it to that', () => {
    expect(preferredQuality('auto', 'medium')).toBe('medium');
  });

  it('is high where nothing is known', () => {
    expect(preferredQuality('auto', undefined)).toBe('high');
    expect(preferredQuality('auto', 'something new')).toBe('high');
  });
});

describe('the room that it takes', () => {
  it('is the bitrate over the time', () => {
    expect(expectedBytes(60, 'low')).toBe(960_000);
    expect(expectedBytes(60, 'original')).toBe(7_500_000);
  });

  it('is that of a usual track where no time is known', () => {
    expect(expectedBytes(null, 'low')).toBe(3_840_000);
  });

  it('is lacking as far as the browser does not allow it', () => {
    expect(lacking(100, { used: 900, allowed: 1000 })).toBe(0);
    expect(lacking(101, { used: 900, allowed: 1000 })).toBe(1);
    expect(lacking(50, { used: 1100, allowed: 1000 })).toBe(50);
    expect(lacking(1e12, null)).toBe(0);
  });

  it('is not known where the browser does not tell', async () => {
    expect(await askForRoom(undefined)).toBeNull();
    expect(await askForRoom({ estimate: async () => ({}) })).toBeNull();
    expect(await askForRoom({ estimate: () => Promise.reject(new TypeError('no')) })).toBeNull();
    expect(await askForRoom({ estimate: async () => ({ usage: 1, quota: 2 }) })).toEqual({ used: 1, allowed: 2 });
  });
});
