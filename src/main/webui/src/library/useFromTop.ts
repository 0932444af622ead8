import { useLayoutEffect } from 'react';

/** Shows a page from its top whenever `key` says that it is another. */
export function useFromTop(key: string): void {
  useLayoutEffect(() => window.scrollTo(0, 0), [key]);
}
