import CssBaseline from '@mui/material/CssBaseline';
import useMediaQuery from '@mui/material/useMediaQuery';
import ThemeProvider from '@mui/system/ThemeProvider'; // MUI's own also brings CSS variables, which are not used here, and 3 kB
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ApiError } from '../api/client';
import { QuickSyncProvider } from '../context/QuickSyncContext';
import { PlayerProvider } from '../player/PlayerContext';
import { SessionProvider } from '../session/SessionContext';
import { Shell } from './Shell';
import { makeTheme, rememberAppearance, rememberedAppearance, type Appearance } from './theme';

/**
 * What the server refuses it refuses again; only the network is worth another try. Without a network there may still be an answer, from
 * what is kept on the device.
 */
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, networkMode: 'always', refetchOnReconnect: true, retry: (count, failure) => failure instanceof ApiError && failure.status === 0 && count < 2 } },
});

export function App() {
  const [appearance, setAppearance] = useState<Appearance>(rememberedAppearance);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const dark = appearance === 'system' ? systemIsDark : appearance === 'dark';
  const theme = useMemo(() => makeTheme(dark ? 'dark' : 'light'), [dark]);
  const choose = (next: Appearance) => {
    rememberAppearance(next);
    setAppearance(next);
  };
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline enableColorScheme />
      <QueryClientProvider client={queries}>
        <SessionProvider>
          <QuickSyncProvider>
            <PlayerProvider>
              <Shell appearance={appearance} onAppearance={choose} />
            </PlayerProvider>
          </QuickSyncProvider>
        </SessionProvider>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
