import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../components/notices';

/** Says that something was removed, and offers to take that back as long as it is there to be taken back, and the page is. */
export function useUndo<T>(removed: T | null, says: (removed: T) => string, undo: (removed: T) => void): void {
  const { t } = useTranslation();
  const offer = useEffectEvent((gone: T) => notify(says(gone), { text: t('mixtapes.undo'), act: () => undo(gone) }));
  useEffect(() => (removed === null ? undefined : offer(removed)), [removed]);
}
