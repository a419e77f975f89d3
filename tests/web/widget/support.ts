/** What the widget's specs share: sites to open, and what a page with the widget complains about. */
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { hostServer, type HostServer } from './server.ts';

/** What Chromium says where a policy lets no WebAssembly run and the widget finds out by trying. */
const REFUSED = /WebAssembly|Wasm/i;

export class Site {
  readonly requests: string[] = [];
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly server: HostServer,
  ) {
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('console', (message) => this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** Opens a host page and waits until the core answers. */
  async open(policy: string, path: string): Promise<void> {
    await this.page.goto(this.server.at(policy, path));
    await this.ready();
  }

  async ready(element = this.page.locator('cek-netral').first()): Promise<void> {
    await expect(element.locator('.who .chip:enabled, #me-change').first()).toBeAttached();
  }

  /** Complaints that are no site's business. Where a policy forbids WebAssembly, the browser says so itself. */
  complaintsBut(policy: string): string[] {
    return this.complaints.filter((text) => policy !== 'no-wasm' || !REFUSED.test(text));
  }
}

/** A like on a campaign account in a regional election, answered in the widget found in `within`. */
export async function answerPlainCase(within: Locator): Promise<void> {
  await fields(within);
  await within.locator('#role').selectOption('pns');
  await within.locator('#q-0-act').selectOption('like');
  await within.locator('#q-0-channel').selectOption('personal_account');
  await within.locator('#q-0-object').selectOption('regional_pair');
  await within.locator('#election').selectOption('pilkada-2024');
  await within.locator('#date').fill('2024-10-10');
  await within.locator('.next [data-answer=campaign]').click();
  await expect(within.locator('.verdict')).toHaveAttribute('data-verdict', 'applies');
}

/** Opens the fields behind the line of what was said. */
export async function fields(within: Locator): Promise<void> {
  const fold = within.locator('#details');
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
  await expect(within.locator('#role')).toBeVisible();
}

/** With the pages of several hosts at hand, each with its policy. */
export const hosted = base.extend<object, { hosts: HostServer }>({
  hosts: [
    async ({}, use) => {
      const server = await hostServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

export const test = hosted.extend<{ site: Site }>({
  site: async ({ page, hosts }, use) => {
    await use(new Site(page, hosts));
  },
});

export { expect };
