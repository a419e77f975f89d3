/** What a page can set, and what it is told. */
import type { Page } from '@playwright/test';
import { answerPlainCase, expect, test } from './support.ts';

async function set(page: Page, attributes: Record<string, string>): Promise<void> {
  await page.locator('cek-netral').evaluate((element, given) => {
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  }, attributes);
}

test.beforeEach(async ({ site }) => site.open('strict', 'host/plain.html'));

test('person, election and text from the start; the first two alone are no question yet', async ({ page }) => {
  await set(page, { person: 'pppk', election: 'pilkada-2024' });
  await expect(page.locator('.me')).toContainText('PPPK');
  await expect(page.locator('.me')).toContainText('Pilkada 2024');
  await expect(page.locator('.verdict')).toHaveCount(0);
  await set(page, { text: 'Ayo coblos nomor 2' });
  await expect(page.locator('#box')).toHaveValue('Ayo coblos nomor 2');
  await expect(page.locator('.verdict')).toBeVisible();
  await page.getByRole('button', { name: 'Mulai lagi' }).click();
  await expect(page.locator('.me')).toContainText('PPPK');
  await expect(page.locator('.verdict')).toHaveCount(0);
});

test('a person or an election that is none is said to be none, and which there are', async ({ page }) => {
  await set(page, { person: 'astronaut' });
  await expect(page.locator('.setup')).toContainText('person: nilainya tidak dikenal (astronaut)');
  await expect(page.locator('.setup')).toContainText('pppk');
  await set(page, { person: 'pns' });
  await expect(page.locator('.setup')).toHaveCount(0);
});

test('a wrong setting is said when it stood in the page from the start, too', async ({ site, page }) => {
  await page.route(/plain\.html$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<cek-netral ', '<cek-netral person="astronaut" ') });
  });
  await site.open('strict', 'host/plain.html');
  await expect(page.locator('.setup')).toContainText('person: nilainya tidak dikenal (astronaut)');
  await expect(page.locator('.me')).toHaveCount(0);
});

test('agency, logo and contacts; addresses only of kinds that lead somewhere', async ({ page }) => {
  const logo = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/%3E';
  const contacts = 'Inspektorat: 0411-123456 | Kepegawaian: bkd@example.go.id | Laman: https://example.go.id/ | Lain: javascript:alert(1)';
  await set(page, { agency: 'Dinas Contoh', logo, contacts });
  await expect(page.locator('.agency')).toHaveText('Disediakan oleh Dinas Contoh');
  await expect(page.locator('.logo')).toHaveAttribute('src', logo);
  await page.locator('#asking > summary').click();
  const links = page.locator('.contacts a');
  await expect(links).toHaveCount(3);
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    'tel:0411123456',
    'mailto:bkd@example.go.id',
    'https://example.go.id/',
  ]);
  await set(page, { links: 'off' });
  await expect(page.locator('.contacts dd')).toHaveCount(4);
  await expect(links).toHaveCount(0);
});

test('light and dark by setting, else by the device', async ({ page }) => {
  const ground = () => page.locator('.root').evaluate((root) => getComputedStyle(root).backgroundColor);
  const light = await ground();
  await set(page, { theme: 'dark' });
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await set(page, { theme: 'auto' });
  expect(await ground()).toBe(dark);
  await set(page, { theme: 'light' });
  expect(await ground()).toBe(light);
});

test('the look by custom properties and parts', async ({ page }) => {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('cek-netral { --cek-netral-ground: #eeeeff; } cek-netral::part(box) { border-width: 4px; }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await page.locator('.root').evaluate((root) => getComputedStyle(root).backgroundColor)).toBe('rgb(238, 238, 255)');
  expect(await page.locator('#box').evaluate((box) => getComputedStyle(box).borderTopWidth)).toBe('4px');
});

test('what no page sets has a value of ours: corners are round, and controls are dark where it is dark', async ({ page }) => {
  const look = () =>
    page
      .locator('.root')
      .evaluate((root) => [
        getComputedStyle(root).getPropertyValue('--radius'),
        getComputedStyle(root).getPropertyValue('--stop-line'),
        getComputedStyle(root.querySelector('.ask-card') ?? root).borderTopLeftRadius,
        getComputedStyle(root).colorScheme,
      ]);
  expect(await look()).toEqual([expect.stringMatching(/px\)?$/), '#ffffff3d', '14px', 'light dark']);
  await set(page, { theme: 'dark' });
  expect(await look()).toEqual([expect.stringMatching(/px\)?$/), '#1a14264d', '14px', 'dark']);
  await page.locator('cek-netral').evaluate((element) => element.style.setProperty('--cek-netral-radius', '3px'));
  expect((await look())[2]).toBe('3px');
});

test('compact: the box and the verdict, the rest on request', async ({ page }) => {
  await set(page, { compact: '', person: 'pns', election: 'pilkada-2024', text: 'Ayo dukung Pak Budi, coblos nomor 2' });
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.locator('#details')).toHaveCount(0);
  await expect(page.getByText('bukan nasihat hukum')).toBeVisible();
  const order = () => page.locator('.verdict > *').evaluateAll((parts) => parts.map((part) => part.className));
  const compact = await order();
  expect(compact.slice(0, 2)).toEqual(['call', 'reason']);
  await page.getByRole('button', { name: /^Selengkapnya/ }).click();
  expect(await order()).toEqual(compact);
  await expect(page.locator('#details')).toBeVisible();
  await expect(page.locator('#verdict-title')).toBeFocused();
});

test('events tell the verdict and the rules, never the text', async ({ page }) => {
  await page.evaluate(() => {
    Object.assign(window, { told: [] });
    for (const what of ['ready', 'report', 'error', 'language']) {
      document.addEventListener(`cek-netral:${what}`, (event) =>
        (window as unknown as { told: unknown[] }).told.push([what, (event as CustomEvent).detail]),
      );
    }
  });
  await page.locator('#box').fill('Ayo dukung Pak Budi, coblos nomor 2');
  await answerPlainCase(page.locator('cek-netral'));
  await page.getByRole('button', { name: 'English' }).click();
  const told = await page.evaluate(() => (window as unknown as { told: [string, Record<string, unknown>][] }).told);
  const reports = told.filter(([what]) => what === 'report').map(([, detail]) => detail);
  expect(reports.at(-1)?.['verdict']).toBe('applies');
  expect((reports.at(-1)?.['rules'] as string[]).length).toBeGreaterThan(0);
  for (const report of reports) expect(Object.keys(report).sort()).toEqual(['rules', 'verdict']);
  expect(JSON.stringify(told)).not.toContain('Budi');
  expect(told.at(-1)).toEqual(['language', { lang: 'en' }]);
});

test('a file of local candidates is read from the same site, and only from there', async ({ site, page }) => {
  const text = 'Mari pilih Zulkarnaksi, lanjutkan';
  await set(page, { person: 'pns', text });
  const marked = page.locator('.marked mark', { hasText: 'Zulkarnaksi' });
  await page.route(/names\.json$/, (route) => route.fulfill({ json: ['Zulkarnaksi'] }));
  await set(page, { 'names-src': '../host/names.json' });
  await expect(marked).toBeVisible();

  for (const [src, words] of [
    ['https://example.org/names.json', 'berkas harus berada di situs yang sama'],
    ['../host/missing.json', 'berkas tidak dapat diambil'],
    ['../host/plain.html', 'berkas bukan JSON'],
  ] as const) {
    await set(page, { 'names-src': src });
    await expect(page.locator('.setup')).toContainText(words);
  }
  expect(site.requests.filter((address) => address.includes('example.org'))).toEqual([]);
});

test('names are shown as the text that they are, and too many of them are refused', async ({ page }) => {
  const name = '<b onclick=ran=1>Zulkarnaksi</b>';
  await page.evaluate((odd) => {
    const element = document.querySelector('cek-netral') as HTMLElement & { names: unknown };
    element.names = [odd, 'Zulkarnaksi'];
  }, name);
  await set(page, { person: 'pns', text: `Mari pilih Zulkarnaksi, lanjutkan ${name}` });
  await expect(page.locator('.marked mark', { hasText: 'Zulkarnaksi' }).first()).toBeVisible();
  await expect(page.locator('.marked')).toContainText(name);
  expect(await page.locator('cek-netral').evaluate((element) => element.shadowRoot?.querySelector('[onclick]') ?? null)).toBeNull();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);

  await page.route(/names\.json$/, (route) => route.fulfill({ json: Array.from({ length: 60_000 }, (_, n) => `Nama ${n}`) }));
  await set(page, { 'names-src': '../host/names.json' });
  await expect(page.locator('.setup')).toContainText('names-src');
  await expect(page.locator('.setup')).toContainText('524288');
  await expect(page.locator('.verdict')).toBeVisible();
});

test('local candidates as a property; what cannot be used is said, and the check goes on', async ({ page }) => {
  await set(page, { person: 'pns', text: 'Mari pilih Zulkarnaksi, lanjutkan' });
  await page.evaluate(() => Object.assign(document.querySelector('cek-netral') as object, { names: ['Zulkarnaksi'] }));
  await expect(page.locator('.marked mark', { hasText: 'Zulkarnaksi' })).toBeVisible();
  await page.evaluate(() => Object.assign(document.querySelector('cek-netral') as object, { names: 7 }));
  await expect(page.locator('.setup')).toContainText('isi berkas tidak dapat dipakai');
  await expect(page.locator('.verdict')).toBeVisible();
});

test('where an editor of the site drops unknown tags, a div stands in', async ({ site, page }) => {
  await page.route(/plain\.html$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /<cek-netral[\s\S]*<\/cek-netral>/,
      '<div data-cek-netral data-lang="en" data-person="pns"><a href="../widget/frame.html">Open</a></div>',
    );
    await route.fulfill({ response, body });
  });
  await site.open('strict', 'host/plain.html');
  await expect(page.locator('.me')).toContainText('PNS');
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
});
