import type { Schema } from '../api/client';

export type User = Schema<'User'>;
export type Role = 'user' | 'admin';

/** The key of the query for all accounts. */
export const USERS = ['admin', 'users'];

export function addressOf(name: string): string {
  return `/api/users/${encodeURIComponent(name)}`;
}
