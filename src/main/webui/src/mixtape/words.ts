import type { TFunction } from 'i18next';
import { ApiError } from '../api/client';

/** Why something failed, as the server tells it, or that there is no way to the server. */
export function inWords(failure: unknown, t: TFunction): string {
  if (failure instanceof ApiError && failure.status === 0) {
    return t('app.offline');
  }
  return failure instanceof Error ? failure.message : String(failure);
}
