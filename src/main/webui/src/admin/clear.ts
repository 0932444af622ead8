/** What is to be cleared, as it stands in the form. */
export interface Clearing {
  /** A rung; empty for all. */
  quality: string;
  /** Of a track or a directory; empty for all. */
  path: string;
  /** Days; empty for any age. */
  olderThan: string;
}

/** The same as the server wants it. */
export type ClearQuery = Partial<Record<'quality' | 'path', string>> & { older_than_days?: number };

/** The form as a query; null when the age is no whole number from 0 to 999,999, which must not count as any age. */
export function clearQuery({ quality, path, olderThan }: Clearing): ClearQuery | null {
  const days = olderThan.trim();
  if (days !== '' && !/^\d{1,6}$/.test(days)) {
    return null;
  }
  const below = path.trim().replace(/^\/+/, '');
  if (below === '' && path.trim() !== '') {
    return null; // "/" is no directory below the music root, and must not count as all of it
  }
  return { ...(quality !== '' && { quality }), ...(below !== '' && { path: below }), ...(days !== '' && Number(days) > 0 && { older_than_days: Number(days) }) };
}
