import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Audio } from './audio';
import { crossOver } from './crossOver';
import { FakeAudio } from './fakeAudio';

describe('crossing over', () => {
  let heard: FakeAudio;
  let next: FakeAudio;
  let arrived: ReturnType<typeof vi.fn<() => void>>;
  let broken: ReturnType<typeof vi.fn<() => void>>;
  let giveUp: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    [heard, next] = [new FakeAudio(), new FakeAudio()];
    [arrived, broken] = [vi.fn<() => void>(), vi.fn<() => void>()];
    heard.at(30);
    giveUp = crossOver(heard as unknown as Audio, next as unknown as Audio, '/play/x?quality=low', { arrived, broken });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('loads the second ahead of the first, and waits until the first is there', () => {
    expect(next.src).toBe('/play/x?quality=low');
    expect(next.currentTime).toBeCloseTo(30.4);
    next.ready();
    vi.advanceTimersByTime(1000);
    expect(arrived).not.toHaveBeenCalled();
    heard.at(30.39);
    vi.advanceTimersByTime(100);
    expect(arrived).toHaveBeenCalledOnce();
    next.ready();
    vi.advanceTimersByTime(1000);
    expect(arrived).toHaveBeenCalledOnce();
    expect(broken).not.toHaveBeenCalled();
  });

  it('waits as long as the second has nothing to play', () => {
    next.dispatchEvent(new Event('seeked'));
    heard.at(30.39);
    vi.advanceTimersByTime(1000);
    expect(arrived).not.toHaveBeenCalled();
  });

  it('aims further ahead when the second comes too late', () => {
    heard.at(33);
    next.ready();
    expect(next.currentTime).toBeCloseTo(33.8);
    heard.at(36);
    next.ready();
    expect(next.currentTime).toBeCloseTo(37.6); // twice as far each time, or a slow connection would never catch up
    expect(arrived).not.toHaveBeenCalled();
  });

  it('says once that the second can’t be played', () => {
    next.dispatchEvent(new Event('error'));
    next.dispatchEvent(new Event('error'));
    expect(broken).toHaveBeenCalledOnce();
  });

  it('ends neither way when it is given up', () => {
    next.ready();
    giveUp();
    expect(next.src).toBe('');
    heard.at(30.39);
    vi.advanceTimersByTime(1000);
    next.dispatchEvent(new Event('error'));
    expect(arrived).not.toHaveBeenCalled();
    expect(broken).not.toHaveBeenCalled();
  });
});
