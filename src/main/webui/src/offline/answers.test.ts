import { describe, expect, it } from 'vitest';
import { answerTo, indexOf, isPage, isReached, type Asked } from './answers';

const at = (path: string) => new URL(path, 'http://server');
const asked = (path: string, how: Partial<Asked> = {}): Asked => ({ method: 'GET', mode: 'no-cors', cache: 'default', url: at(path), ...how });

const CACHE = 'quicksync-kept-road';
const kept = (...keys: string[]) => indexOf([{ slug: 'road', sizes: Object.fromEntries(keys.map((key) => [key, 1])) }]);
const index = kept('/share/road', '/api/library/cover/a/b%20c.flac', '/play/a/b%20c.flac?quality=low');

describe('the service worker', () => {
  it.each(['/', '/library', '/share/road', '/m/road', '/offline', '/mixtapes/road', '/quick-sync', '/administration'])('has a page for %s', (path) => {
    expect(isPage(asked(path, { mode: 'navigate' }))).toBe(true);
  });

  it.each(['/api/library/tracks', '/admin', '/admin/cache', '/play/a.flac', '/download/a.flac', '/q/swagger-ui', '/share/road.m3u8', '/assets/x.js', '/sw.js', '/logout'])(
    'has no page for %s',
    (path) => {
      expect(isPage(asked(path, { mode: 'navigate' }))).toBe(false);
    },
  );

  it('takes only navigations for pages', () => {
    expect(isPage(asked('/share/road', { mode: 'cors' }))).toBe(false);
    expect(isPage(asked('/login', { mode: 'navigate', method: 'POST' }))).toBe(false);
  });

  it('plays a kept track from here at its own quality, and where the server was to decide', () => {
    const place = { cache: CACHE, key: '/play/a/b%20c.flac?quality=low' };
    expect(answerTo(asked('/play/a/b%20c.flac?quality=low'), index)).toEqual({ first: 'kept', place });
    expect(answerTo(asked('/play/a/b%20c.flac?quality=auto'), index)).toEqual({ first: 'kept', place });
    expect(answerTo(asked('/play/a/b%20c.flac?quality=auto', { method: 'HEAD' }), index)).toEqual({ first: 'kept', place });
  });

  it('asks the server for any other quality first', () => {
    expect(answerTo(asked('/play/a/b%20c.flac?quality=high'), index)?.first).toBe('server');
    expect(answerTo(asked('/play/a/b%20c.flac'), index)?.first).toBe('server');
  });

  it('takes the right one of two qualities', () => {
    const two = kept('/play/a.flac?quality=low', '/play/a.flac?quality=high');
    expect(answerTo(asked('/play/a.flac?quality=high'), two)).toEqual({ first: 'kept', place: { cache: CACHE, key: '/play/a.flac?quality=high' } });
  });

  it('knows a path however it is encoded', () => {
    const odd = kept("/play/It's%20(a)!.mp3?quality=low");
    expect(answerTo(asked('/play/It%27s%20%28a%29%21.mp3?quality=auto'), odd)?.first).toBe('kept');
  });

  it('asks the server first for a mixtape and its covers', () => {
    expect(answerTo(asked('/share/road', { mode: 'cors' }), index)?.first).toBe('server');
    expect(answerTo(asked('/api/library/cover/a/b%20c.flac'), index)?.first).toBe('server');
  });

  it.each([
    asked('/play/other.flac?quality=low'), asked('/share/other'), asked('/api/mixtapes'), asked('/kept-about.json'), asked('/index.html'),
    asked('/share/road', { mode: 'navigate' }), asked('/share/road', { method: 'POST' }), asked('/play/a/b%20c.flac?quality=low', { cache: 'no-store' }),
  ])('leaves all else alone: $method $url.pathname', (request) => {
    expect(answerTo(request, index)).toBeNull();
  });

  it('takes a proxy without a server for no server', () => {
    expect([200, 404, 500, 502, 503, 504, 507].map(isReached)).toEqual([true, true, true, false, false, false, true]);
  });
});
