import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the window after what is on the page, while it is there. */
export function useTitle(title: string | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = title ? `${title} – ${t('app.name')}` : t('app.name');
    return () => {
      document.title = t('app.name');
    };
  }, [title, t]);
}
