import { ApiError, type Tagged } from '../api/client';
import { TEXTS, type Mixtape, type Step } from './content';
import type { MixtapeServer } from './draft';

/** A server for tests with one mixtape, which others can change too. */
export class FakeServer implements MixtapeServer {
  readonly steps: Step[] = [];
  /** Thrown instead of the next answers. */
  failures: ApiError[] = [];
  /** The next step is done, but its answer gets lost. */
  losesAnswer = false;
  mixtape: Mixtape;
  private ids = 100;

  constructor(paths: string[]) {
    this.mixtape = {
      slug: 'one', title: 'One', description: '', liner_notes: '', created_at: '', updated_at: '', created_by: 'local', version: 1, duration: 0,
      tracks: paths.map((path, at) => this.track(path, at + 1)),
    };
  }

  private track(path: string, id: number): Mixtape['tracks'][number] {
    return { id, path, missing: false, title: path.toUpperCase(), artist: 'Somebody', album: 'Something', duration: 12, has_cover: false };
  }

  get tagged(): Tagged<Mixtape> {
    return { value: structuredClone(this.mixtape), etag: `"v${this.mixtape.version}"` };
  }

  get paths(): string {
    return this.mixtape.tracks.map((track) => track.path).join(' ');
  }

  /** Somebody else changes it. */
  byOthers(change: Partial<Mixtape>): void {
    this.mixtape = { ...this.mixtape, ...change, version: this.mixtape.version + 1 };
  }

  async read(): Promise<Tagged<Mixtape>> {
    this.failIfDue();
    return this.tagged;
  }

  async apply(step: Step, etag: string | null): Promise<Tagged<Mixtape>> {
    this.failIfDue();
    this.steps.push(step);
    if (etag !== this.tagged.etag) {
      throw new ApiError(412, 'The mixtape has been changed meanwhile; read it again, and change that.');
    }
    this.byOthers(this.done(step));
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new ApiError(0, 'offline');
    }
    return this.tagged;
  }

  private done(step: Step): Partial<Mixtape> {
    const { tracks } = this.mixtape;
    switch (step.kind) {
      case 'texts':
        return Object.fromEntries(TEXTS.flatMap((field) => (field in step.change ? [[field, step.change[field]?.trim()]] : [])));
      case 'remove':
        return { tracks: tracks.filter((track) => track.id !== step.id) };
      case 'add':
        return { tracks: [...tracks, ...step.paths.map((path) => this.track(path, ++this.ids))] };
      case 'order':
        return { tracks: step.ids.map((id) => tracks.find((track) => track.id === id)).filter((track) => track !== undefined) };
    }
  }

  private failIfDue(): void {
    const failure = this.failures.shift();
    if (failure) {
      throw failure;
    }
  }
}
