import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from './failure';
import { formatBytes, formatDuration, formatPercent } from './format';

/** Amounts, times and failures in the language that is spoken. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(
    () => ({
      t,
      language,
      duration: (seconds: number) => formatDuration(seconds, language),
      bytes: (bytes: number) => formatBytes(bytes, language),
      percent: (share: number | null) => formatPercent(share, language),
      number: (value: number) => new Intl.NumberFormat(language).format(value),
      when: (instant: string) => new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
      failure: (failure: unknown) => inWords(failure, t),
    }),
    [t, language],
  );
}
