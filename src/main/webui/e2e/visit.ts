import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] });
}

/** A page that is watched: whatever goes wrong on it, and whatever it asks of another host, is kept. */
export class Visit {
  readonly page: Page;
  private readonly complaints: string[] = [];

  private constructor(page: Page, address: string) {
    this.page = page;
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) {
        this.complaints.push(`foreign request: ${url}`);
      }
    });
  }

  static async of(context: BrowserContext, address: string, path: string): Promise<Visit> {
    const visit = new Visit(await context.newPage(), address);
    await visit.page.goto(address + path);
    return visit;
  }

  /** What went wrong until now was meant to, such as a request before the login. */
  forget(): void {
    this.complaints.length = 0;
  }

  /** Nothing went wrong, and axe finds nothing (WCAG 2.2 A and AA). */
  async isSound(): Promise<void> {
    // A button that has just become active is on its way from one colour to another.
    await this.page.evaluate(async () => {
      const passing = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
      const tooLong = new Promise((resolve) => setTimeout(resolve, 2_000)); // one may stand still
      await Promise.race([Promise.allSettled(passing.map((animation) => animation.finished)), tooLong]);
    });
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(this.complaints).toEqual([]);
  }

  /** Nothing stands out of the window to the side (WCAG 2.2, 1.4.10). */
  async fits(): Promise<void> {
    expect(await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
}

export async function logIn({ page }: Visit, name: string, password: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** What has the focus, by the name that a screen reader tells. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
}
