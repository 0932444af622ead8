import { createTheme, type Theme } from '@mui/material/styles';

export type Appearance = 'system' | 'light' | 'dark';

const KEY = 'quicksync.appearance';

export function rememberedAppearance(): Appearance {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function rememberAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, appearance);
}

/** Colours keep a contrast of 4.5:1 or more with what they stand on (WCAG 2.2, 1.4.3). */
export function makeTheme(mode: 'light' | 'dark'): Theme {
  const dark = mode === 'dark';
  return createTheme({
    palette: {
      mode,
      primary: { main: dark ? '#5eead4' : '#0f766e' },
      secondary: { main: dark ? '#fbbf24' : '#92400e' },
      success: { main: dark ? '#86efac' : '#166534' },
      warning: { main: dark ? '#fcd34d' : '#92400e' },
      error: { main: dark ? '#fca5a5' : '#b91c1c' },
      background: { default: dark ? '#0f1416' : '#f6f8f8', paper: dark ? '#182022' : '#ffffff' },
    },
    shape: { borderRadius: 10 },
    typography: {
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
      h1: { fontSize: '1.75rem', fontWeight: 700 },
      h2: { fontSize: '1.25rem', fontWeight: 700 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      MuiButtonBase: { styleOverrides: { root: { '&.Mui-focusVisible': { outline: '3px solid currentColor', outlineOffset: 2 } } } },
      MuiCssBaseline: {
        styleOverrides: {
          // what gets the focus must not lie below the bars (WCAG 2.2, 2.4.11)
          html: { scrollPaddingTop: 88, scrollPaddingBottom: 120, '@media (max-width: 899px)': { scrollPaddingTop: 140, scrollPaddingBottom: 200 } },
          '@media (prefers-reduced-motion: reduce)': { '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' } },
        },
      },
    },
  });
}
