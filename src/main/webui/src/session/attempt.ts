import type { TFunction } from 'i18next';
import { ApiError } from '../api/client';
import { inWords } from '../i18n/failure';
import { formatDuration } from '../i18n/format';

/** Why an attempt with a password has failed; after too many the next has to wait (docs/operations.md "Accounts"). */
export function attemptInWords(failure: unknown, t: TFunction, language: string): string {
  const wait = failure instanceof ApiError && failure.status === 429 ? failure.retryAfter : null;
  return wait === null ? inWords(failure, t) : t('account.wait', { time: formatDuration(wait, language) });
}
