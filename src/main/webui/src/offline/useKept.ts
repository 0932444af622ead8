import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { keepingOf, shelf } from './device';
import type { Keeping, KeepingState } from './Keeping';
import type { ShelfState } from './shelf';

const NOTHING: ShelfState = { kept: [], room: null, safe: false };
const never = () => () => undefined;
const nothing = () => NOTHING;

/** What is kept on this device; looked up anew when the page comes. */
export function useShelf(): ShelfState {
  useEffect(() => void shelf?.refresh(), []);
  return useSyncExternalStore(shelf?.subscribe ?? never, shelf?.snapshot ?? nothing);
}

/** How far the keeping of a mixtape is. */
export function useKeeping(slug: string): [Keeping, KeepingState] {
  const keeping = useMemo(() => keepingOf(slug), [slug]);
  return [keeping, useSyncExternalStore(keeping.subscribe, keeping.snapshot)];
}
