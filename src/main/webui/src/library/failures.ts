import type { TFunction } from 'i18next';
import { ApiError } from '../api/client';

/** A failure in words: the server's own where it has answered. */
export function inShort(failure: unknown, t: TFunction): string {
  return failure instanceof ApiError && failure.status > 0 && failure.message !== '' ? failure.message : t('app.offline');
}
