import { afterEach, describe, expect, it, vi } from 'vitest';
import { askServed, playAddress, reasonOf, servedOf } from './served';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what is served', () => {
  it('has an address that keeps the slashes of the path', () => {
    expect(playAddress('a b/x#.flac', 'auto')).toBe('/play/a%20b/x%23.flac?quality=auto');
  });

  it('reads the decision and its reasons', () => {
    const headers = new Headers({ 'X-Quality': 'low', 'X-Decision': 'high;bitrate=256;source=client;reasons="speed>=2 cpu>80"' });
    expect(servedOf(headers)).toEqual({ quality: 'low', bitrate: 128, reasons: ['speed>=2', 'cpu>80'] });
  });

  it('takes an answer that says nothing for the original', () => {
    expect(servedOf(new Headers())).toEqual({ quality: 'original', bitrate: null, reasons: [] });
  });

  it('asks for the head alone', async () => {
    const asked = vi.fn(() => Promise.resolve(new Response(null, { headers: { 'X-Quality': 'high', 'X-Bitrate': '250' } })));
    vi.stubGlobal('fetch', asked);
    expect(await askServed('x.flac', 'high', new AbortController().signal)).toEqual({ quality: 'high', bitrate: 250, reasons: [] });
    expect(asked).toHaveBeenCalledExactlyOnceWith('/play/x.flac?quality=high', expect.objectContaining({ method: 'HEAD' }));
  });
});

describe('reasonOf', () => {
  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [401, 'refused'],
    [403, 'refused'],
    [503, 'network'],
    [200, 'format'],
  ])('takes %i for "%s"', async (status, failure) => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status })));
    expect(await reasonOf('x.flac', 'auto')).toBe(failure);
  });

  it('takes no answer for the network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await reasonOf('x.flac', 'auto')).toBe('network');
  });
});
