import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ask, type Schema } from '../api/client';
import { useSession } from '../session/SessionContext';

export type Scan = Schema<'LibraryScan'>;

const BUSY_MS = 2000;
const IDLE_MS = 60_000;

/** What is worth saying about how far the catalog is. */
export type ScanNews = { kind: 'missing' } | { kind: 'listing'; tracks: number } | { kind: 'tags'; left: number };

export function isBusy(scan: Scan): boolean {
  return scan.state === 'running' || scan.tags_to_read > 0;
}

/** Null when there is nothing to say; that everything is looked through now and then, and nothing found, is nothing. */
export function newsOf(scan: Scan): ScanNews | null {
  if (scan.root_missing) {
    return { kind: 'missing' };
  }
  if (scan.state === 'running' && (scan.new > 0 || scan.tracks === 0)) {
    return { kind: 'listing', tracks: scan.tracks };
  }
  return scan.tags_to_read > 0 ? { kind: 'tags', left: scan.tags_to_read } : null;
}

/** How far the catalog is, which only admins may know; looked at more often while something is going on. */
export function scanQuery(idleMs = IDLE_MS) {
  return queryOptions({
    queryKey: ['scan'],
    queryFn: ({ signal }) => ask<Scan>('/admin/library/scan', { signal }),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? BUSY_MS : idleMs),
  });
}

/** The same, null for those who may not know it. When it is done, the lists are asked for anew. */
export function useScan(): Scan | null {
  const queries = useQueryClient();
  const { isAdmin } = useSession();
  const { data } = useQuery({ ...scanQuery(), enabled: isAdmin });
  const busy = data ? isBusy(data) : false;
  const tracks = data?.tracks;
  const before = useRef({ busy, tracks });
  useEffect(() => {
    const { busy: wasBusy, tracks: were } = before.current;
    before.current = { busy, tracks };
    if (!busy && were !== undefined && (wasBusy || were !== tracks)) {
      void queries.invalidateQueries({ queryKey: ['library'] });
    }
  }, [busy, tracks, queries]);
  return data ?? null;
}
