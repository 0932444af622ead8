import type { Schema } from '../api/client';

export type Work = Schema<'ProgressEvent'>;

/** The part of an `EventSource` that is needed; tests bring their own. */
export type Events = Pick<EventTarget, 'addEventListener'> & Pick<EventSource, 'close' | 'readyState'>;

export interface ProgressState {
  /** How each piece of work stands, the one that was heard of last at the end. */
  tasks: readonly Work[];
  /** Whether the server is being listened to. */
  connected: boolean;
  /** The mixtape is gone. */
  removed: boolean;
}

/** `EventSource.CLOSED`: the browser does not try again by itself, as after an answer that is no stream. */
const CLOSED = 2;

/** How long until another try then, in milliseconds; the server asks for as much when it has too many subscribers. */
export const AGAIN_MS = 30_000;

const NOTHING: ProgressState = { tasks: [], connected: false, removed: false };

/** Follows the work for a mixtape. Each time that it connects, the server begins with how everything stands. */
export class ProgressFollower {
  private state = NOTHING;
  private events: Events | null = null;
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly connect: () => Events) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): ProgressState => this.state;

  start(): void {
    if (this.events || this.state.removed) {
      return;
    }
    const events = this.connect();
    this.events = events;
    const when = (name: string, act: (data: string) => void) =>
      events.addEventListener(name, (event) => events === this.events && act((event as MessageEvent<string>).data));
    when('open', () => this.set({ tasks: [], connected: true }));
    when('progress', (data) => this.heard(JSON.parse(data) as Work));
    when('removed', () => {
      this.stop();
      this.set({ removed: true });
    });
    when('error', () => {
      this.set({ connected: false });
      if (events.readyState === CLOSED) {
        this.stop();
        this.again = setTimeout(() => this.start(), AGAIN_MS);
      }
    });
  }

  stop(): void {
    clearTimeout(this.again);
    this.events?.close();
    this.events = null;
    this.set({ connected: false });
  }

  private heard(work: Work): void {
    this.set({ tasks: [...this.state.tasks.filter((task) => task.task_id !== work.task_id), work] });
  }

  private set(change: Partial<ProgressState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

/** The pieces of work that go on, and the last one that ended; what ended before it no longer matters. */
export function worthShowing(tasks: readonly Work[]): Work[] {
  const ended = tasks.filter((task) => task.status !== 'in_progress').at(-1);
  const goingOn = tasks.filter((task) => task.status === 'in_progress');
  return goingOn.length > 0 || !ended ? goingOn : [ended];
}

/** How much of it is done, in percent. */
export function percent({ current, total, missing, status }: Work): number {
  return total > 0 ? Math.min(100, Math.floor((100 * current) / total)) : status === 'completed' && missing === 0 ? 100 : 0;
}
