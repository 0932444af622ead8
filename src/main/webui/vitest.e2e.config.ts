import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Each file has a server and a browser of its own, so two can run at a time; what listens for gaps runs alone, afterwards. */
function project(name: string, groupOrder: number, maxWorkers: number, include: string[], exclude: string[]): TestProjectInlineConfiguration {
  return { test: { name, include, exclude, maxWorkers, sequence: { groupOrder }, testTimeout: 60_000, hookTimeout: 90_000, expect: { poll: { timeout: 20_000 } } } };
}

const ALONE = ['e2e/player.e2e.ts'];

/** Against the packaged server in a real browser; run after `./mvnw package`. */
export default defineConfig({ test: { projects: [project('pages', 0, 2, ['e2e/**/*.e2e.ts'], ALONE), project('player', 1, 1, ALONE, [])] } });
