import { ApiError, type Tagged } from '../api/client';
import { after, contentOf, isTitle, nextStep, refreshed, same, type Content, type Entry, type Mixtape, type Step, type Texts } from './content';

/** What the draft asks of the server; a failure is an {@link ApiError}. */
export interface MixtapeServer {
  read(): Promise<Tagged<Mixtape>>;
  apply(step: Step, etag: string | null): Promise<Tagged<Mixtape>>;
}

/** `waiting` for a pause in the typing; `gone` when somebody has removed the mixtape. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'conflict' | 'failed' | 'gone';

export interface DraftState {
  content: Content;
  saving: Saving;
  /** Why it could not be saved. */
  failure: Error | null;
  /** The last one that was taken out, until the next change of the list. */
  removed: { entry: Entry; at: number } | null;
  /** What somebody else has made of it, in a conflict. */
  theirs: Content | null;
  /** The version that was not chosen in a conflict; it can still be brought back. */
  aside: { content: Content; whose: 'mine' | 'theirs' } | null;
}

/** How long nothing is typed before it is saved, in milliseconds. */
export const PAUSE_MS = 800;

/** How long until another try, in milliseconds; twice as long after each, up to the longest. */
export const RETRY_MS = 4_000;
export const LONGEST_RETRY_MS = 60_000;

/**
 * A mixtape while it is edited: what is wanted, and what the server is known to have. It saves the difference by itself, one request after the
 * other, each for the version that was last seen, so that it never writes over what somebody else has written without asking.
 */
export class MixtapeDraft {
  private state: DraftState;
  private base: Content;
  private etag: string | null;
  private theirTag: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private retryMs = RETRY_MS;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly server: MixtapeServer,
    first: Tagged<Mixtape>,
  ) {
    this.base = contentOf(first.value);
    this.etag = first.etag;
    this.state = { content: this.base, saving: 'saved', failure: null, removed: null, theirs: null, aside: null };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): DraftState => this.state;

  /** Whether there is anything that the server does not have yet. */
  get isDirty(): boolean {
    return nextStep(this.base, this.state.content) !== null || !isTitle(this.state.content.texts.title);
  }

  // ---- Changes

  write(change: Partial<Texts>): void {
    this.want({ ...this.state.content, texts: { ...this.state.content.texts, ...change } });
  }

  add(entries: readonly Entry[]): void {
    this.list([...this.state.content.entries, ...entries]);
  }

  move(from: number, to: number): void {
    const entries = [...this.state.content.entries];
    const [entry] = entries.splice(from, 1);
    if (entry && from !== to) {
      entries.splice(to, 0, entry);
      this.list(entries);
    }
  }

  remove(key: string): void {
    const { entries } = this.state.content;
    const at = entries.findIndex((entry) => entry.key === key);
    const entry = entries[at];
    if (entry) {
      this.list(entries.filter((each) => each !== entry), { entry, at });
    }
  }

  undoRemoval(): void {
    const { removed, content } = this.state;
    if (removed) {
      const entries = [...content.entries];
      entries.splice(removed.at, 0, removed.entry);
      this.list(entries);
    }
  }

  private list(entries: readonly Entry[], removed: DraftState['removed'] = null): void {
    this.set({ removed });
    this.want({ ...this.state.content, entries });
  }

  private want(content: Content): void {
    this.set({ content });
    if (!this.isHalted) {
      this.set({ saving: 'waiting' });
      this.later(PAUSE_MS);
    }
  }

  // ---- Saving

  /** Nothing is saved before somebody has decided. */
  private get isHalted(): boolean {
    return this.state.saving === 'conflict' || this.state.saving === 'gone';
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Saves at once what is not saved; also another try after a failure. */
  flush(): Promise<void> {
    this.stopWaiting();
    this.running ??= this.save().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async save(): Promise<void> {
    try {
      for (let step = this.step(); step; step = this.step()) {
        this.set({ saving: 'saving', failure: null });
        await this.perform(step);
      }
    } catch (failure) {
      this.fail(failure);
      return;
    }
    if (!this.isHalted) {
      this.retryMs = RETRY_MS;
      this.set({ saving: this.isDirty ? 'waiting' : 'saved', failure: null });
    }
  }

  /** What is next; nothing while somebody is still typing. */
  private step(): Step | null {
    return this.isHalted || this.timer !== undefined ? null : nextStep(this.base, this.state.content);
  }

  private async perform(step: Step): Promise<void> {
    try {
      this.take(step, await this.server.apply(step, this.etag));
    } catch (failure) {
      if (!(failure instanceof ApiError && failure.status === 412)) {
        throw failure;
      }
      this.compare(step, await this.server.read());
    }
  }

  /** The server has done a step. What it did to the texts, such as to the space around them, is left to it. */
  private take(step: Step, answer: Tagged<Mixtape>): void {
    const told = contentOf(answer.value);
    this.set({ content: refreshed(this.state.content, this.base, told, step.kind === 'add' ? step.keys : []) });
    this.adopt({ texts: after(this.base, step).texts, entries: told.entries }, answer.etag);
  }

  /** Somebody was faster; or nobody was, and an answer was lost, or somebody wrote the same. */
  private compare(step: Step, read: Tagged<Mixtape>): void {
    const now = contentOf(read.value);
    const mine = this.state.content;
    if (same(now, after(this.base, step))) {
      this.take(step, read);
    } else if (same(now, mine)) {
      this.adopt(now, read.etag);
      this.set({ content: { ...mine, entries: now.entries.map((entry, at) => ({ ...entry, key: mine.entries[at]?.key ?? entry.key })) } });
    } else if (same(now, this.base)) {
      this.adopt(now, read.etag);
    } else {
      this.theirTag = read.etag;
      this.stopWaiting();
      this.set({ saving: 'conflict', theirs: now });
    }
  }

  private fail(failure: unknown): void {
    const status = failure instanceof ApiError ? failure.status : -1;
    this.set({ saving: status === 404 ? 'gone' : 'failed', failure: failure instanceof Error ? failure : new Error(String(failure)) });
    if (status === 0 || status >= 500) {
      this.later(this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
    }
  }

  // ---- Conflicts

  /** Shows what the others have made; mine is put aside. */
  loadTheirs(): void {
    const theirs = this.takeTheirs('mine');
    if (theirs) {
      this.set({ content: theirs, saving: 'saved' });
    }
  }

  /** Writes mine over theirs, which is put aside. */
  keepMine(): void {
    if (this.takeTheirs('theirs')) {
      this.set({ saving: 'waiting' });
      void this.flush();
    }
  }

  private takeTheirs(aside: 'mine' | 'theirs'): Content | null {
    const { theirs, content } = this.state;
    if (theirs) {
      this.adopt(theirs, this.theirTag);
      this.set({ theirs: null, aside: { content: aside === 'mine' ? content : theirs, whose: aside }, removed: null });
    }
    return theirs;
  }

  /** Exchanges what is shown and what was put aside. */
  bringBack(): void {
    const { aside, content } = this.state;
    if (aside) {
      this.set({ aside: { content, whose: aside.whose === 'mine' ? 'theirs' : 'mine' }, removed: null });
      this.want(aside.content);
    }
  }

  forgetAside(): void {
    this.set({ aside: null });
  }

  // ---- News

  /** Shows what others have changed, unless something here is not saved. */
  async refresh(): Promise<void> {
    if (this.state.saving !== 'saved') {
      return;
    }
    try {
      const read = await this.server.read();
      if (this.state.saving === 'saved' && read.etag !== this.etag) {
        const now = contentOf(read.value);
        this.adopt(now, read.etag);
        this.set({ content: { ...now, entries: this.keyed(now) }, removed: null });
      }
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 404) {
        this.fail(failure);
      }
    }
  }

  /** Somebody has removed the mixtape; what is shown stays. */
  vanish(): void {
    this.stopWaiting();
    this.set({ saving: 'gone', failure: null });
  }

  private adopt(now: Content, etag: string | null): void {
    this.base = now;
    this.etag = etag;
  }

  /** Entries keep the keys that they have here, so that the list does not jump. */
  private keyed(now: Content): Entry[] {
    const keys = new Map(this.state.content.entries.map((entry) => [entry.id, entry.key]));
    return now.entries.map((entry) => ({ ...entry, key: keys.get(entry.id) ?? entry.key }));
  }

  private set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
