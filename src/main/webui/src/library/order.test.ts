import { describe, expect, it } from 'vitest';
import type { Track } from './addresses';
import { inOrder, ofAlbum } from './order';

function track(path: string, number: number | null, artist: string | null = 'Aurora'): Track {
  return {
    path, title: path, artist, album: 'Tides', track_number: number, size: 1, modified: 0, duration: 1, codec: 'flac', bitrate: 900,
    sample_rate: 44100, channels: 2, year: null, has_cover: false, error: null,
  } as unknown as Track; // the server's document doesn't tell what may be null
}

const paths = (tracks: Track[]) => tracks.map(({ path }) => path);

describe('inOrder', () => {
  it('goes by number, whoever plays', () => {
    expect(paths(inOrder([track('a/x.flac', 2, 'Aurora'), track('b/y.flac', 1, 'Zoe')]))).toEqual(['b/y.flac', 'a/x.flac']);
  });

  it('puts tracks without a number behind the others, by name', () => {
    expect(paths(inOrder([track('track 10.flac', null), track('track 9.flac', null), track('z.flac', 1)]))).toEqual(['z.flac', 'track 9.flac', 'track 10.flac']);
  });

  it('takes folders for discs when numbers come twice', () => {
    const tracks = [track('CD 10/1.flac', 1), track('CD 2/2.flac', 2), track('CD 2/1.flac', 1), track('CD 10/2.flac', 2)];
    expect(paths(inOrder(tracks))).toEqual(['CD 2/1.flac', 'CD 2/2.flac', 'CD 10/1.flac', 'CD 10/2.flac']);
  });

  it('goes by the names of the files when numbers come twice in a folder', () => {
    const tracks = [track('2-01 c.flac', 1), track('1-02 b.flac', 2), track('1-01 a.flac', 1)];
    expect(paths(inOrder(tracks))).toEqual(['1-01 a.flac', '1-02 b.flac', '2-01 c.flac']);
  });
});

describe('ofAlbum', () => {
  it('takes only what is by nobody when no artist is named', () => {
    expect(paths(ofAlbum([track('a.flac', 1), track('b.flac', 1, null)], null))).toEqual(['b.flac']);
  });

  it('takes everything when no artist is named and there is nothing by nobody', () => {
    expect(paths(ofAlbum([track('a.flac', 1)], null))).toEqual(['a.flac']);
  });
});
