/** "Daerah saya": the search for a region, what its names bring, and what of it nobody else learns. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support.ts';
import type { CekNetral } from '../../www/src/cek-netral.ts';
import type { Page } from '@playwright/test';

const LIST = /daerah-[0-9a-f]{8}\.json$/;

async function open(page: Page): Promise<void> {
  if ((await page.locator('#details').getAttribute('open')) === null) await page.locator('#details > summary').click();
  await page.locator('details.region > summary').click();
  await expect(page.locator('#region-search')).toBeVisible();
}

async function choose(page: Page, typed: string): Promise<void> {
  await page.locator('#region-search').fill(typed);
  await page.keyboard.press('Enter');
}

test('the whole list is fetched when the search is opened, once, and nothing by choice', async ({ checker, page }) => {
  await page.waitForLoadState('networkidle');
  const asked = () => checker.requests.filter((request) => LIST.test(request)).length;
  expect(asked()).toBe(0);
  await open(page);
  expect(asked()).toBe(1);
  const before = checker.requests.length;
  await choose(page, 'kota bekasi');
  await expect(page.locator('details.region > summary')).toContainText('Kota Bekasi');
  await page.locator('[data-change]').click();
  await choose(page, 'siak');
  await page.waitForTimeout(400);
  // The rest of the core's code comes with the first answer, whatever it is.
  expect(checker.requests.slice(before).filter((request) => !/cek_netral_later-/.test(request))).toEqual([]);
  expect(checker.complaints).toEqual([]);
});

test('a region is found and chosen by keyboard, and every step is said', async ({ checker, page }) => {
  await checker.fields();
  await page.locator('details.region > summary').focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('combobox', { name: 'Cari kabupaten, kota, atau provinsi' });
  await expect(box).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('gorontalo');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('cek-netral-region [role=status]')).toContainText('4 daerah cocok');
  const options = page.locator('cek-netral-region').getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const reached = () => box.evaluate((input) => input.getAttribute('aria-activedescendant'));
  const first = await reached();
  await page.keyboard.press('ArrowDown');
  expect(await reached()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
  await page.keyboard.type('kota gorontalo');
  await page.keyboard.press('Enter');
  await expect(page.locator('cek-netral-region [role=status]')).toHaveText('Dipilih: Kota Gorontalo.');
  await expect(page.locator('[data-change]')).toBeFocused();
  await expect(page.locator('cek-netral-region .contest')).toHaveCount(2);
  await page.getByRole('button', { name: 'Lepas daerah' }).click();
  await expect(box).toBeFocused();
  await expect(page.locator('details.region > summary')).toHaveText('Daerah saya');
});

test('names of the region are read; its election is chosen for a day in it, and not for today', async ({ checker, page }) => {
  await checker.choose('role', 'pns');
  await checker.write('Uu Saeful Mikdar memang mantap, dukung terus');
  await open(page);
  await choose(page, 'kota bekasi');
  await expect(page.locator('.marked mark').first()).toBeVisible();
  await expect(page.locator('#election')).toHaveValue('');
  await expect(page.locator('[data-over]').first()).toContainText('dibaca sebagai orang');
  await checker.date('2024-10-10');
  await expect(page.locator('#election')).toHaveValue('pilkada-2024');
  await expect(page.locator('[data-over]')).toHaveCount(0);
  await checker.choose('election', 'pemilu-2024');
  await checker.date('2024-01-10');
  await expect(page.locator('#election')).toHaveValue('pemilu-2024');
});

test('a region whose vote was held again says so, and the empty column is named', async ({ page }) => {
  await open(page);
  await choose(page, 'kabupaten siak');
  await expect(page.locator('[data-again]')).toHaveText(/^Kabupaten Siak memilih lagi pada 2025/);
  await page.locator('[data-change]').click();
  await choose(page, 'gresik');
  await expect(page.locator('[data-again]')).toHaveCount(0);
  await expect(page.locator('cek-netral-region')).toContainText('2. Kolom kosong');
});

test('in English too, and without a fault of access', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('#details > summary').click();
  await expect(page.locator('details.region > summary')).toHaveText('My region');
  await open(page);
  await page.locator('#region-search').fill('kab. bandung');
  await expect(page.locator('cek-netral-region [role=status]')).toContainText('regions match');
  expect((await new AxeBuilder({ page }).include('cek-netral').analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('cek-netral-region [role=status]')).toHaveText('Chosen: Kabupaten Bandung.');
  expect((await new AxeBuilder({ page }).include('cek-netral').analyze()).violations).toEqual([]);
});

test('the region is in a saved file, and in no link, title or address', async ({ checker, page }) => {
  await checker.choose('role', 'pns');
  await checker.write('Selamat pagi');
  await open(page);
  await choose(page, 'kota bekasi');
  await page.locator('.keep > summary').click();
  await page.locator('#with-text').check();
  const link = await page.locator('#link').inputValue();
  const seen = [link, await page.title(), page.url(), await page.evaluate(() => JSON.stringify(history.state))].join(' ');
  expect(seen).not.toMatch(/bekasi|3275/i);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
  const file = await readFile(await download.path(), 'utf8');
  const { names } = JSON.parse(file).scenario;
  expect(names.label).toBe('Kota Bekasi');
  expect(names.candidates.length).toBe(7);
  await page
    .locator('cek-keep input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.locator('details.local-names')).toContainText('"Kota Bekasi": 7 calon');
});

test('after the first time the list is there without a network', async ({ checker, page, context }) => {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await open(page);
  await expect(page.locator('#region-search')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await open(page);
  await choose(page, 'kota bekasi');
  await expect(page.locator('cek-netral-region .contest')).toHaveCount(2);
  // The browser tells of what else is missing: the catalogue was not visited.
  checker.complaints.length = 0;
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a list that cannot be had is said, and asked for again on request', async ({ checker, page }) => {
    await checker.fields();
    await page.route(LIST, (route) => route.abort());
    await page.locator('details.region > summary').click();
    await expect(page.locator('cek-netral-region [role=status]')).toContainText('tidak dapat dimuat');
    await page.unroute(LIST);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await expect(page.locator('#region-search')).toBeVisible();
    expect(checker.complaints.splice(0).join()).toContain('Failed to load resource');
  });
});

test('an agency names its region; one that is not there is told', async ({ checker, page }) => {
  await checker.choose('role', 'pns');
  await checker.write('Uu Saeful Mikdar memang mantap, dukung terus');
  const set = (code: string) =>
    page.locator('cek-netral').evaluate((element, value) => (element as CekNetral).setAttribute('region', value), code);
  await set('3275');
  await expect(page.locator('details.region > summary')).toContainText('Kota Bekasi');
  await expect(page.locator('.marked mark').first()).toBeVisible();
  await set('9999');
  await expect(page.locator('.setup')).toContainText('region');
  await expect(page.locator('details.region > summary')).toHaveText('Daerah saya');
});
