import { Keeping } from './Keeping';
import type { ToWorker } from './messages';
import { askForRoom } from './room';
import { Shelf } from './shelf';

/** Whether anything can be kept: browsers allow it over HTTPS only, or at the server's own machine. */
export const canKeep = 'serviceWorker' in navigator && 'caches' in window;

/** A worker that does not know of it yet looks by itself when it starts. */
function tellWorker(): void {
  void navigator.serviceWorker.getRegistration().then((registration) => registration?.active?.postMessage({ type: 'kept' } satisfies ToWorker));
}

/** What this browser keeps. */
export const shelf = canKeep ? new Shelf({ caches, storage: navigator.storage, changed: tellWorker }) : null;

const keepings = new Map<string, Keeping>();

/** What keeps a mixtape; the same one on every page, as it goes on when the listener goes elsewhere. */
export function keepingOf(slug: string): Keeping {
  const there = keepings.get(slug);
  if (there) {
    return there;
  }
  const made = new Keeping(slug, {
    fetch: (address, request) => fetch(address, request),
    caches,
    room: () => askForRoom(navigator.storage),
    persist: () => void navigator.storage?.persist?.().catch(() => false),
    now: () => new Date(),
    pause,
    touched: async () => shelf?.touched(),
  });
  keepings.set(slug, made);
  return made;
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      fail(signal.reason as Error);
    }, { once: true });
  });
}
