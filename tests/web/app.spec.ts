/** The page as an app: offline, shared texts, new versions. Each test serves a copy of the page of its own, so that it may change it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { share, test, type Site } from './site.ts';

/** Opens the page and waits until its worker has everything. */
async function visit(page: Page, site: Site): Promise<void> {
  await page.goto(site.url);
  await expect(page.locator('.who .chip:enabled').first()).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('works without a network after the first visit', async ({ page, site }) => {
  await visit(page, site);
  await site.close();
  await page.reload();
  await expect(page.locator('.who .chip:enabled').first()).toBeVisible();
  await page.locator('#box').fill('Ayo dukung Pak Budi, coblos nomor 2');
  await expect(page.locator('.verdict')).toBeVisible();
  // The words of the law and English were taken along.
  await expect.poll(() => page.evaluate(() => document.querySelector('cek-netral')?.report?.law_words)).toBe(true);
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.evaluate(() => document.querySelector('cek-netral')?.report?.law_words)).toBe(true);
  await expect(page.locator('#verdict-title')).not.toContainText(/netralitas/);
  // A page that was never opened says so instead of the browser's own error.
  await page.goto(`${site.url}belum-pernah/`);
  await expect(page.getByRole('heading')).toHaveText('Halaman ini belum tersimpan');
});

test('a shared text comes into the box and meets no server', async ({ page, site, context }) => {
  await visit(page, site);
  await site.close();
  await share(page, site, { title: '', text: 'Ayo dukung Pak Budi <b>coblos</b> nomor 2', url: 'https://example.com/a' });
  await expect(page.locator('#box')).toHaveValue('Ayo dukung Pak Budi <b>coblos</b> nomor 2\nhttps://example.com/a');
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await expect(page.locator('.who .chip:enabled').first()).toBeVisible();
  await expect(page.locator('#box'), 'it is handed out once').toHaveValue('');
  const stored = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) found.push(request.url);
    }
    return found;
  });
  expect(stored.filter((url) => url.includes('bagikan'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('a text shared while the page is open does not lose its draft', async ({ page, site, context }) => {
  await visit(page, site);
  await page.locator('#box').fill('Draf yang belum selesai');
  await page.locator('[data-role=pppk]').click();
  await expect(page.locator('.verdict')).toBeVisible();
  // The page's own policy lets no form be sent from it; where the system puts the shared text is for the system to choose.
  const shown = await context.newPage();
  await share(shown, site, { text: 'Ayo dukung Pak Budi' });
  await expect(shown.locator('#box')).toHaveValue('Ayo dukung Pak Budi');
  await shown.locator('.notice[data-kind=restored]').getByRole('button', { name: 'Kembalikan yang tadi' }).click();
  await expect(shown.locator('#box')).toHaveValue('Draf yang belum selesai');
  await expect(shown.locator('.me')).toContainText('PPPK');
});

test('a text shared where there is no worker is not read, and the page says so', async ({ page, site }) => {
  await share(page, site, { text: 'Ayo dukung Pak Budi' });
  await expect(page.locator('.notice[data-kind=fault]')).toContainText('tidak sampai');
});

/** A new version on the server: other bytes in the page, another law. */
function release(site: Site, law: string): void {
  const worker = join(site.dir, 'sw.js');
  const now = readFileSync(worker, 'utf8');
  const changed = now
    .replace(/cek-netral-[0-9a-f]{16}/, 'cek-netral-0000000000000000')
    .replace(/as_of:\s*(["'`])[^"'`]+\1/, `as_of: "${law}"`)
    .replace(/law:\s*\{version:\s*(["'`])[0-9a-f]+\1/, 'law:{version:"new-law"');
  expect(changed).not.toBe(now);
  writeFileSync(worker, changed);
}

test('a new version waits, says that its law data is new, and keeps the draft when it is taken', async ({ page, site }) => {
  await visit(page, site);
  release(site, '2031-05-06');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const notice = page.locator('.notice[data-kind=update]');
  await expect(notice).toContainText('Versi baru siap.');
  await expect(notice).toContainText('6 Mei 2031');

  // Nobody is hurried: what is written meanwhile stays.
  await page.locator('#box').fill('Ayo dukung Pak Budi');
  await page.locator('[data-role=pns]').click();
  await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: 'Pakai versi baru' }).click()]);
  await expect(page.locator('#box')).toHaveValue('Ayo dukung Pak Budi');
  await expect(page.locator('.me')).toContainText('PNS');
  await expect(page.locator('.notice[data-kind=restored]')).toContainText('Versi baru sudah terpasang');
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  // One version is kept, beside the catalogue pages that were visited.
  const versions = () => page.evaluate(async () => (await caches.keys()).filter((name) => name !== 'cek-netral-pages').length);
  await expect.poll(versions).toBe(1);
});

test('where a new version cannot take the draft along, the page says so first and gives it as a file', async ({ page, site }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'QuotaExceededError');
    };
  });
  await visit(page, site);
  release(site, '2031-05-06');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.locator('#box').fill('Ayo dukung Pak Budi');
  const notice = page.locator('.notice[data-kind=update]');
  await notice.getByRole('button', { name: 'Pakai versi baru' }).click();
  await expect(notice).toContainText('tidak dapat membawa tulisan Anda');
  await expect(page.locator('#box')).toHaveValue('Ayo dukung Pak Budi');
  const [download] = await Promise.all([page.waitForEvent('download'), notice.getByRole('button', { name: 'Unduh berkas' }).click()]);
  expect(JSON.parse(readFileSync(await download.path(), 'utf8')).scenario.text).toBe('Ayo dukung Pak Budi');
  await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: 'tanpa tulisan saya' }).click()]);
  await expect(page.locator('#box')).toHaveValue('');
});

test('the manifest makes it installable', async ({ page, site }) => {
  await page.goto(site.url);
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const response = await page.request.get(new URL(address ?? '', site.url).href);
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const manifest = await response.json();
  expect(manifest).toMatchObject({ lang: 'id', display: 'standalone', share_target: { method: 'POST', enctype: 'multipart/form-data' } });
  for (const { src, sizes } of manifest.icons) {
    const icon = await page.request.get(new URL(src, site.url).href);
    expect(icon.ok(), src).toBe(true);
    if (!src.endsWith('.png')) continue;
    const bytes = await icon.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
  }
  expect(manifest.icons.some(({ purpose }: { purpose: string }) => purpose === 'maskable')).toBe(true);
});

test('what is typed before the scripts have come is not lost, nor is the caret', async ({ page, site }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.url, { waitUntil: 'commit' });
  await page.locator('#first-box').fill('Ayo dukung');
  letGo();
  await expect(page.locator('#box')).toHaveValue('Ayo dukung');
  await page.keyboard.type(' Pak Budi');
  await expect(page.locator('#box')).toHaveValue('Ayo dukung Pak Budi');
});
