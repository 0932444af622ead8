import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentNotice, dismissNotice, holdNotice, notify, SHOWN_MS } from './notices';

describe('notices', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it('goes after a while', () => {
    notify('Queued');
    vi.advanceTimersByTime(SHOWN_MS - 1);
    expect(currentNotice()?.text).toBe('Queued');
    vi.advanceTimersByTime(1);
    expect(currentNotice()).toBeNull();
  });

  it('gives way to the next, which is shown as long as any', () => {
    notify('One');
    vi.advanceTimersByTime(SHOWN_MS - 1);
    notify('Two');
    vi.advanceTimersByTime(SHOWN_MS - 1);
    expect(currentNotice()?.text).toBe('Two');
  });

  it('stays longer when something can be done about it', () => {
    notify('A new version', { text: 'Reload', act: () => undefined });
    vi.advanceTimersByTime(6 * SHOWN_MS - 1);
    expect(currentNotice()?.text).toBe('A new version');
    vi.advanceTimersByTime(1);
    expect(currentNotice()).toBeNull();
  });

  it('is taken away before its time by whoever has shown it', () => {
    const takeAway = notify('Removed', { text: 'Undo', act: () => undefined });
    takeAway();
    expect(currentNotice()).toBeNull();
    notify('Queued');
    takeAway();
    expect(currentNotice()?.text).toBe('Queued');
  });

  it('is not taken away for another', () => {
    notify('One');
    const { id } = currentNotice() ?? { id: 0 };
    notify('Two');
    dismissNotice(id);
    expect(currentNotice()?.text).toBe('Two');
    dismissNotice(id + 1);
    expect(currentNotice()).toBeNull();
  });

  it('stays while it is held', () => {
    notify('Queued');
    holdNotice(true);
    vi.advanceTimersByTime(SHOWN_MS * 10);
    expect(currentNotice()?.text).toBe('Queued');
    holdNotice(false);
    vi.advanceTimersByTime(SHOWN_MS);
    expect(currentNotice()).toBeNull();
  });
});
