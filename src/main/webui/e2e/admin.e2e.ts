import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { setStage } from './stage';
import { logIn, type Visit } from './visit';

const PASSWORD = 'correct horse';

const stage = setStage({ environment: { QUICKSYNC_ADMIN_PASSWORD: PASSWORD } });

/** A context of its own, with the cookie of whoever logs in there. */
async function visit(path: string, width = 1280): Promise<{ context: BrowserContext; seen: Visit }> {
  const context = await stage.stranger({ viewport: { width, height: 800 }, locale: 'en' });
  return { context, seen: await stage.visit(path, context) };
}

test('a page for members asks for the login, and is there afterwards', async () => {
  const { context, seen } = await visit('/manage/users?x=1');
  await seen.page.waitForURL(/\/login\?next=/);
  await logIn(seen, 'admin', 'wrong password');
  await seen.page.getByText('Name or password is wrong.').waitFor();
  await logIn(seen, 'admin', PASSWORD);
  await seen.page.waitForURL('**/manage/users?x=1');
  await seen.page.getByText('set in the server’s environment').waitFor();
  await context.close();
});

test('an admin makes a user, who changes the password and sees no administration', async () => {
  const { context, seen } = await visit('/manage/users');
  const { page } = seen;
  await logIn(seen, 'admin', PASSWORD);
  await page.getByRole('heading', { name: 'New account' }).waitFor(); // the login has fields of the same names
  await page.getByLabel('Name').fill('ann');
  await page.getByLabel('Password').fill('first password');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByText('ann has an account.').waitFor();
  await page.getByRole('button', { name: 'Your account: admin' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.waitForURL('**/login');

  await logIn(seen, 'ann', 'first password');
  await page.getByRole('button', { name: 'Your account: ann' }).click();
  await page.getByRole('menuitem', { name: 'Logged in as ann' }).click();
  expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
  await page.getByLabel('Current password').fill('first password');
  await page.getByLabel('New password', { exact: false }).first().fill('second password');
  await page.getByLabel('New password again').fill('second password');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Your password is changed.').waitFor();
  await page.goto(`${stage.server.address}/manage`);
  await page.getByText('This page is for admins.').waitFor();
  await context.close();
});

test('the cache is shown, filled ahead and cleared, each with a preview', async () => {
  const { context, seen } = await visit('/manage');
  const { page } = seen;
  await logIn(seen, 'admin', PASSWORD);
  await page.getByRole('heading', { name: 'Hit rate over time' }).waitFor();
  seen.forget(); // the 401 before the login
  await page.getByRole('region', { name: 'Hit rate over time' }).getByText('No requests').waitFor();
  await page.getByRole('button', { name: 'What would go?' }).click();
  await page.getByText('Nothing in the cache fits this.').waitFor();
  await context.request.get(`${stage.server.address}/api/library/tracks?limit=50`).then(async (answer) => {
    const { tracks } = (await answer.json()) as { tracks: { path: string; codec: string }[] };
    const flac = tracks.find((track) => track.path.endsWith('.flac'));
    await context.request.get(`${stage.server.address}/play/${encodeURIComponent(flac?.path ?? '').replaceAll('%2F', '/')}?quality=low`);
  });
  await expect.poll(async () => {
    const stats = await context.request.get(`${stage.server.address}/admin/cache/stats`);
    return ((await stats.json()) as { cached_files: number }).cached_files;
  }, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'What would go?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clear this from the cache?' });
  await dialog.getByText(/would go/).waitFor();
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await page.getByText(/gone, /).waitFor();
  await page.getByRole('img', { name: /^Hit rate from/ }).locator('canvas').waitFor();
  await page.getByRole('button', { name: 'What would be made?' }).click();
  await page.getByText('Need no rendition').waitFor();
  await page.getByRole('button', { name: 'Look for new music' }).click();
  await page.getByText(/^Looked through/).waitFor();
  await seen.isSound();
  await context.close();
});
