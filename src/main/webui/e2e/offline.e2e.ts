import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { setStage } from './stage';

const TRACKS = ['Aurora/First Light/01 First Light.flac', 'Grüne Wiese/Größe & Weite/夜の散歩.m4a', 'Clockwork/Loops/100% Rain + Wind.aac'];

/** Until the service worker has the shell, and answers this page. */
async function workerIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

function position(page: Page): Promise<number> {
  return page.getByRole('slider', { name: 'Position' }).getAttribute('aria-valuenow').then(Number);
}

function spaceUsed(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

describe('without a network', () => {
  const stage = setStage({ context: { reducedMotion: 'reduce' } });

  beforeAll(async () => {
    const made = await stage.context.request.post(`${stage.server.address}/api/mixtapes`, { data: { title: 'On the road', tracks: TRACKS } });
    expect(made.status()).toBe(201);
  });

  it('can be installed: the manifest and its icons are there', async () => {
    const { page } = await stage.visit('/library');
    const address = await page.locator('link[rel=manifest]').getAttribute('href');
    const answer = await stage.context.request.get(stage.server.address + address);
    expect(answer.headers()['content-type']).toBe('application/manifest+json');
    const manifest = (await answer.json()) as { start_url: string; display: string; icons: { src: string }[] };
    expect(manifest).toMatchObject({ start_url: '/library', display: 'standalone' });
    for (const { src } of [...manifest.icons, { src: '/apple-touch-icon.png' }]) {
      expect((await stage.context.request.get(stage.server.address + src)).headers()['content-type']).toBe('image/png');
    }
    const worker = await stage.context.request.get(`${stage.server.address}/sw.js`);
    expect(worker.headers()).toMatchObject({ 'cache-control': 'no-cache', 'content-type': expect.stringContaining('javascript') });
    await page.close();
  });

  it('keeps a mixtape, and plays it and seeks in it when the network is gone', async () => {
    const visit = await stage.visit('/share/on-the-road');
    const { page } = visit;
    await workerIsThere(page);
    const part = page.getByRole('region', { name: 'Offline' });
    await part.getByRole('combobox', { name: 'Quality' }).selectOption('saver');
    await part.getByRole('button', { name: 'Keep offline' }).click();
    await part.getByText('It is kept.').waitFor();
    await part.getByText(/^3 tracks kept · Saver \(64 kbps\) · /).waitFor();
    await visit.isSound();
    await page.setViewportSize({ width: 320, height: 640 });
    await visit.fits();

    await stage.context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'On the road' }).waitFor();
    await page.getByRole('button', { name: 'Play First Light' }).click();
    await page.getByRole('button', { name: 'Pause' }).first().waitFor();
    await expect.poll(() => position(page)).toBeGreaterThan(0);
    await page.getByRole('slider', { name: 'Position' }).focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press('ArrowRight');
    }
    await expect.poll(() => position(page)).toBeGreaterThan(7);
    await page.getByRole('button', { name: 'Play 100% Rain + Wind' }).click();
    await expect.poll(() => page.locator('[aria-current=true]').innerText()).toContain('100% Rain + Wind');
    await expect.poll(() => position(page)).toBeGreaterThan(0);
    await page.close();
  });

  it('opens any page, and leads from there to what is kept', async () => {
    const { page } = await stage.visit('/quick-sync');
    await page.getByText('The server can’t be reached.').first().waitFor();
    await page.getByRole('button', { name: 'Language and appearance' }).click();
    await page.getByRole('menuitem', { name: 'Kept on this device' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kept on this device' }).waitFor();
    await page.close();
  });

  it('shows what is kept, and gives its space back', async () => {
    const visit = await stage.visit('/offline');
    const { page } = visit;
    await page.getByRole('button', { name: 'Play On the road' }).waitFor();
    visit.forget(); // the browser tells of each request that fails
    await visit.isSound();
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit.isSound();
    await page.setViewportSize({ width: 320, height: 640 });
    await visit.fits();

    const before = await spaceUsed(page);
    await page.getByRole('button', { name: 'Delete On the road from this device' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText(/^Nothing is kept here yet/).waitFor();
    expect(await page.evaluate(() => caches.has('quicksync-kept-on-the-road'))).toBe(false);
    await expect.poll(() => spaceUsed(page)).toBeLessThan(before);
    await page.close();
    await stage.context.setOffline(false);
  });
});
