/** What comes by itself (a link, what is kept, what an update carried over) takes the place of nothing that somebody has written. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test, type Site } from './site.ts';

const OWN = 'Ayo dukung Pak Budi';
const LINK = '#v=1&role=pns&text=Selamat+pagi+semua';

const restored = (page: Page) => page.locator('.notice[data-kind=restored]');
const take = (page: Page) => restored(page).getByRole('button', { name: 'Buka yang itu' });
const undo = (page: Page) => restored(page).getByRole('button', { name: 'Kembalikan yang tadi' });
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('cek-netral') ?? '');

/** Opens the page as on a slow network: what `meanwhile` does is done before the core has come. */
async function openSlowly(page: Page, address: string, meanwhile: () => Promise<void>): Promise<void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('#box')).toBeVisible();
  await meanwhile();
  await expect(page.locator('.who .chip:enabled')).toHaveCount(0);
  letGo();
  await expect(page.locator('.who .chip:enabled, #me-change').first()).toBeAttached();
  await page.unrouteAll();
}

/** Leaves a draft on the device, where the user wished it. */
async function leaveKept(page: Page, site: Site, text: string): Promise<void> {
  await page.goto(site.url);
  await page.locator('#box').fill(text);
  await page.locator('.keep > summary').click();
  await page.locator('#store').check();
  await expect.poll(() => kept(page)).toContain(text);
}

// No worker keeps the core: it comes over the network, and late.
test.use({ serviceWorkers: 'block' });

test('a link alone opens: its text is in the box, and answered', async ({ page, site }) => {
  await page.goto(`${site.url}#v=1&text=Ayo+coblos+nomor+2`);
  await expect(page.locator('#box')).toHaveValue('Ayo coblos nomor 2');
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(restored(page)).toContainText('Jawaban dari tautan sudah diisikan.');
  await expect(take(page)).toHaveCount(0);
});

test('what is typed before the core has come stays where a link brings a text, which is offered', async ({ page, site }) => {
  await openSlowly(page, site.url + LINK, () => page.locator('#box').pressSequentially(OWN));
  await expect(restored(page)).toContainText('Yang sudah Anda tulis tetap di sini.');
  await expect(page.locator('#box')).toHaveValue(OWN);
  await expect(page.locator('.me')).toHaveCount(0);
  await take(page).click();
  await expect(page.locator('#box')).toHaveValue('Selamat pagi semua');
  await expect(page.locator('.me')).toContainText('PNS');
  await undo(page).click();
  await expect(page.locator('#box')).toHaveValue(OWN);
});

test('what is typed before any script has come stays as well', async ({ page, site }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.url + LINK, { waitUntil: 'commit' });
  await page.locator('#first-box').fill(OWN);
  letGo();
  await expect(take(page)).toBeVisible();
  await expect(page.locator('#box')).toHaveValue(OWN);
});

test('a link that brings answers alone answers for what is typed', async ({ page, site }) => {
  await openSlowly(page, `${site.url}#v=1&role=pns&0.act=like`, () => page.locator('#box').fill(OWN));
  await expect(restored(page)).toContainText('Jawaban dari tautan sudah diisikan.');
  await expect(page.locator('#box')).toHaveValue(OWN);
  await expect(page.locator('.me')).toContainText('PNS');
});

test('a link opened over what is written and answered is offered, and leaves the address with the next change', async ({ page, site }) => {
  await page.goto(site.url);
  await page.locator('#box').fill(OWN);
  await page.locator('[data-role=pppk]').click();
  await expect(page.locator('.verdict')).toBeVisible();
  await page.evaluate((link) => (location.hash = link), LINK);
  await expect(take(page)).toBeVisible();
  await expect(page.locator('#box')).toHaveValue(OWN);
  await expect(page.locator('.me')).toContainText('PPPK');
  await page.locator('#box').pressSequentially('!');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  await take(page).click();
  await expect(page.locator('#box')).toHaveValue('Selamat pagi semua');
  await undo(page).click();
  await expect(page.locator('#box')).toHaveValue(`${OWN}!`);
  await expect(page.locator('.me')).toContainText('PPPK');
});

test('what is kept on the device is not written over by a link', async ({ page, site, context }) => {
  await leaveKept(page, site, OWN);
  const other = await context.newPage();
  await other.goto(site.url + LINK);
  await expect(take(other)).toBeVisible();
  await expect(other.locator('#box')).toHaveValue(OWN);
  await other.close();
  const again = await context.newPage();
  await again.goto(site.url);
  await expect(again.locator('#box')).toHaveValue(OWN);
  await expect(take(again)).toHaveCount(0);
});

test('what is typed before what is kept has opened stays, and what is kept is kept until the user goes on', async ({
  page,
  site,
  context,
}) => {
  await leaveKept(page, site, 'Tulisan kemarin');
  const other = await context.newPage();
  await openSlowly(other, site.url, () => other.locator('#box').fill(OWN));
  await expect(restored(other)).toContainText('Yang baru Anda tulis tetap di sini.');
  await expect(other.locator('#box')).toHaveValue(OWN);
  // A tab that sleeps writes what waits to be written.
  await other.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await kept(other)).toContain('Tulisan kemarin');
  await other.locator('#box').pressSequentially('!');
  await expect.poll(() => kept(other)).toContain(`${OWN}!`);
  await take(other).click();
  await expect(other.locator('#box')).toHaveValue('Tulisan kemarin');
  await undo(other).click();
  await expect(other.locator('#box')).toHaveValue(`${OWN}!`);
});

test('what is typed before what an update carried over has opened stays', async ({ page, site }) => {
  await page.goto(site.url);
  await page.locator('#box').fill('Dari versi lama');
  await page.locator('.keep > summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
  const file = readFileSync(await download.path(), 'utf8');
  await page.evaluate((carried) => sessionStorage.setItem('cek-netral-carry', carried), file);
  await openSlowly(page, `${site.url}?baru`, () => page.locator('#box').fill(OWN));
  await expect(restored(page)).toContainText('yang lalu masih ada');
  await expect(page.locator('#box')).toHaveValue(OWN);
  await take(page).click();
  await expect(page.locator('#box')).toHaveValue('Dari versi lama');
});

test('the shortcut to telling a situation hides nothing that is typed', async ({ page, site }) => {
  await openSlowly(page, `${site.url}?tulis=situasi`, () => page.locator('#box').fill(OWN));
  await expect(page.locator('#box')).toHaveValue(OWN);
  await page.goto(`${site.url}?tulis=situasi`);
  await expect(page.locator('.mode input').nth(1)).toBeChecked();
});
