import type { Schema } from '../api/client';

export type Mixtape = Schema<'MixtapeView'>;

/** The parts of a mixtape that are written. */
export const TEXTS = ['title', 'description', 'liner_notes'] as const;

export type Texts = Pick<Mixtape, (typeof TEXTS)[number]>;

/** A track of a mixtape as the editor shows it. */
export interface Entry {
  /** Names it in the editor, however often its track is there. */
  key: string;
  /** Its id at the server; null for one that the server has not been given yet. */
  id: number | null;
  path: string;
  title: string;
  artist: string | null;
  album: string | null;
  /** In seconds; null when it is not known. */
  duration: number | null;
  missing: boolean;
  hasCover: boolean;
}

/** All that may be changed of a mixtape. */
export interface Content {
  texts: Texts;
  entries: readonly Entry[];
}

/** One request on the way from what the server has to what is wanted. */
export type Step =
  | { kind: 'texts'; change: Partial<Texts> }
  | { kind: 'remove'; id: number }
  | { kind: 'add'; paths: string[]; keys: string[] }
  | { kind: 'order'; ids: number[] };

let made = 0;

/** A key that no other entry has. */
export function newKey(): string {
  return `entry-${++made}`;
}

/** What the server has shown. */
export function contentOf(mixtape: Mixtape): Content {
  const { title, description, liner_notes } = mixtape;
  return {
    texts: { title, description, liner_notes },
    entries: mixtape.tracks.map((track) => ({
      key: newKey(),
      id: track.id,
      path: track.path,
      title: track.title,
      artist: track.artist,
      album: track.album,
      duration: track.duration,
      missing: track.missing,
      hasCover: track.has_cover,
    })),
  };
}

/** A track of the library as an entry that the server has not been given yet. */
export function entryOf(track: Schema<'LibraryTrack'>): Entry {
  const { path, title, artist, album, duration } = track;
  return { key: newKey(), id: null, path, title, artist, album, duration, missing: false, hasCover: track.has_cover };
}

/** A title must not be empty; until there is one again, the server keeps the last. */
export function isTitle(title: string): boolean {
  return title.trim() !== '';
}

/** The next request that brings the server from `base` to `wanted`; null when there is nothing more to do. */
export function nextStep(base: Content, wanted: Content): Step | null {
  const change: Partial<Texts> = {};
  for (const field of TEXTS) {
    if (wanted.texts[field] !== base.texts[field] && (field !== 'title' || isTitle(wanted.texts.title))) {
      change[field] = wanted.texts[field];
    }
  }
  if (Object.keys(change).length > 0) {
    return { kind: 'texts', change };
  }
  const there = new Set(base.entries.map((entry) => entry.id));
  const kept = new Set(wanted.entries.map((entry) => entry.id));
  const gone = base.entries.find((entry) => !kept.has(entry.id));
  if (gone && gone.id !== null) {
    return { kind: 'remove', id: gone.id };
  }
  const fresh = wanted.entries.filter((entry) => entry.id === null || !there.has(entry.id));
  if (fresh.length > 0) {
    return { kind: 'add', paths: fresh.map((entry) => entry.path), keys: fresh.map((entry) => entry.key) };
  }
  const ids = wanted.entries.map((entry) => entry.id as number);
  return ids.some((id, at) => id !== base.entries[at]?.id) ? { kind: 'order', ids } : null;
}

/** What the server has after a step. */
export function after(base: Content, step: Step): Content {
  switch (step.kind) {
    case 'texts':
      return { ...base, texts: { ...base.texts, ...step.change } };
    case 'remove':
      return { ...base, entries: base.entries.filter((entry) => entry.id !== step.id) };
    case 'add':
      return { ...base, entries: [...base.entries, ...step.paths.map((path) => ({ ...unknown(path), key: newKey() }))] };
    case 'order':
      return { ...base, entries: step.ids.flatMap((id) => base.entries.find((entry) => entry.id === id) ?? []) };
  }
}

function unknown(path: string): Omit<Entry, 'key'> {
  return { id: null, path, title: path, artist: null, album: null, duration: null, missing: false, hasCover: false };
}

/** Whether a reader would find no difference. */
export function same(one: Content, other: Content): boolean {
  return (
    TEXTS.every((field) => one.texts[field].trim() === other.texts[field].trim()) &&
    one.entries.length === other.entries.length &&
    one.entries.every((entry, at) => entry.path === other.entries[at]?.path)
  );
}

/**
 * `wanted` with what the server's answer says of its tracks.
 *
 * @param added keys of the entries that were sent, in the order of the answer's new ids
 */
export function refreshed(wanted: Content, before: Content, answer: Content, added: readonly string[] = []): Content {
  const known = new Set(before.entries.map((entry) => entry.id));
  const fresh = answer.entries.filter((entry) => !known.has(entry.id));
  const byKey = new Map(added.map((key, at) => [key, fresh[at]]));
  const byId = new Map(answer.entries.map((entry) => [entry.id, entry]));
  return {
    ...wanted,
    entries: wanted.entries.map((entry) => {
      const told = byKey.get(entry.key) ?? (entry.id === null ? undefined : byId.get(entry.id));
      return told ? { ...told, key: entry.key } : entry;
    }),
  };
}
