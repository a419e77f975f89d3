/** What the specs share: a page that is open, ready and watched. */
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Report } from '../../www/src/types.ts';

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
    await expect(this.page.locator('#role')).toBeVisible();
  }

  get box(): Locator {
    return this.page.locator('#box');
  }

  /** The verdict's sentence. */
  get headline(): Locator {
    return this.page.locator('#verdict-title');
  }

  /** The verdict's one or two words. */
  get word(): Locator {
    return this.page.locator('.verdict .word');
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
    await this.page.selectOption('#role', 'pns');
    await this.page.selectOption('#q-0-act', 'like');
    await this.page.selectOption('#q-0-channel', 'personal_account');
    await this.page.selectOption('#q-0-object', 'regional_pair');
    await this.page.selectOption('#election', 'pilkada-2024');
    await this.page.fill('#date', '2024-10-10');
  }

  /** The same with nothing left open that matters: provisions apply. */
  async answerPlainCase(): Promise<void> {
    await this.answerOpenCase();
    await this.page
      .locator('.next')
      .getByRole('button')
      .and(this.page.getByText(/Akun\/grup pemenangan/))
      .click();
    await expect(this.word).toHaveText('Berlaku');
  }

  /** Unfolds the first finding. */
  async openFinding(): Promise<Locator> {
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

export { expect };
