import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import { entryOf, type Content } from './content';
import { MixtapeDraft, PAUSE_MS, RETRY_MS } from './draft';
import { FakeServer } from './fakeServer';

const library = (path: string) =>
  entryOf({
    path, size: 1, modified: 1, duration: 12, codec: 'flac', bitrate: 900, sample_rate: 44100, channels: 2,
    title: path, artist: 'Somebody', album: 'Something', track_number: 1, year: 2026, has_cover: false, error: '',
  });

const paths = ({ entries }: Content) => entries.map((entry) => entry.path).join(' ');

describe('a mixtape while it is edited', () => {
  let server: FakeServer;
  let draft: MixtapeDraft;

  beforeEach(() => {
    vi.useFakeTimers();
    server = new FakeServer(['a', 'b', 'c']);
    draft = new MixtapeDraft(server, server.tagged);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const pause = () => vi.advanceTimersByTimeAsync(PAUSE_MS);
  const state = () => draft.snapshot();
  const key = (at: number) => state().content.entries[at]?.key ?? '';

  it('is saved once, when nothing has been typed for a while', async () => {
    draft.write({ title: 'T' });
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    draft.write({ title: 'Tw' });
    draft.write({ description: 'For the way home' });
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(server.steps).toEqual([]);
    expect(state().saving).toBe('waiting');
    await pause();
    expect(server.steps).toEqual([{ kind: 'texts', change: { title: 'Tw', description: 'For the way home' } }]);
    expect(state().saving).toBe('saved');
    expect(draft.isDirty).toBe(false);
  });

  it('is not sent again for the space that the server has taken away', async () => {
    draft.write({ title: 'Two ' });
    await pause();
    expect(server.mixtape.title).toBe('Two');
    expect(state().content.texts.title).toBe('Two ');
    expect(server.steps).toHaveLength(1);
  });

  it('keeps the last title at the server while there is none', async () => {
    draft.write({ title: ' ', liner_notes: '# Side A' });
    await pause();
    expect(server.mixtape).toMatchObject({ title: 'One', liner_notes: '# Side A' });
    expect(state().saving).toBe('waiting');
    expect(draft.isDirty).toBe(true);
  });

  it('what is typed while it is being saved follows after another pause', async () => {
    draft.write({ title: 'Two' });
    const saving = draft.flush();
    draft.write({ title: 'Two and' });
    await saving;
    expect(server.mixtape.title).toBe('Two');
    expect(state().saving).toBe('waiting');
    await pause();
    expect(server.mixtape.title).toBe('Two and');
  });

  it('tracks that are added, moved and removed arrive in their order', async () => {
    draft.add([library('d'), library('a')]);
    draft.move(3, 0);
    draft.remove(key(2));
    await pause();
    expect(paths(state().content)).toBe('d a c a');
    expect(server.paths).toBe('d a c a');
    expect(state().content.entries.map((entry) => entry.id)).toEqual(server.mixtape.tracks.map((track) => track.id));
    expect(state().saving).toBe('saved');
  });

  it('a removal that is undone in time is never sent', async () => {
    draft.remove(key(1));
    draft.undoRemoval();
    await pause();
    expect(server.steps).toEqual([]);
    expect(state().removed).toBeNull();
  });

  it('a removal that is undone later is made again at its place', async () => {
    draft.remove(key(1));
    await pause();
    expect(server.paths).toBe('a c');
    draft.undoRemoval();
    await pause();
    expect(server.paths).toBe('a b c');
  });

  it('after a failure of the network it tries again by itself, each time later', async () => {
    server.failures = [new ApiError(0, 'offline'), new ApiError(503, 'busy')];
    draft.write({ title: 'Two' });
    await pause();
    expect(state()).toMatchObject({ saving: 'failed', failure: new ApiError(0, 'offline') });
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(state()).toMatchObject({ saving: 'failed', failure: new ApiError(503, 'busy') });
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(server.steps).toEqual([]);
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(state()).toMatchObject({ saving: 'saved', failure: null });
  });

  it('what the server refuses is not asked again by itself', async () => {
    server.failures = [new ApiError(400, 'title: 1 to 200 characters')];
    draft.write({ title: 'x'.repeat(201) });
    await pause();
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(state()).toMatchObject({ saving: 'failed', failure: new ApiError(400, 'title: 1 to 200 characters') });
    expect(server.steps).toEqual([]);
    await draft.flush();
    expect(state().saving).toBe('saved');
  });

  it('an answer that got lost is no conflict', async () => {
    server.losesAnswer = true;
    draft.add([library('d')]);
    await pause();
    expect(state().saving).toBe('failed');
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(state().saving).toBe('saved');
    expect(server.paths).toBe('a b c d');
  });

  it('a mixtape that somebody has removed stays on the screen', async () => {
    server.failures = [new ApiError(404, 'There is no such mixtape.')];
    draft.write({ title: 'Two' });
    await pause();
    expect(state().saving).toBe('gone');
    expect(state().content.texts.title).toBe('Two');
  });

  it('what others have changed is shown when nothing here is unsaved', async () => {
    const before = key(0);
    server.byOthers({ description: 'Theirs' });
    await draft.refresh();
    expect(state().content.texts.description).toBe('Theirs');
    expect(key(0)).toBe(before);
    draft.write({ title: 'Two' });
    await pause();
    expect(state().saving).toBe('saved');
  });

  describe('in a conflict', () => {
    beforeEach(async () => {
      draft.write({ liner_notes: 'Mine' });
      draft.remove(key(0));
      server.byOthers({ liner_notes: 'Theirs', tracks: server.mixtape.tracks.slice(0, 2) });
      await pause();
    });

    it('nothing is written, and what is typed is kept', async () => {
      draft.write({ title: 'Still typing' });
      await vi.advanceTimersByTimeAsync(10 * PAUSE_MS);
      await draft.flush();
      expect(state().saving).toBe('conflict');
      expect(server.mixtape).toMatchObject({ liner_notes: 'Theirs', title: 'One' });
      expect(state().content.texts).toMatchObject({ liner_notes: 'Mine', title: 'Still typing' });
    });

    it('mine can be kept, and theirs brought back', async () => {
      draft.keepMine();
      await pause();
      expect(server.mixtape.liner_notes).toBe('Mine');
      expect(server.paths).toBe('b c');
      expect(state()).toMatchObject({ saving: 'saved', aside: { whose: 'theirs' } });
      draft.bringBack();
      await pause();
      expect(server.mixtape.liner_notes).toBe('Theirs');
      expect(server.paths).toBe('a b');
    });

    it('theirs can be loaded, and mine brought back', async () => {
      draft.loadTheirs();
      expect(state()).toMatchObject({ saving: 'saved', aside: { whose: 'mine' } });
      expect(state().content.texts.liner_notes).toBe('Theirs');
      expect(draft.isDirty).toBe(false);
      draft.bringBack();
      await pause();
      expect(server.mixtape.liner_notes).toBe('Mine');
      expect(server.paths).toBe('b c');
    });

    it('a third change meanwhile is a conflict again', async () => {
      server.byOthers({ liner_notes: 'Somebody else’s' });
      draft.keepMine();
      await pause();
      expect(state().saving).toBe('conflict');
      expect(server.mixtape.liner_notes).toBe('Somebody else’s');
    });
  });

  it('whoever wrote the same is no conflict', async () => {
    draft.write({ title: 'Two', description: 'Same' });
    server.byOthers({ title: 'Two', description: 'Same' });
    await pause();
    expect(state().saving).toBe('saved');
  });
});
