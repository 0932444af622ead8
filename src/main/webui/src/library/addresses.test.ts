import { describe, expect, it } from 'vitest';
import { albumAddress, artistAddress, coverAddress, type Track } from './addresses';
import { hueOf } from './hue';
import { queuedAll } from './queued';

describe('addresses', () => {
  it('carry names with slashes and signs', () => {
    const query = new URLSearchParams(albumAddress('Hits 1/2 & more', 'AC/DC').split('?')[1]);
    expect([...query]).toEqual([['album', 'Hits 1/2 & more'], ['artist', 'AC/DC']]);
    expect(artistAddress('100% #1')).toBe('/library/artists/artist?artist=100%25+%231');
  });

  it('leave an artist out that is not known', () => {
    expect(albumAddress('Tides', null)).toBe('/library/albums/album?album=Tides');
  });

  it('keep the slashes of a path', () => {
    expect(coverAddress('Aurora/Loop #1.mp3')).toBe('/api/library/cover/Aurora/Loop%20%231.mp3');
  });
});

describe('hueOf', () => {
  it('is the same for a name each time, and an angle', () => {
    expect(hueOf('Tides')).toBe(hueOf('Tides'));
    for (const name of ['', 'a', 'Größe & Weite', '夜の散歩', 'x'.repeat(1000)]) {
      expect(hueOf(name)).toBeGreaterThanOrEqual(0);
      expect(hueOf(name)).toBeLessThan(360);
    }
  });
});

describe('queuedAll', () => {
  const track = {
    path: 'a.flac', title: 'A', artist: null, album: null, track_number: null, size: 1, modified: 0, duration: 1, codec: 'flac', bitrate: 900,
    sample_rate: 44100, channels: 2, year: null, has_cover: true, error: null,
  } as unknown as Track; // the server's document doesn't tell what may be null

  it('leaves out what can’t be read, and gives each an id of its own', () => {
    const items = queuedAll([track, { ...track, path: 'b.flac', error: 'broken' }, track]);
    expect(items.map(({ path }) => path)).toEqual(['a.flac', 'a.flac']);
    expect(items[0]?.id).not.toBe(items[1]?.id);
    expect(items[0]?.cover).toBe('/api/library/cover/a.flac');
  });
});
