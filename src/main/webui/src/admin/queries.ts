import { useQuery } from '@tanstack/react-query';
import { ask, type Schema } from '../api/client';

export const STATS = ['admin', 'cache'];
export const JOBS = ['admin', 'jobs'];

const EVERY_MS = 10_000;
const SOON_MS = 2_000;

export function useCacheStats() {
  return useQuery({ queryKey: STATS, queryFn: ({ signal }) => ask<Schema<'CacheStats'>>('/admin/cache/stats', { signal }), refetchInterval: EVERY_MS });
}

export type JobFilter = '' | 'running' | 'queued' | 'paused' | 'failed';

/** How many jobs are listed at most. */
export const LISTED = 100;

/** Pre-caching's tasks and jobs; looked at more often while something is going on. */
export function useJobs(state: JobFilter) {
  return useQuery({
    queryKey: [...JOBS, state],
    queryFn: ({ signal }) => ask<Schema<'PrecacheJobs'>>('/admin/jobs', { query: { state, limit: LISTED }, signal }),
    refetchInterval: ({ state: { data } }) => (data && data.tasks.some((task) => !isOver(task)) ? SOON_MS : EVERY_MS),
    placeholderData: (before) => before,
  });
}

export function isOver(task: Pick<Schema<'PrecacheTask'>, 'state'>): boolean {
  return !['queued', 'running', 'paused'].includes(task.state);
}

/** How much of a task is done, from 0 to 1; null when it is not planned yet. */
export function progressOf({ total, made, found, failed, cancelled }: Pick<Schema<'PrecacheTask'>, 'total' | 'made' | 'found' | 'failed' | 'cancelled'>): number | null {
  return total === 0 ? null : Math.min(1, (made + found + failed + cancelled) / total);
}

/** All mixtapes' slugs and titles, for a list to choose from. */
export function useMixtapeNames() {
  return useQuery({ queryKey: ['admin', 'mixtapes'], queryFn: ({ signal }) => allMixtapes(signal) });
}

async function allMixtapes(signal: AbortSignal): Promise<Schema<'ListedMixtape'>[]> {
  const all: Schema<'ListedMixtape'>[] = [];
  let cursor: string | null | undefined;
  do {
    const page: Schema<'MixtapeList'> = await ask('/api/mixtapes', { query: { limit: 200, cursor: cursor ?? undefined }, signal });
    all.push(...page.mixtapes);
    cursor = page.next_cursor;
  } while (cursor);
  return all;
}
