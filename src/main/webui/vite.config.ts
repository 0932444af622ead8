import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type Plugin, type ProxyOptions } from 'vite';

/** In development the pages come from Vite, and everything else from a server that runs beside it; it gets the Host as it is, which has to fit the Origin of changes. */
const server = process.env['QUICKSYNC_SERVER'] ?? 'http://127.0.0.1:8080';
const proxied = ['/api', '/admin', '/play', '/download', '/share', '/q/', '/j_security_check', '/logout'];

/** A shared mixtape has one address for pages and players; a browser that looks for a page gets one, as the server does it. */
const page: NonNullable<ProxyOptions['bypass']> = ({ headers, url }) =>
  headers.accept?.includes('text/html') && /^\/share\//.test(url ?? '') ? '/index.html' : undefined;

const proxy = Object.fromEntries(proxied.map((path) => [path, { target: server, changeOrigin: false, bypass: page }]));

/** The worker is built by itself, and so are the licences of what is in it. */
const licensesOfWorker: Plugin = { name: 'licenses-of-worker', config: () => ({ build: { license: { fileName: 'licenses-of-worker.md' } } }) };

/** The service worker is written by hand; it is only told which files make up the shell. The pages register it themselves. */
const worker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'sw.ts',
  injectRegister: false,
  manifest: false,
  injectManifest: { globPatterns: ['index.html', 'favicon.svg', 'assets/*.{js,css}'], maximumFileSizeToCacheInBytes: 1_000_000, dontCacheBustURLsMatching: /^assets\//, buildPlugins: { vite: [licensesOfWorker] } },
});

export default defineConfig({
  plugins: [react(), worker],
  build: { target: 'es2022', assetsInlineLimit: 0, manifest: true, license: { fileName: 'licenses.md' } },
  server: { proxy },
  preview: { proxy },
});
