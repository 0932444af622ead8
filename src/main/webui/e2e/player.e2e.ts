import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { setStage } from './stage';

const LONG = { path: 'Tone/Long Way.flac', title: 'Long Way', seconds: 120 };

/** A slow connection: half a second of FLAC takes longer than half a second. */
const SLOW = { offline: false, latency: 80, downloadThroughput: 60_000, uploadThroughput: 60_000 };

const FINE_SECONDS = 0.3;
const FINE_GAP_MS = 150;

/** What was heard at a moment: the place in the track, or null for silence. */
interface Heard {
  at: number;
  position: number | null;
}

type Watched = typeof globalThis & { heard: Heard[] };

/** From now on a page notes every few milliseconds which of its audio elements is heard. */
async function listenIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const elements: HTMLAudioElement[] = [];
    const Original = window.Audio;
    window.Audio = function () {
      const element = new Original();
      elements.push(element);
      return element;
    } as unknown as typeof Audio;
    const heard: Heard[] = [];
    (window as unknown as Watched).heard = heard;
    setInterval(() => {
      const sounding = elements.find((each) => !each.paused && !each.ended && !each.seeking && !each.muted && each.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA);
      heard.push({ at: performance.now(), position: sounding?.currentTime ?? null });
    }, 10);
  });
}

/** The longest silence in milliseconds, and how far the place in the track ever was from where the clock had it, in seconds. */
function faults(heard: readonly Heard[]): { gap: number; off: number } {
  const sounding = heard.filter((each): each is { at: number; position: number } => each.position !== null);
  const [first] = sounding;
  if (!first) {
    throw new Error('nothing was heard');
  }
  const off = Math.max(...sounding.map((each) => Math.abs(each.position - first.position - (each.at - first.at) / 1000)));
  let gap = 0;
  let since: number | null = null; // when it fell silent
  for (const { at, position } of heard) {
    since = position === null ? (since ?? at) : null;
    gap = Math.max(gap, since === null ? 0 : at - since);
  }
  return { gap, off };
}

const positionOf = async (page: Page) => Number(await page.getByRole('slider', { name: 'Position' }).getAttribute('aria-valuenow'));

describe('the player', () => {
  const stage = setStage({ long: [LONG] });

  beforeAll(async () => {
    await listenIn(stage.context);
    await Promise.all(['saver', 'low', 'high'].map((quality) => stage.server.awaitRendition(LONG.path, quality)));
  });

  it('plays, seeks, pauses, and goes on with the next track', async () => {
    const visit = await stage.visit('/library/albums/album?album=First+Light&artist=Aurora');
    const { page } = visit;
    await page.getByRole('button', { name: 'Play all' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(() => positionOf(page)).toBeGreaterThan(0);

    const slider = page.getByRole('slider', { name: 'Position' });
    await slider.focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('ArrowRight');
    }
    await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(5);

    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Next track' }).click();
    await page.getByRole('region', { name: 'Player' }).getByText('Second Light').waitFor();
    await expect.poll(() => positionOf(page)).toBeGreaterThan(0);
    await visit.isSound();
    await page.close();
  });

  it('changes the quality in the middle of a track over a slow connection, and nobody hears it', { retry: 2 }, async () => { // the machine may stand still, too
    const visit = await stage.visit('/library/tracks');
    const { page } = visit;
    await page.evaluate(() => localStorage.setItem('audioQuality', 'high'));
    await page.reload();
    await page.getByRole('button', { name: 'Play Long Way' }).click();
    await page.getByRole('button', { name: 'Quality: High · 256 kbps' }).waitFor();
    const slider = page.getByRole('slider', { name: 'Position' });
    await slider.focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    const chrome = await stage.context.newCDPSession(page);
    await chrome.send('Network.emulateNetworkConditions', SLOW);
    const from = await positionOf(page);
    await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(from + 1);
    await page.evaluate(() => { (window as unknown as Watched).heard.length = 0; });

    await page.getByRole('button', { name: /^Quality/ }).click();
    await page.getByRole('menuitemradio', { name: /^Saver/ }).click();
    await page.getByRole('button', { name: 'Quality: Saver · 64 kbps' }).waitFor();
    const then = await positionOf(page);
    await expect.poll(() => positionOf(page), { timeout: 30_000 }).toBeGreaterThan(then + 4);

    const { gap, off } = faults(await page.evaluate(() => (window as unknown as Watched).heard));
    expect(off).toBeLessThan(FINE_SECONDS);
    expect(gap).toBeLessThan(FINE_GAP_MS);
    expect(await page.evaluate(() => localStorage.getItem('audioQuality'))).toBe('saver');
    await visit.isSound();
    await page.close();
  });

  it('says what went wrong, and plays again when it is asked to', async () => {
    const { page } = await stage.visit('/library/tracks');
    await page.route('**/play/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Play Long Way' }).click();
    await page.getByText('The connection to the server was lost.').waitFor();
    await page.unroute('**/play/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(() => positionOf(page)).toBeGreaterThan(0);
    await page.close();
  });
});
