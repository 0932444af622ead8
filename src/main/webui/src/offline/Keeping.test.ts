import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeCaches } from './fakeCaches';
import { Keeping, partOf, type KeepingPlace } from './Keeping';
import type { About } from './kept';
import type { Room } from './room';

const CACHE = 'quicksync-kept-road';
const track = (path: string, more = {}) => ({ path, missing: false, title: path, artist: null, album: null, duration: 1, url: `/play/${path}`, cover: null, ...more });

describe('keeping a mixtape', () => {
  let caches: FakeCaches;
  let tracks: ReturnType<typeof track>[];
  let updated: string;
  let asked: string[];
  /** What the server says to an address in place of its usual answer. */
  let special: Map<string, () => Response | Promise<Response>>;
  let room: Room | null;
  let pause: ReturnType<typeof vi.fn<KeepingPlace['pause']>>;
  let persist: ReturnType<typeof vi.fn<KeepingPlace['persist']>>;
  let touched: number;
  let keeping: Keeping;

  beforeEach(() => {
    caches = new FakeCaches();
    tracks = [track('one'), track('two'), track('gone', { missing: true, url: null })];
    updated = '2026-11-01T00:00:00Z';
    asked = [];
    special = new Map();
    room = { used: 0, allowed: 1e9 };
    pause = vi.fn<KeepingPlace['pause']>(async () => undefined);
    persist = vi.fn<KeepingPlace['persist']>();
    touched = 0;
    keeping = begin();
  });

  function begin(): Keeping {
    return new Keeping('road', {
      fetch: async (address, { signal, cache }) => {
        expect(cache).toBe('no-store');
        signal?.throwIfAborted();
        asked.push(address);
        return (await special.get(address)?.()) ?? usual(address);
      },
      caches,
      room: async () => room,
      persist,
      now: () => new Date('2026-11-28T10:00:00Z'),
      pause,
      touched: async () => {
        touched += 1;
      },
    });
  }

  function usual(address: string): Response {
    return address === '/share/road'
      ? Response.json({ slug: 'road', title: 'On the road', updated_at: updated, tracks })
      : new Response('music', { headers: { 'Content-Type': 'audio/mpeg', 'X-Quality': 'low', 'Content-Disposition': 'attachment' } });
  }

  async function about(): Promise<About> {
    return (await (await caches.fake(CACHE).match('/kept-about.json'))?.json()) as About;
  }

  it('keeps every track that is there, the mixtape and its covers', async () => {
    tracks[0] = track('one', { cover: '/api/library/cover/one' });
    tracks.push(track('one')); // twice on it, once in the cache
    await keeping.start('low');
    expect(caches.in(CACHE).sort()).toEqual(['/api/library/cover/one', '/kept-about.json', '/play/one?quality=low', '/play/two?quality=low', '/share/road']);
    expect(keeping.snapshot()).toMatchObject({ phase: 'kept', done: 2, total: 2, bytes: 10, expected: 32_000 });
    expect(await about()).toMatchObject({ title: 'On the road', quality: 'low', when: '2026-11-28T10:00:00.000Z', version: updated, done: 2, total: 2, complete: true });
    expect((await about()).sizes['/play/one?quality=low']).toBe(5);
    expect(persist).toHaveBeenCalledOnce();
    expect(touched).toBeGreaterThan(0);
  });

  it('keeps what came, with its headers', async () => {
    await keeping.start('low');
    const kept = await caches.fake(CACHE).match('/play/one?quality=low');
    expect(kept?.headers.get('X-Quality')).toBe('low');
    expect(kept?.headers.get('Content-Disposition')).toBeNull();
  });

  it('begins nothing for which there is no room', async () => {
    room = { used: 90, allowed: 100 };
    await keeping.start('low');
    expect(keeping.snapshot()).toMatchObject({ phase: 'failed', failure: { why: 'room', lacking: 31_990 } });
    expect(await caches.keys()).toEqual([]);
    expect(asked).toEqual(['/share/road']);
  });

  it('begins where nobody knows whether there is room, and says when there was none', async () => {
    room = null;
    caches.fake(CACHE).failure = new DOMException('full', 'QuotaExceededError');
    await keeping.start('low');
    expect(keeping.snapshot()).toMatchObject({ phase: 'failed', failure: { why: 'full' } });
    expect(await caches.keys()).toEqual([]);
  });

  it('leaves what is there when the network ends, and goes on from there', async () => {
    special.set('/download/two?quality=low', () => Promise.reject(new TypeError('Failed to fetch')));
    await keeping.start('low');
    expect(keeping.snapshot()).toMatchObject({ phase: 'failed', done: 1, failure: { why: 'network' } });
    expect(await about()).toMatchObject({ done: 1, total: 2, complete: false });

    special.clear();
    asked = [];
    await begin().start('low');
    expect(asked).toEqual(['/share/road', '/download/two?quality=low']);
    expect(await about()).toMatchObject({ done: 2, complete: true });
  });

  it('keeps no half track', async () => {
    special.set('/download/two?quality=low', () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) })));
    await keeping.start('low');
    expect(keeping.snapshot().failure).toEqual({ why: 'network' });
    expect(caches.in(CACHE)).not.toContain('/play/two?quality=low');
  });

  it('ends when it is told to, and can go on', async () => {
    special.set('/download/two?quality=low', () => {
      keeping.cancel();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    await keeping.start('low');
    expect(keeping.snapshot()).toMatchObject({ phase: 'cancelled', done: 1, failure: null });
    expect(await about()).toMatchObject({ done: 1, complete: false });
  });

  it('leaves nothing when it is told to end before the first track', async () => {
    special.set('/download/one?quality=low', () => {
      keeping.cancel();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    await keeping.start('low');
    expect(keeping.snapshot().phase).toBe('cancelled');
    expect(await caches.keys()).toEqual([]);
  });

  it('fetches again what the browser has lost', async () => {
    await keeping.start('low');
    await caches.fake(CACHE).delete('/play/one?quality=low');
    asked = [];
    await begin().start('low');
    expect(asked).toContain('/download/one?quality=low');
    expect(asked).not.toContain('/download/two?quality=low');
  });

  it('takes out another quality, and tracks that are off the mixtape, when the new ones are there', async () => {
    await keeping.start('low');
    tracks = [track('one'), track('three')];
    updated = '2026-11-02T00:00:00Z';
    await begin().start('high');
    expect(caches.in(CACHE).filter((key) => key.startsWith('/play/')).sort()).toEqual(['/play/one?quality=high', '/play/three?quality=high']);
    expect(await about()).toMatchObject({ quality: 'high', version: updated, complete: true });
    expect(Object.keys((await about()).sizes).sort()).toEqual(['/play/one?quality=high', '/play/three?quality=high', '/share/road']);
  });

  it('keeps the others when the server does not give a track', async () => {
    special.set('/download/one?quality=low', () => Response.json({ detail: 'There is no such track.' }, { status: 404 }));
    await keeping.start('low');
    expect(keeping.snapshot()).toMatchObject({ phase: 'kept', done: 1, refused: [{ title: 'one', says: 'There is no such track.' }] });
    expect(await about()).toMatchObject({ done: 1, complete: false });
  });

  it('has failed when the server gives none', async () => {
    tracks = [track('one')];
    special.set('/download/one?quality=low', () => Response.json({ detail: 'ffmpeg is missing.' }, { status: 500 }));
    await keeping.start('low');
    expect(keeping.snapshot()).toMatchObject({ phase: 'failed', failure: { why: 'server', says: 'ffmpeg is missing.' } });
    expect(await caches.keys()).toEqual([]);
  });

  it('says that a login is wanted', async () => {
    special.set('/share/road', () => new Response(null, { status: 401 }));
    await keeping.start('low');
    expect(keeping.snapshot().failure).toEqual({ why: 'login' });
  });

  it('waits for a server that is busy, as long as that wants', async () => {
    let busy = 2;
    special.set('/download/one?quality=low', () => (busy-- > 0 ? new Response(null, { status: 503, headers: { 'Retry-After': '3' } }) : usual('/play/one')));
    await keeping.start('low');
    expect(keeping.snapshot().phase).toBe('kept');
    expect(pause.mock.calls.map(([seconds]) => seconds)).toEqual([3, 3]);
  });

  it('does not begin twice', async () => {
    await Promise.all([keeping.start('low'), keeping.start('high')]);
    expect(asked.filter((address) => address === '/share/road')).toHaveLength(1);
  });

  it('forgets how it went when what was kept is deleted', async () => {
    await keeping.start('low');
    keeping.forget();
    expect(keeping.snapshot().phase).toBe('idle');
  });

  it('tells how far it is by tracks, and by bytes within one', () => {
    const state = { ...keeping.snapshot(), done: 1, total: 4, expected: 400 };
    expect(partOf({ ...state, bytes: 0 })).toBe(0.25);
    expect(partOf({ ...state, bytes: 150 })).toBe(0.375);
    expect(partOf({ ...state, bytes: 390 })).toBe(0.5);
    expect(partOf({ ...state, total: 0, done: 0 })).toBe(0);
  });
});
