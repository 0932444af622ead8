import { useLayoutEffect } from 'react';

const kept = new Map<string, number>();
let wentBack = false;

window.addEventListener('popstate', () => { wentBack = true; }, { capture: true }); // before the pages change

/** Shows a page from its top whenever `key` says that it is another, and where it was left when the browser has gone back to it. */
export function useScroll(key: string): void {
  useLayoutEffect(() => {
    const top = wentBack ? (kept.get(key) ?? 0) : 0;
    wentBack = false;
    window.scrollTo(0, 0);
    const frame = requestAnimationFrame(() => top > 0 && window.scrollTo(0, top)); // the list has its height by then
    const keep = () => kept.set(key, window.scrollY);
    window.addEventListener('scroll', keep, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', keep);
    };
  }, [key]);
}
