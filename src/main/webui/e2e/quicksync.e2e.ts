import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Server } from './server';
import { launch, Visit } from './visit';

let server: Server;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
  context = await browser.newContext({ locale: 'en-GB' });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('the speed test measures this browser, and says what the server makes of it', async () => {
  const visit = await Visit.of(context, server.address, '/quick-sync');
  const { page } = visit;
  await page.getByRole('button', { name: 'Measure my connection' }).click();
  await page.getByText(/Mbps from here to the server\. Quicksync chooses/).waitFor();
  await page.getByText('Measured by this browser').waitFor();
  await page.getByText(/^Your connection makes .* Mbps/).waitFor();
  await visit.isSound();
  await page.close();
});

test('preferences survive a reload, and change the decision', async () => {
  const visit = await Visit.of(context, server.address, '/quick-sync');
  const { page } = visit;
  await page.getByRole('radio', { name: /^Low/ }).check();
  await page.getByText('Saved').waitFor();
  await page.getByText('You have chosen this level.').waitFor();
  await page.getByRole('switch', { name: 'Prefer quality' }).uncheck();
  await expect.poll(() => page.getByRole('switch', { name: 'Prefer quality' }).isChecked()).toBe(false);
  await page.waitForLoadState('networkidle');
  await page.reload();
  await page.getByRole('radio', { name: /^Low/ }).waitFor();
  expect(await page.getByRole('radio', { name: /^Low/ }).isChecked()).toBe(true);
  expect(await page.getByRole('switch', { name: 'Prefer quality' }).isChecked()).toBe(false);
  await visit.isSound();
  await page.close();
});
