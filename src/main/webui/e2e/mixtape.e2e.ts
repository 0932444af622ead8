import { expect, test } from 'vitest';
import { setStage } from './stage';
import { logIn } from './visit';

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
