import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Server } from './server';
import { launch, Visit } from './visit';

describe('the pages of a server with music', () => {
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

  it('plays a track, seeks, and changes the quality in its middle', async () => {
    const { page } = await Visit.of(context, server.address, '/library/tracks');
    await page.getByRole('button', { name: 'Play First Light' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    const slider = page.getByRole('slider', { name: 'Position' });
    await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(0);

    await slider.focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('ArrowRight');
    }
    await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThanOrEqual(5);

    await page.getByRole('button', { name: /^Quality/ }).click();
    await page.getByRole('menuitemradio', { name: /^Saver/ }).click();
    await page.getByRole('button', { name: 'Quality: Saver · 64 kbps' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('audioQuality'))).toBe('saver');
  });

  it.each(['/quick-sync'])('%s is sound and fits at 320 px', async (path) => {
    const visit = await Visit.of(context, server.address, path);
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    await visit.isSound();
    await visit.page.setViewportSize({ width: 320, height: 640 });
    await visit.fits();
  });
});
