/** What the specs share: a page that is open, ready and watched. */
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Report, Verdict } from '../../www/src/types.ts';

export class Checker {
  /** Every address that was asked for, in order. */
  readonly requests: string[] = [];
  /** Whatever the page complained about. */
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on('request', (request) => this.requests.push(`${request.method()} ${request.url()}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  async open(): Promise<void> {
    await this.page.goto('./');
    await this.ready();
  }

  /** Waits until the core answers: then who acts can be told, or was. */
  async ready(): Promise<void> {
    await expect(this.page.locator('.who .chip:enabled, #me-change').first()).toBeVisible();
  }

  /** Opens the fields behind the line of what was said. */
  async fields(): Promise<void> {
    const fold = this.page.locator('#details');
    // An answer that comes meanwhile pushes the fold down, and a tap misses it.
    await expect(async () => {
      if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
      await expect(this.page.locator('#role')).toBeVisible({ timeout: 2000 });
    }).toPass();
  }

  /** Chooses in one of the fields. */
  async choose(field: string, value: string): Promise<void> {
    await this.fields();
    await this.page.selectOption(`#${field}`, value);
  }

  async date(day: string): Promise<void> {
    await this.fields();
    await this.page.fill('#date', day);
  }

  /** Opens one of the doors. */
  async door(id: string): Promise<Locator> {
    const door = this.page.locator(`#${id}`);
    const inMore = this.page.locator('#more', { has: door });
    for (const fold of (await inMore.count()) > 0 ? [inMore, door] : [door]) {
      // An answer that comes meanwhile pushes the fold down, and a tap misses it.
      await expect(async () => {
        if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
        await expect(fold).toHaveAttribute('open', { timeout: 500 });
      }).toPass();
    }
    return door;
  }

  get box(): Locator {
    return this.page.locator('#box');
  }

  /** What to do, in the words of the question. */
  get headline(): Locator {
    return this.page.locator('#verdict-title');
  }

  /** The card under the box; `data-verdict` is the report's verdict. */
  get card(): Locator {
    return this.page.locator('.verdict');
  }

  async verdictIs(verdict: Verdict): Promise<void> {
    await expect(this.card).toHaveAttribute('data-verdict', verdict);
  }

  get prohibitions(): Locator {
    return this.page.locator('details.prohibition');
  }

  get findings(): Locator {
    return this.page.locator('details.finding[data-rule]');
  }

  async write(text: string): Promise<void> {
    await this.box.fill(text);
  }

  /** Goes over to telling the situation. */
  async tell(): Promise<void> {
    await this.page.locator('.mode input').nth(1).check();
  }

  /** A like for a candidate in a regional election, whose account it is left open. */
  async answerOpenCase(): Promise<void> {
    await this.choose('role', 'pns');
    await this.choose('q-0-act', 'like');
    await this.choose('q-0-channel', 'personal_account');
    await this.choose('q-0-object', 'regional_pair');
    await this.choose('election', 'pilkada-2024');
    await this.date('2024-10-10');
  }

  /** The same with nothing left open that matters: provisions apply. */
  async answerPlainCase(): Promise<void> {
    await this.answerOpenCase();
    await this.page.locator('.next [data-answer=campaign]').click();
    await this.verdictIs('applies');
  }

  /** Opens what keeps, prints and links. */
  async keeping(): Promise<void> {
    const fold = this.page.locator('.keep');
    if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
  }

  /** Unfolds the first finding, through its door and its prohibition. */
  async openFinding(): Promise<Locator> {
    await this.door('rules');
    await this.prohibitions.first().locator('> summary').click();
    await this.prohibitions.first().locator('.all > summary').click();
    const first = this.findings.first();
    await first.locator('summary').first().click();
    await expect(first.locator('.inside')).toBeVisible();
    return first;
  }

  /** The report that the page shows, with the words of the law: they come a moment after it. */
  async report(): Promise<Report | null> {
    await this.words();
    return this.shown();
  }

  /** Waits for the words of the law; where nothing is written or answered, they do not come. */
  async words(): Promise<void> {
    const there = () => document.querySelector('cek-netral')?.report?.law_words !== false;
    await this.page.waitForFunction(there, undefined, { timeout: 2000 }).catch(() => undefined);
  }

  /** The same where something would change the answer: that is worked out once the answer is drawn. */
  async whole(): Promise<Report | null> {
    await expect.poll(async () => Object.values((await this.report())?.changes ?? {}).flat().length).toBeGreaterThan(0);
    return this.shown();
  }

  /** The report that the page shows this very moment. */
  shown(): Promise<Report | null> {
    return this.page.evaluate(() => document.querySelector('cek-netral')?.report ?? null);
  }
}

export const test = base.extend<{ checker: Checker }>({
  checker: [
    async ({ page }, use) => {
      const checker = new Checker(page);
      await checker.open();
      await use(checker);
      expect(checker.complaints, 'the page complains about nothing').toEqual([]);
    },
    { auto: true },
  ],
});

/** From the next visit on nothing is kept for the time without a network. */
export async function withoutWorker(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).unregister());
  await page.addInitScript(() => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker);
}

export { expect };
