import { expect, test } from 'vitest';
import { setStage } from './stage';

const stage = setStage();

test('the speed test measures this browser, and says what the server makes of it', async () => {
  const visit = await stage.visit('/quick-sync');
  const { page } = visit;
  await page.getByRole('button', { name: 'Measure my connection' }).click();
  await page.getByText(/Mbps from here to the server\. Quicksync chooses/).waitFor();
  await page.getByText('Measured by this browser').waitFor();
  await page.getByText(/^Your connection makes .* Mbps/).waitFor();
  await visit.isSound();
  await page.close();
});

test('preferences survive a reload, and change the decision', async () => {
  const visit = await stage.visit('/quick-sync');
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
