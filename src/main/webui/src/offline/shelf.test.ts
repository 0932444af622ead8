import { beforeEach, describe, expect, it } from 'vitest';
import { FakeCaches } from './fakeCaches';
import { ABOUT, bytesOf, cacheOf, isWhole, shareKey, slugOf, trackKey, type About } from './kept';
import { keptQueue } from './play';
import { Shelf } from './shelf';

const about = (slug: string, more: Partial<About> = {}): About => ({
  slug, title: slug, quality: 'low', when: '2026-11-01T00:00:00Z', version: '2026-10-01T00:00:00Z', total: 1, done: 1, complete: true, sizes: { '/a': 2, '/b': 3 }, ...more,
});

describe('the shelf', () => {
  let caches: FakeCaches;
  let told: number;
  let shelf: Shelf;

  beforeEach(async () => {
    caches = new FakeCaches();
    told = 0;
    shelf = new Shelf({
      caches,
      storage: { estimate: async () => ({ usage: 5, quota: 100 }), persisted: async () => true },
      changed: () => {
        told += 1;
      },
    });
    caches.fake('workbox-precache-v2');
    await caches.fake(cacheOf('old')).put(ABOUT, Response.json(about('old')));
    await caches.fake(cacheOf('new')).put(ABOUT, Response.json(about('new', { when: '2026-11-02T00:00:00Z' })));
  });

  it('shows what is kept, the last one first, and the room', async () => {
    await shelf.refresh();
    const { kept, room, safe } = shelf.snapshot();
    expect(kept?.map(({ slug }) => slug)).toEqual(['new', 'old']);
    expect(kept?.map(bytesOf)).toEqual([5, 5]);
    expect(room).toEqual({ used: 5, allowed: 100 });
    expect(safe).toBe(true);
  });

  it('deletes one, and says so', async () => {
    const cache = caches.fake(cacheOf('new'));
    await shelf.remove('new');
    expect(cache.there.size).toBe(0);
    expect(await caches.keys()).toEqual(['workbox-precache-v2', 'quicksync-kept-old']);
    expect(shelf.snapshot().kept?.map(({ slug }) => slug)).toEqual(['old']);
    expect(told).toBe(1);
  });

  it('leaves out what was never begun', async () => {
    caches.fake(cacheOf('empty'));
    await shelf.refresh();
    expect(shelf.snapshot().kept?.map(({ slug }) => slug)).toEqual(['new', 'old']);
  });
});

describe('what is kept', () => {
  it('lies in a cache per mixtape', () => {
    expect(cacheOf('nacht-für-später')).toBe('quicksync-kept-nacht-für-später');
    expect(slugOf('quicksync-kept-road')).toBe('road');
    expect(slugOf('workbox-precache-v2')).toBeNull();
    expect(trackKey('a b/c#.mp3', 'low')).toBe('/play/a%20b/c%23.mp3?quality=low');
  });

  it('is whole as long as the mixtape is what it was', () => {
    const kept = about('road', { total: 1, sizes: { [trackKey('one', 'low')]: 1 } });
    expect(isWhole(kept, 'low', ['one'], kept.version)).toBe(true);
    expect(isWhole(kept, 'low', ['one'], undefined)).toBe(true);
    expect(isWhole(kept, 'high', ['one'], undefined)).toBe(false);
    expect(isWhole(kept, 'low', ['one'], '2026-12-01T00:00:00.123Z')).toBe(false);
    expect(isWhole(kept, 'low', ['one'], '2026-09-30T23:59:59.999Z')).toBe(true);
    expect(isWhole(kept, 'low', ['two'], undefined)).toBe(false);
    expect(isWhole(kept, 'low', [], undefined)).toBe(false);
    expect(isWhole({ ...kept, complete: false }, 'low', ['one'], undefined)).toBe(false);
  });

  it('plays what there is of it, in its order', async () => {
    const tracks = ['three', 'one', 'two'].map((path) => ({ path, missing: false, title: path, artist: null, album: null, duration: 1, cover: null }));
    const place = { match: async (key: RequestInfo | URL) => (key === shareKey('road') ? Response.json({ slug: 'road', tracks }) : undefined) };
    const part = about('road', { sizes: { [trackKey('one', 'low')]: 1, [trackKey('three', 'high')]: 1 } });
    expect((await keptQueue(part, place)).map(({ id }) => id)).toEqual(['road-0', 'road-1']);
    expect(await keptQueue(about('lost'), place)).toEqual([]);
  });
});
