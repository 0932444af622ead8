/** How long a notice is shown, in milliseconds; six times as long when it asks for something. */
export const SHOWN_MS = 5000;

/** A short text about what was just done; `to` leads to where it can be seen, or does something about it. */
export interface Notice {
  id: number;
  text: string;
  to?: { text: string } & ({ address: string } | { act: () => void });
}

let current: Notice | null = null;
let made = 0;
let goes: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(notice: Notice | null): void {
  current = notice;
  listeners.forEach((listener) => listener());
}

/** Shows a text for a while; it takes the place of the one before. Gives what takes it away before its time. */
export function notify(text: string, to?: Notice['to']): () => void {
  clearTimeout(goes);
  goes = setTimeout(() => set(null), to && 'act' in to ? 6 * SHOWN_MS : SHOWN_MS);
  made += 1;
  const id = made;
  set(to ? { id, text, to } : { id, text });
  return () => dismissNotice(id);
}

/** Takes a notice away, if it is still shown. */
export function dismissNotice(id: number): void {
  if (current?.id === id) {
    clearTimeout(goes);
    set(null);
  }
}

/** What is shown now. */
export function currentNotice(): Notice | null {
  return current;
}

export function subscribeToNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the notice while somebody is at it, and lets it go afterwards. */
export function holdNotice(held: boolean): void {
  clearTimeout(goes);
  if (!held && current) {
    goes = setTimeout(() => set(null), SHOWN_MS);
  }
}
