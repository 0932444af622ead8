import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { spoken } from './i18n';

const root = document.getElementById('root');
if (root) {
  void spoken.then(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}

// The first visit comes first; Vite's own server has no worker.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const idle = window.requestIdleCallback ?? setTimeout;
  window.addEventListener('load', () => idle(() => void import('./offline/register').then(({ register }) => register(), () => undefined)));
}
