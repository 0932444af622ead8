import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Audio } from './audio';
import { PlayerEngine, type QueueItem } from './engine';
import { FakeAudio } from './fakeAudio';
import { playAddress } from './served';

function item(id: string): QueueItem {
  return { id, path: `a b/${id}.flac`, title: id, artist: null, album: null, duration: 100, cover: null };
}

describe('PlayerEngine', () => {
  let engine: PlayerEngine;
  let first: FakeAudio;
  let second: FakeAudio;

  beforeEach(() => {
    FakeAudio.made = [];
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { headers: { 'X-Quality': 'high', 'X-Bitrate': '256' } })));
    engine = new PlayerEngine(() => new FakeAudio() as unknown as Audio);
    [first, second] = FakeAudio.made as [FakeAudio, FakeAudio];
  });

  it('plays a list from where it is told, and says what is served', async () => {
    engine.playAll([item('x'), item('y')], 1);
    expect(first.src).toBe('/play/a%20b/y.flac?quality=auto');
    expect(engine.snapshot()).toMatchObject({ index: 1, playing: true });
    await vi.waitFor(() => expect(engine.snapshot().served).toEqual({ quality: 'high', bitrate: 256, reasons: [] }));
  });

  it('prepares the next track, and goes on with it without loading it again', () => {
    engine.playAll([item('x'), item('y')]);
    first.duration = 100;
    first.at(50);
    expect(second.src).toBe('');
    first.at(85);
    expect(second.src).toBe(playAddress('a b/y.flac', 'auto'));
    first.end();
    expect(engine.snapshot()).toMatchObject({ index: 1, playing: true });
    expect(second.paused).toBe(false);
    expect(first.src).toBe('');
  });

  it('stops after the last track', () => {
    engine.playAll([item('x')]);
    first.duration = 100;
    first.at(100);
    first.end();
    expect(engine.snapshot()).toMatchObject({ index: 0, playing: false, position: 100 });
  });

  it('changes the quality where the first element arrives at the second', () => {
    vi.useFakeTimers();
    engine.playAll([item('x')]);
    first.duration = 100;
    first.at(30);
    engine.setQuality('low');
    expect(second.src).toBe(playAddress('a b/x.flac', 'low'));
    expect(second.currentTime).toBeCloseTo(30.4);
    second.ready();
    expect(first.paused).toBe(false);
    first.at(30.39);
    vi.advanceTimersByTime(500);
    expect(first.paused).toBe(true);
    expect(second.paused).toBe(false);
    expect(engine.snapshot().playing).toBe(true);
    vi.useRealTimers();
  });

  it('loads the track anew when the second element can’t go on with it', () => {
    engine.playAll([item('x')]);
    first.at(30);
    engine.setQuality('low');
    second.dispatchEvent(new Event('error'));
    expect(first.src).toBe(playAddress('a b/x.flac', 'low'));
    expect(first.currentTime).toBe(30);
    expect(engine.snapshot().playing).toBe(true);
  });

  it('loads the track at the new quality when it stands still', () => {
    engine.playAll([item('x')]);
    first.at(12);
    engine.pause();
    engine.setQuality('medium');
    expect(first.src).toBe(playAddress('a b/x.flac', 'medium'));
    expect(first.currentTime).toBe(12);
    expect(first.paused).toBe(true);
  });

  it('keeps its place when the queue changes around it', () => {
    engine.playAll([item('x'), item('y'), item('z')], 1);
    engine.remove('x');
    expect(engine.current?.id).toBe('y');
    engine.move(0, 1);
    expect(engine.current?.id).toBe('y');
    expect(engine.snapshot().index).toBe(1);
    engine.add([item('w')], 'next');
    expect(engine.snapshot().queue.map((each) => each.id)).toEqual(['z', 'y', 'w']);
    engine.remove('y');
    expect(engine.current?.id).toBe('w');
  });

  it('begins the track anew before it goes back', () => {
    engine.playAll([item('x'), item('y')], 1);
    first.at(10);
    engine.previous();
    expect(engine.snapshot()).toMatchObject({ index: 1, position: 0 });
    engine.previous();
    expect(engine.snapshot().index).toBe(0);
  });

  it.each([
    [404, 'missing'],
    [401, 'refused'],
    [503, 'network'],
    [200, 'format'],
  ])('says in words why a track fails that is answered with %i', async (status, failure) => {
    engine.playAll([item('x')]);
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status })));
    first.at(7);
    first.error = {} as MediaError;
    first.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(engine.snapshot().failure).toBe(failure));
    engine.retry();
    expect(first.currentTime).toBe(7);
    expect(engine.snapshot().failure).toBeNull();
  });
});
