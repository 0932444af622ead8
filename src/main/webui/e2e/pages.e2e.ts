import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { setStage } from './stage';
import { focused, logIn } from './visit';

const PASSWORD = 'correct horse';
const SHOTS = resolve(import.meta.dirname, '../../../../docs/screenshots');

const WIDE = { width: 1280, height: 860 };

const NOTES = '## Side A\n\nWritten on the *night train*, with the window open.\n\n- best heard in the dark\n- louder than you think';

/** What comes last on pages that come in parts. */
const LAST: Record<string, (page: Page) => Promise<void>> = {
  mixtape: (page) => page.getByRole('img', { name: 'QR code of the link' }).waitFor(),
  share: (page) => page.getByRole('heading', { name: 'Side A' }).waitFor(),
  cache: (page) => page.locator('canvas').waitFor(),
};

/** Where each page is, by the name of its picture. */
const PAGES = {
  albums: '/library/albums',
  album: '/library/albums/album?album=First+Light&artist=Aurora',
  artists: '/library/artists',
  artist: '/library/artists/artist?artist=Aurora',
  tracks: '/library/tracks',
  search: '/library/search?q=light',
  'search-nothing': '/library/search?q=zzz',
  mixtapes: '/mixtapes',
  mixtape: '/mixtapes/night-train',
  share: '/share/night-train',
  'quick-sync': '/quick-sync',
  offline: '/offline',
  cache: '/manage',
  users: '/manage/users',
  account: '/account',
  missing: '/nowhere',
} as const;

describe('every page', () => {
  const stage = setStage({
    environment: { QUICKSYNC_ADMIN_PASSWORD: PASSWORD },
    context: { reducedMotion: 'reduce', viewport: WIDE },
  });

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    const { server, context: admin } = stage;
    const visit = await stage.visit('/login');
    await logIn(visit, 'admin', PASSWORD);
    await visit.page.waitForURL('**/library/**');
    const headers = { Origin: server.address };
    const tracks = (await (await admin.request.get(`${server.address}/api/library/tracks`)).json()) as { tracks: { path: string }[] };
    const made = await admin.request.post(`${server.address}/api/mixtapes`, {
      data: { title: 'Night train', description: 'For the way home', liner_notes: NOTES, tracks: tracks.tracks.slice(0, 4).map(({ path }) => path) }, headers,
    });
    expect(made.status()).toBe(201);
    await server.awaitRendition('Aurora/First Light/01 First Light.flac', 'high');
    expect((await admin.request.post(`${server.address}/api/users`, { data: { name: 'mona', password: 'night train', role: 'user' }, headers })).status()).toBe(201);
    await visit.page.close();
  }, 120_000);

  it.each(Object.entries(PAGES))('%s is sound, light and dark, wide and at 320 px', async (name, path) => {
    const visit = await stage.visit(path);
    const { page } = visit;
    await settled(page);
    await LAST[name]?.(page);
    await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    expect(await page.title()).toMatch(/. · Quicksync$/);
    await visit.isSound();
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit.isSound();
    await page.setViewportSize({ width: 320, height: 640 });
    await visit.fits();
    await visit.isSound();
    await page.close();
  });

  it('the login and the page of a mixtape that is not there are sound, too', async () => {
    const stranger = await stage.stranger({ reducedMotion: 'reduce', viewport: WIDE });
    for (const [name, path] of [['login', '/login'], ['share-missing', '/share/not-there']] as const) {
      const visit = await stage.visit(path, stranger);
      await settled(visit.page);
      visit.forget(); // that nobody is logged in, and that there is no such mixtape
      await visit.page.screenshot({ path: join(SHOTS, `${name}.png`) });
      expect(await visit.page.title()).toMatch(/. · Quicksync$/);
      await visit.isSound();
      await visit.page.emulateMedia({ colorScheme: 'dark' });
      await visit.page.setViewportSize({ width: 320, height: 640 });
      await visit.fits();
      await visit.isSound();
      await visit.page.close();
    }
    await stranger.close();
  });

  it('can be had in German, dark, on a telephone', async () => {
    const context = await stage.stranger({ reducedMotion: 'reduce' });
    const visit = await stage.visit('/share/night-train', context);
    const { page } = visit;
    await page.getByRole('button', { name: 'Language and appearance' }).click();
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
    await page.getByRole('button', { name: 'Alles abspielen' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Alles abspielen' }).click();
    await page.getByRole('region', { name: 'Player' }).getByRole('button', { name: 'Pause' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('de');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    await page.screenshot({ path: join(SHOTS, 'telephone.png') });
    await visit.isSound();
    await context.close();
  });

  it('survives a reload, wherever one is', async () => {
    const visit = await stage.visit('/library/albums');
    await visit.page.getByRole('link', { name: /First Light/ }).click();
    await visit.page.getByRole('heading', { level: 1, name: 'First Light' }).waitFor();
    await visit.page.reload();
    await visit.page.getByRole('heading', { level: 1, name: 'First Light' }).waitFor();
    await visit.page.getByRole('button', { name: 'Play all' }).click();
    const player = visit.page.getByRole('region', { name: 'Player' });
    await expect.poll(async () => Number(await player.getByRole('slider', { name: 'Position' }).getAttribute('aria-valuenow'))).toBeGreaterThan(1);
    await settled(visit.page);
    await visit.page.screenshot({ path: join(SHOTS, 'playing.png') });
    await visit.isSound();
    await visit.page.close();
  });

  it('is reached, and plays, by the keyboard alone', async () => {
    const visit = await stage.visit('/library/albums');
    const { page } = visit;
    await page.getByRole('link', { name: /First Light/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('To the content');
    await page.keyboard.press('Enter');
    await tabTo(page, /First Light/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'First Light' }).waitFor();
    await tabTo(page, /^Play all/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Player' }).getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('heading', { level: 1 }).click(); // no button has the focus
    await page.keyboard.press('k');
    await page.getByRole('region', { name: 'Player' }).getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('n');
    await page.getByRole('region', { name: 'Player' }).getByText('Second Light').waitFor();
    await tabTo(page, /^Quality/);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => localStorage.getItem('audioQuality'))).toBe('saver');
    await page.evaluate(() => localStorage.removeItem('audioQuality'));
    await visit.isSound();
    await page.close();
  });
});

/** All that a page loads is there, and nothing of it moves any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[role="progressbar"]:not([aria-valuenow])') === null);
  await page.waitForLoadState('load');
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
}

/** Presses Tab until something with this name has the focus; fails when it comes round. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) {
      return;
    }
  }
  throw new Error(`nothing that Tab reaches is called ${String(name)}`);
}
