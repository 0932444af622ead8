import { describe, expect, it } from 'vitest';
import { isBusy, newsOf, type Scan } from './scan';

const IDLE: Scan = { state: 'idle', root_missing: false, tracks: 12, new: 3, changed: 0, removed: 0, errors: 0, tags_to_read: 0, started: '', finished: '' };

describe('newsOf', () => {
  it('has nothing to say of what is done, nor of a look that has found nothing', () => {
    expect(newsOf(IDLE)).toBeNull();
    expect(newsOf({ ...IDLE, state: 'running', new: 0 })).toBeNull();
  });

  it('tells how many tracks there are so far', () => {
    expect(newsOf({ ...IDLE, state: 'running' })).toEqual({ kind: 'listing', tracks: 12 });
    expect(newsOf({ ...IDLE, state: 'running', new: 0, tracks: 0 })).toEqual({ kind: 'listing', tracks: 0 });
  });

  it('tells how many tags are left', () => {
    expect(newsOf({ ...IDLE, tags_to_read: 5 })).toEqual({ kind: 'tags', left: 5 });
  });

  it('tells of a missing folder before all else', () => {
    expect(newsOf({ ...IDLE, root_missing: true, state: 'running' })).toEqual({ kind: 'missing' });
  });
});

describe('isBusy', () => {
  it('is so until the last tag is read', () => {
    expect(isBusy(IDLE)).toBe(false);
    expect(isBusy({ ...IDLE, state: 'running' })).toBe(true);
    expect(isBusy({ ...IDLE, tags_to_read: 1 })).toBe(true);
  });
});
