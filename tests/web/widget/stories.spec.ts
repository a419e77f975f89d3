/** What a visitor does in the widget, under strict policies: with WebAssembly, and where the policy forbids it with JavaScript. */
import { answerPlainCase, expect, fields, test } from './support.ts';

for (const policy of ['strict', 'no-wasm']) {
  test.describe(policy, () => {
    test.beforeEach(({ site }) => site.open(policy, 'host/plain.html'));
    test.afterEach(({ site }) => expect(site.complaintsBut(policy)).toEqual([]));

    test('the core comes in the form that the policy allows', ({ site }) => {
      const files = site.requests.map((address) => address.split('/').at(-1) ?? '');
      expect(files.filter((name) => name.endsWith('.wasm'))).toHaveLength(policy === 'strict' ? 1 : 0);
      expect(files.filter((name) => name.startsWith('cek-netral-core-'))).toHaveLength(policy === 'strict' ? 0 : 1);
    });

    test('a post is checked, questions are answered, the verdict stands there', async ({ page }) => {
      const widget = page.locator('cek-netral');
      await page.locator('#box').fill('Ayo dukung Pak Budi, coblos nomor 2');
      await answerPlainCase(widget);
      await expect(page.locator('.marked mark').first()).toBeVisible();
      await page.locator('#rules > summary').click();
      await page.locator('.prohibition > summary').first().click();
      await page.locator('.all > summary').first().click();
      const finding = page.locator('details.finding[data-rule]').first();
      await finding.locator('summary').first().click();
      await expect(finding.getByText('Bunyi ketentuan')).toBeVisible();
    });

    test('a situation is told and read', async ({ page }) => {
      await page.locator('.mode input').nth(1).check();
      await page.locator('#box').fill('Saya guru PPPK, mau like postingan calon bupati di Instagram, masa tenang.');
      await expect(page.locator('.me')).toContainText('PPPK');
      await fields(page.locator('cek-netral'));
      await expect(page.locator('#role')).toHaveValue('pppk');
    });

    test('the language changes, the answers stay', async ({ page }) => {
      await answerPlainCase(page.locator('cek-netral'));
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'applies');
    });

    test('it says who can read what is typed', async ({ page }) => {
      await expect(page.getByText('Pengelola halaman yang Anda buka ini dapat membaca')).toBeVisible();
    });

    test('moved about in the page, it keeps what it holds', async ({ page }) => {
      await answerPlainCase(page.locator('cek-netral'));
      await page.evaluate(() => document.querySelector('h1')?.before(document.querySelector('cek-netral') as Node));
      await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'applies');
      await page.locator('#q-0-act').selectOption('vote');
      await expect(page.locator('.verdict')).not.toHaveAttribute('data-verdict', 'applies');
    });

    test('a trap poisons nothing', async ({ page }) => {
      await answerPlainCase(page.locator('cek-netral'));
      const codes = await page.evaluate(async () => {
        type Answer = { error?: { code: string }; verdict?: string };
        type Guarded = { complete(): Promise<void>; check(scenario: object): Answer; checkFirst(scenario: object): Answer };
        const { core } = document.querySelector('cek-netral') as unknown as { core: Guarded };
        const poison = {
          get answers(): never {
            throw new Error('unreachable');
          },
        };
        // What came later is there again, too.
        await core.complete();
        return [core.checkFirst(poison).error?.code, core.check({}).verdict !== undefined];
      });
      expect(codes).toEqual(['core_trapped', true]);
    });

    test('two elements share one core', async ({ site, page }) => {
      await page.evaluate(() => document.getElementById('after')?.append(document.createElement('cek-netral')));
      await page.locator('cek-netral').nth(1).scrollIntoViewIfNeeded();
      await site.ready(page.locator('cek-netral').nth(1));
      await answerPlainCase(page.locator('cek-netral').nth(1));
      await expect(page.locator('cek-netral').first().locator('.verdict')).toHaveCount(0);
      const cores = site.requests.filter((address) => /cek-netral-\d[^/]*\.wasm$|cek-netral-core-/.test(address));
      expect(cores).toHaveLength(1);
    });
  });
}

test('told to take the JavaScript form, it does so without trying the other, and the console stays empty', async ({ site, page }) => {
  await page.route(/plain\.html$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<cek-netral ', '<cek-netral engine="js" ') });
  });
  await site.open('no-wasm', 'host/plain.html');
  await answerPlainCase(page.locator('cek-netral'));
  expect(site.requests.filter((address) => address.endsWith('.wasm'))).toEqual([]);
  expect(site.complaints).toEqual([]);
});

test('where no script may run, the content of the element is there', async ({ site, page }) => {
  await page.goto(site.server.at('no-script', 'host/plain.html'));
  await expect(page.getByRole('link', { name: 'Buka Cek Netral' })).toBeVisible();
});

test('where the policy leaves no way to draw, the content of the element is there', async ({ site, page }) => {
  await page.goto(site.server.at('no-lit', 'host/plain.html'));
  await expect(page.getByRole('link', { name: 'Buka Cek Netral' })).toBeVisible();
});

test('where the core cannot be had, it says so and leads to the full page', async ({ site, page }) => {
  await page.route(/\.wasm$|cek-netral-core-/, (route) => route.abort());
  await page.goto(site.server.at('strict', 'host/plain.html'));
  await expect(page.getByText('Pemeriksa tidak dapat dimuat')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Buka Cek Netral di halamannya sendiri' })).toHaveAttribute('href', /widget\/frame\.html$/);
  await expect(page.getByRole('link', { name: 'Buka Cek Netral', exact: true })).toBeVisible();
});

test('the core waits until the widget is nearly in sight', async ({ site, page }) => {
  await page.route(/plain\.html$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<h1>', '<p style="height: 4000px">Panjang.</p><h1>');
    await route.fulfill({ response, body });
  });
  await page.goto(site.server.at('open', 'host/plain.html'));
  await expect(page.locator('cek-netral #box')).toBeAttached();
  await page.waitForLoadState('networkidle');
  expect(site.requests.filter((address) => address.endsWith('.wasm'))).toEqual([]);
  await page.locator('#box').scrollIntoViewIfNeeded();
  await site.ready();
});

test('from load to report it asks for its own files only, and stores nothing', async ({ site, page, context }) => {
  await page.addInitScript(() => {
    const writes: string[] = [];
    Object.assign(window, { writes });
    const note = (owner: object, name: string) => {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      if (typeof own?.value === 'function') {
        const { value } = own;
        Object.defineProperty(owner, name, {
          value(this: unknown, ...given: unknown[]) {
            writes.push(name);
            return value.apply(this, given);
          },
        });
      }
    };
    note(Storage.prototype, 'setItem');
    note(IDBFactory.prototype, 'open');
    if ('CacheStorage' in window) note(CacheStorage.prototype, 'open');
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(document, 'cookie', { ...cookie, set: () => writes.push('cookie') });
  });
  await site.open('strict', 'host/plain.html');
  const loaded = site.requests.length;
  await page.locator('#box').fill('Ayo dukung Pak Budi, coblos nomor 2');
  await answerPlainCase(page.locator('cek-netral'));
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'applies');
  const own = [
    /\/host\/plain\.html$/,
    /\/host\/reserve\.css$/,
    /\/widget\/cek-netral\.js$/,
    // The core; the rest of its code once there is an answer.
    /\/widget\/cek-netral-(later-)?[\d.]+\.[0-9a-f]{8}\.wasm$/,
    // What is behind folds with the first that is opened; the words of the law with the first answer, English when it is chosen.
    /\/widget\/cek-netral-panels-[\d.]+\.[0-9a-f]{8}\.js$/,
    /\/widget\/cek-netral-(law|english|law-english)-[\d.]+\.[0-9a-f]{8}\.txt$/,
  ];
  expect(site.requests.filter((address) => !own.some((pattern) => pattern.test(address)))).toEqual([]);
  await expect.poll(() => site.requests.slice(loaded).length).toBe(5);
  expect(await page.evaluate(() => (window as unknown as { writes: string[] }).writes)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
