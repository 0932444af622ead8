import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** In development the pages come from Vite, and everything else from a server that runs beside it. */
const server = process.env['QUICKSYNC_SERVER'] ?? 'http://127.0.0.1:8080';
const proxied = ['/api', '/admin', '/play', '/download', '/share', '/q', '/j_security_check', '/logout'];

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: server, changeOrigin: false }])) },
});
