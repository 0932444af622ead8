import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { setStage } from './stage';
import { focused, logIn } from './visit';

const PASSWORD = 'correct horse';

const stage = setStage({ environment: { QUICKSYNC_ADMIN_PASSWORD: PASSWORD } });

test('a mixtape is made, prepared before anyone asks, and heard by whoever has its link', async () => {
  const visit = await stage.visit('/mixtapes');
  const { page } = visit;
  await logIn(visit, 'admin', PASSWORD);
  await page.getByRole('button', { name: 'New mixtape' }).waitFor();
  visit.forget(); // the 401 before the login
  await page.getByRole('button', { name: 'New mixtape' }).click();
  await page.getByLabel('Title').fill('Evening');
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Evening' }).waitFor();
  for (const title of ['First Light', 'Second Light']) {
    await page.getByLabel('Search titles, artists, albums').fill(title);
    await page.getByRole('button', { name: `Add ${title}` }).click();
  }
  await page.getByRole('textbox', { name: 'Liner notes' }).fill('# For the evening\n\n*Slowly.* <script>document.title = "broken in"</script>');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await page.getByRole('heading', { name: 'For the evening' }).waitFor();
  await page.getByText('All changes are saved.').waitFor();
  const progress = page.getByRole('progressbar', { name: 'Preparation' });
  await expect.poll(() => progress.getAttribute('aria-valuenow'), { timeout: 60_000 }).toBe('100');
  await page.getByText(/^Everything is prepared: (\d+) of \1$/).waitFor();
  await visit.isSound();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();

  const stranger = await stage.stranger();
  const other = await stage.visit(new URL(link).pathname, stranger);
  await other.page.getByRole('heading', { level: 1, name: 'Evening' }).waitFor();
  await other.page.getByRole('heading', { name: 'For the evening' }).waitFor();
  await other.page.getByRole('button', { name: 'Play all' }).click();
  await other.page.getByRole('region', { name: 'Player' }).getByRole('button', { name: 'Pause' }).waitFor();
  await expect.poll(async () => Number(await other.page.getByRole('slider', { name: 'Position' }).getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  expect(await other.page.title()).toContain('Evening');
  await other.isSound();
  await stranger.close();
  await page.close();
});

test('two people who edit one mixtape are told, and neither loses anything', async () => {
  const made = await stage.context.request.post(`${stage.server.address}/api/mixtapes`, { data: { title: 'Ours' }, headers: { Origin: stage.server.address } });
  expect(made.status()).toBe(201);
  const first = await stage.visit('/mixtapes/ours');
  await first.page.getByLabel('Description').fill('What one of us says');
  const etag = (await stage.context.request.get(`${stage.server.address}/api/mixtapes/ours`)).headers()['etag'] ?? '';
  const theirs = await stage.context.request.patch(`${stage.server.address}/api/mixtapes/ours`, { data: { title: 'Theirs' }, headers: { 'If-Match': etag, Origin: stage.server.address } });
  if (theirs.ok()) { // unless the page was faster
    await first.page.getByText('Somebody else has changed this mixtape', { exact: true }).waitFor();
    await first.page.getByRole('button', { name: 'Keep mine' }).click();
    first.forget(); // the 412
  }
  await first.page.getByText('All changes are saved.').waitFor();
  const now = (await (await stage.context.request.get(`${stage.server.address}/api/mixtapes/ours`)).json()) as { description: string };
  expect(now.description).toBe('What one of us says');
  await first.isSound();
  await first.page.close();
});

const ORDER = ['Aurora/First Light/01 First Light.flac', 'Aurora/First Light/02 Second Light.wav', 'Tidewater/Tides.ogg'];

/** The tracks of a mixtape as its page has them. */
async function seenOrder(page: Page): Promise<string[]> {
  const rows = await page.getByRole('list', { name: 'Tracks' }).getByRole('listitem').allInnerTexts();
  return rows.map((row) => row.split('\n')[0] ?? '');
}

/** And as the server has them. */
async function keptOrder(slug: string): Promise<string[]> {
  const mixtape = (await (await stage.context.request.get(`${stage.server.address}/api/mixtapes/${slug}`)).json()) as { tracks: { title: string }[] };
  return mixtape.tracks.map(({ title }) => title);
}

/** A mixtape with all of {@link ORDER}, opened from the list of all. */
async function openedFromList(title: string) {
  const made = await stage.context.request.post(`${stage.server.address}/api/mixtapes`, { data: { title, tracks: ORDER }, headers: { Origin: stage.server.address } });
  expect(made.status()).toBe(201);
  const visit = await stage.visit('/mixtapes');
  await visit.page.getByRole('link', { name: new RegExp(`^${title}`) }).click();
  await visit.page.getByRole('list', { name: 'Tracks' }).waitFor();
  return visit;
}

test('tracks are put in order by the keyboard alone', async () => {
  const visit = await openedFromList('By keyboard');
  const { page } = visit;
  await expect.poll(() => focused(page)).toBe('By keyboard');
  expect(await page.title()).toBe('By keyboard · Quicksync');
  await page.getByRole('button', { name: 'Move First Light', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByText('First Light was picked up, at place 1 of 3.').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.getByText('First Light is at place 2 of 3.').waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await page.getByText('First Light was dropped at place 2 of 3.').waitFor({ state: 'attached' });
  const moved = ['Second Light', 'First Light', 'Tides'];
  await expect.poll(() => seenOrder(page)).toEqual(moved);
  await expect.poll(() => keptOrder('by-keyboard')).toEqual(moved);
  await page.reload();
  await expect.poll(() => seenOrder(page)).toEqual(moved);
  await visit.isSound();
  await page.close();
});

test('tracks are put in order by the mouse', async () => {
  const visit = await openedFromList('By mouse');
  const { page } = visit;
  await page.getByRole('list', { name: 'Tracks' }).evaluate((list) => list.scrollIntoView({ block: 'center' }));
  const middle = async (title: string) => {
    const box = await page.getByRole('button', { name: `Move ${title}`, exact: true }).boundingBox();
    if (!box) {
      throw new Error(`nothing to take ${title} by`);
    }
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const to = await middle('First Light');
  await page.mouse.move(...(await middle('Tides')));
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 12 });
  await page.getByText('Tides is at place 1 of 3.').waitFor({ state: 'attached' });
  await page.mouse.up();
  const moved = ['Tides', 'First Light', 'Second Light'];
  await expect.poll(() => seenOrder(page)).toEqual(moved);
  await expect.poll(() => keptOrder('by-mouse')).toEqual(moved);
  await page.reload();
  await expect.poll(() => seenOrder(page)).toEqual(moved);
  await visit.isSound();
  await page.close();
});

test('what was removed comes back: a track, and a whole mixtape', async () => {
  const visit = await openedFromList('Removed');
  const { page } = visit;
  const all = await keptOrder('removed');
  await page.getByRole('button', { name: 'Remove Second Light' }).click();
  const notice = page.getByRole('status').filter({ hasText: 'Second Light was removed.' });
  await notice.getByText('Second Light was removed.').waitFor();
  await expect.poll(() => keptOrder('removed')).toEqual(['First Light', 'Tides']);
  const undo = notice.getByRole('button', { name: 'Undo' });
  const box = await undo.boundingBox();
  expect(box && box.y > 0 && box.y + box.height < await page.evaluate(() => window.innerHeight)).toBe(true);
  await visit.isSound();
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => seenOrder(page)).toEqual(all);
  await expect.poll(() => keptOrder('removed')).toEqual(all);
  await notice.waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'All mixtapes' }).click();
  await page.getByRole('button', { name: 'Delete Removed' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('“Removed” was deleted.').waitFor();
  expect((await stage.context.request.get(`${stage.server.address}/api/mixtapes/removed`)).status()).toBe(404);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: /^Removed/ }).waitFor();
  expect(await keptOrder('removed')).toEqual(all);
  await visit.isSound();
  await page.close();
});
