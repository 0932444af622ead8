import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AGAIN_MS, percent, ProgressFollower, worthShowing, type Work } from './progress';

class FakeEvents extends EventTarget {
  readyState = 1;
  closed = false;

  close() {
    this.closed = true;
  }

  say(name: string, data: object = {}) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

function work(task_id: string, current: number, status: Work['status'] = 'in_progress'): Work {
  return { task_id, step: 'transcoding', status, message: '', current, total: 6, missing: 0, timestamp: '' };
}

describe('the progress of a mixtape', () => {
  let connections: FakeEvents[];
  let follower: ProgressFollower;
  const latest = () => connections.at(-1) as FakeEvents;

  beforeEach(() => {
    vi.useFakeTimers();
    connections = [];
    follower = new ProgressFollower(() => {
      connections.push(new FakeEvents());
      return latest();
    });
    follower.start();
    latest().say('open');
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps the latest word of each task', () => {
    latest().say('progress', work('1', 1));
    latest().say('progress', work('2', 0));
    latest().say('progress', work('1', 3));
    expect(follower.snapshot().tasks.map(({ task_id, current }) => [task_id, current])).toEqual([['2', 0], ['1', 3]]);
  });

  it('begins anew after the browser has connected again', () => {
    latest().say('progress', work('1', 1));
    latest().say('error');
    expect(follower.snapshot()).toMatchObject({ connected: false, tasks: [{ current: 1 }] });
    latest().say('open');
    latest().say('progress', work('2', 5));
    expect(follower.snapshot()).toMatchObject({ connected: true, tasks: [{ task_id: '2' }] });
    expect(connections).toHaveLength(1);
  });

  it('connects again itself where the browser gives up', () => {
    latest().readyState = 2;
    latest().say('error');
    vi.advanceTimersByTime(AGAIN_MS);
    expect(connections).toHaveLength(2);
    latest().say('open');
    expect(follower.snapshot().connected).toBe(true);
  });

  it('ends when the mixtape is removed', () => {
    latest().say('removed', { slug: 'one' });
    expect(follower.snapshot().removed).toBe(true);
    expect(latest().closed).toBe(true);
    follower.start();
    expect(connections).toHaveLength(1);
  });

  it('hears nothing of a connection that it has left', () => {
    const left = latest();
    follower.stop();
    left.say('progress', work('1', 1));
    expect(left.closed).toBe(true);
    expect(follower.snapshot().tasks).toEqual([]);
  });
});

describe('what is shown of it', () => {
  it('is what goes on, or else what ended last', () => {
    expect(worthShowing([work('1', 6, 'completed'), work('2', 1)])).toMatchObject([{ task_id: '2' }]);
    expect(worthShowing([work('1', 6, 'failed'), work('2', 6, 'completed')])).toMatchObject([{ task_id: '2' }]);
    expect(worthShowing([])).toEqual([]);
  });

  it('is full only when all is done', () => {
    expect(percent(work('1', 5))).toBe(83);
    expect(percent(work('1', 6))).toBe(100);
    expect(percent({ ...work('1', 0, 'completed'), total: 0 })).toBe(100);
    expect(percent({ ...work('1', 0, 'completed'), total: 0, missing: 3 })).toBe(0);
    expect(percent({ ...work('1', 0), total: 0 })).toBe(0);
  });
});
