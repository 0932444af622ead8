import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ask, type Schema } from '../api/client';

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

/** How far the catalog is, which only admins may know; null for others. When it is done, the lists are asked for anew. */
export function useScan(): Scan | null {
  const queries = useQueryClient();
  const me = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => ask<Schema<'Me'>>('/api/users/me', { signal }), staleTime: 300_000 });
  const { data } = useQuery({
    queryKey: ['scan'],
    queryFn: ({ signal }) => ask<Scan>('/admin/library/scan', { signal }),
    enabled: me.data?.role === 'admin',
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? BUSY_MS : IDLE_MS),
  });
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
