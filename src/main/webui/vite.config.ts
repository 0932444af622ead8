import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';

/** In development the pages come from Vite, and everything else from a server that runs beside it. */
const server = process.env['QUICKSYNC_SERVER'] ?? 'http://127.0.0.1:8080';
const proxied = ['/api', '/admin', '/play', '/download', '/share', '/q/', '/j_security_check', '/logout'];

/** Some addresses are the pages' as well as the server's; a browser that looks for a page gets one, as the server does it. */
const page: NonNullable<ProxyOptions['bypass']> = ({ headers, url }) =>
  headers.accept?.includes('text/html') && /^\/(share|admin)/.test(url ?? '') ? '/index.html' : undefined;

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: server, bypass: page }])) },
});
