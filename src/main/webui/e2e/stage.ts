import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { Server, type LongTrack } from './server';
import { launch, Visit } from './visit';

interface Wanted {
  /** The server's environment, beside what every test has. */
  environment?: Record<string, string>;
  /** Tracks beside the samples. */
  long?: readonly LongTrack[];
  context?: BrowserContextOptions;
}

/** What a file of tests plays on: a server of its own, and a visitor's context in a browser. */
export interface Stage {
  readonly server: Server;
  readonly context: BrowserContext;
  /** Another visitor, with cookies of their own. */
  stranger: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Opens a page, for the visitor of the stage unless it is another. */
  visit: (path: string, context?: BrowserContext) => Promise<Visit>;
}

/** Sets the stage before the tests of a file, or of a part of it, and clears it away afterwards. */
export function setStage({ environment = {}, long = [], context: options = {} }: Wanted = {}): Stage {
  let set: { server: Server; browser: Browser; context: BrowserContext } | undefined;
  const there = () => {
    if (!set) {
      throw new Error('the stage is set when the tests begin');
    }
    return set;
  };
  const stranger = (other: BrowserContextOptions = {}) => there().browser.newContext({ locale: 'en-GB', ...other });
  beforeAll(async () => {
    const [server, browser] = await Promise.all([Server.start(environment, long), launch()]);
    set = { server, browser, context: await browser.newContext({ locale: 'en-GB', ...options }) };
  });
  afterAll(async () => {
    await set?.browser.close();
    await set?.server.stop();
  });
  return {
    get server() {
      return there().server;
    },
    get context() {
      return there().context;
    },
    stranger,
    visit: (path, context = there().context) => Visit.of(context, there().server.address, path),
  };
}
