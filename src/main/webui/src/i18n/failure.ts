import type { TFunction } from 'i18next';
import { ApiError } from '../api/client';

/** Why something has failed: in the server's own words, or that there is no way to it. */
export function inWords(failure: unknown, t: TFunction): string {
  const says = failure instanceof Error ? failure.message : String(failure);
  return says === '' || (failure instanceof ApiError && failure.status === 0) ? t('app.offline') : says;
}
