import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client';
import { formatBytes, formatDuration, formatPercent } from './format';

/** Amounts, times and failures in the language that is spoken. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const duration = (seconds: number) => formatDuration(seconds, language);
    return {
      t,
      language,
      duration,
      bytes: (bytes: number) => formatBytes(bytes, language),
      percent: (share: number | null) => formatPercent(share, language),
      number: (value: number) => new Intl.NumberFormat(language).format(value),
      when: (instant: string) => new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
      /** Why something has failed; what the server says is taken as it is. */
      failure: (failure: unknown): string => {
        if (!(failure instanceof ApiError)) {
          return failure instanceof Error ? failure.message : String(failure);
        }
        if (failure.status === 0) {
          return t('app.offline');
        }
        return failure.status === 429 && failure.retryAfter !== null ? t('account.wait', { time: duration(failure.retryAfter) }) : failure.message;
      },
    };
  }, [t, language]);
}
