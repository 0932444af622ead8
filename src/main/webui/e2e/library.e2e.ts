import { describe, expect, it } from 'vitest';
import { Server } from './server';
import { setStage } from './stage';
import { focused, Visit } from './visit';

describe('the library', () => {
  const stage = setStage({ context: { reducedMotion: 'reduce' } });

  it('leads from an album to its tracks, and plays them in order', async () => {
    const { page } = await stage.visit('/library');
    await page.getByRole('link', { name: /First Light/ }).click();
    await page.getByRole('heading', { level: 1, name: 'First Light' }).waitFor();
    await expect.poll(() => focused(page)).toBe('First Light');
    await page.getByRole('button', { name: 'Play all' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('button', { name: 'Queue', exact: true }).click();
    const queue = page.getByRole('dialog', { name: 'Queue' });
    await queue.waitFor();
    expect(await queue.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('First Light'), expect.stringContaining('Second Light')]);
    await page.close();
  });

  it('is searched from anywhere, by keyboard alone', async () => {
    const { page } = await stage.visit('/library/tracks');
    await page.getByRole('button', { name: 'Play First Light' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('tides');
    await page.waitForURL(/\/library\/search\?q=tides$/);
    await page.getByRole('button', { name: 'Play Tides' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Play Tides' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('tides');

    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/library\/albums$/);
    await page.getByRole('link', { name: /First Light/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('First Light');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toContain('Loops');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Loops' }).waitFor();
    await page.close();
  });

  it('adds an album to a mixtape that is made there, and a track to the same', async () => {
    const { page } = await stage.visit('/library/albums/album?album=First+Light&artist=Aurora');
    await page.getByRole('button', { name: 'Add to a mixtape' }).click();
    await page.getByLabel('Title of a new mixtape').fill('For the library');
    await page.getByRole('button', { name: 'Make' }).click();
    await page.getByText('Added to For the library').waitFor();

    await page.getByRole('button', { name: 'More for Second Light' }).click();
    await page.getByRole('menuitem', { name: 'Add to a mixtape' }).click();
    await page.getByRole('button', { name: /^For the library/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const mixtape = (await (await stage.context.request.get(`${stage.server.address}/api/mixtapes/for-the-library`)).json()) as { tracks: { title: string }[] };
    expect(mixtape.tracks.map(({ title }) => title)).toEqual(['First Light', 'Second Light', 'Second Light']);
    await page.close();
  });

  it('says where to put music when there is none', async () => {
    const empty = await Server.start({ MUSIC_ROOT: stage.server.emptyFolder() });
    try {
      const visit = await Visit.of(stage.context, empty.address, '/library');
      await visit.page.getByRole('heading', { name: 'There is no music yet' }).waitFor();
      await visit.isSound();
      await visit.page.close();
    } finally {
      await empty.stop();
    }
  });
});
