import { infiniteQueryOptions } from '@tanstack/react-query';
import { ask, type Schema } from '../api/client';

const PAGE = 50;

/** All mixtapes, most recently changed first. */
export const mixtapeList = infiniteQueryOptions({
  queryKey: ['mixtapes'],
  queryFn: ({ pageParam, signal }) => ask<Schema<'MixtapeList'>>('/api/mixtapes', { query: { limit: PAGE, cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});
