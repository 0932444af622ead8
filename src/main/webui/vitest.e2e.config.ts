import { defineConfig } from 'vitest/config';

/** Against the packaged server in a real browser; run after `./mvnw package`. */
export default defineConfig({ test: { include: ['e2e/**/*.e2e.ts'], testTimeout: 60_000, hookTimeout: 90_000, fileParallelism: false, expect: { poll: { timeout: 20_000 } } } });
