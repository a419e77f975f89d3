/** What the checker takes from the catalogue: what can be done, hand poses, terms where they stand, and ways to the pages. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support.ts';

test('says what can be done, for this person, with source and day', async ({ checker, page }) => {
  await checker.answerPlainCase();
  const card = page.locator('.tells .doors').first();
  await page.locator('#pressure > summary').click();
  const pressure = card.locator('[data-topic=pressure]');
  // What to do first stands open; where else one may report follows.
  await expect(pressure.locator('.step').first()).toBeVisible();
  await pressure.getByText('Langkah berikutnya').click();
  await expect(pressure.getByRole('link', { name: 'https://sbt.bkn.go.id' })).toBeVisible();
  await expect(pressure.getByText(/Sumber: .*diperiksa 11 Februari 2026/).first()).toBeVisible();
  await expect(pressure.getByText('akal sehat, bukan aturan.')).toBeVisible();
  await page.locator('#done > summary').click();
  await card.locator('[data-topic=reported] > summary').click();
  await expect(card.locator('[data-topic=reported]').getByText('Minta salinan BAP')).toBeVisible();
  await expect(card.getByText('Komandan satuan')).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('who has done it already has steps, rights, and a sheet of facts that outlives the language', async ({ checker, page }) => {
  await checker.answerPlainCase();
  const done = await checker.door('done');
  await expect(done.locator('ol li').first()).toContainText('Simpan gambar layar');
  await done.getByText('Bila Anda dilaporkan atau dipanggil').click();
  await expect(done.getByText('Minta salinan BAP')).toBeVisible();
  await done.getByText('Lembar fakta', { exact: true }).click();
  const sheet = done.getByRole('textbox', { name: 'Lembar fakta' });
  await sheet.fill('Apa yang terjadi: like');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(done.getByRole('textbox', { name: 'Fact sheet' })).toHaveValue('Apa yang terjadi: like');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('neutral sentences come for a purpose, and no remainder of the text with them', async ({ checker }) => {
  await checker.choose('role', 'pns');
  await checker.choose('election', 'pilkada-2024');
  await checker.write('Ayo menangkan calon bupati nomor 2!');
  const ways = await checker.door('neutral');
  await expect(ways).toContainText('Mengganti katanya saja tidak menolong.');
  await expect(ways.locator('q').locator('visible=true')).toHaveCount(0);
  await ways.getByText('Mengajak memakai hak pilih').click();
  await expect(ways.locator('q').locator('visible=true').first()).toContainText('hari pemungutan suara');
});

test('a term opens its explanation by keyboard and closes by Escape', async ({ checker, page }) => {
  await checker.answerPlainCase();
  const finding = await checker.openFinding();
  const term = finding.getByRole('button', { name: 'Bawaslu', exact: true }).first();
  await term.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Bawaslu' });
  await expect(card).toContainText('Badan Pengawas Pemilihan Umum');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
});

test('a finding leads to the pages of its rule and its provisions, in the language of the moment', async ({ checker, page }) => {
  await checker.answerPlainCase();
  const finding = await checker.openFinding();
  const rule = await finding.getAttribute('data-rule');
  await expect(finding.getByRole('link', { name: 'Halaman aturan ini di katalog' })).toHaveAttribute(
    'href',
    new RegExp(`/katalog/aturan/${rule}\\.html$`),
  );
  for (const link of await finding.locator('.cited a').all()) {
    expect((await page.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
  }
  await page.getByRole('button', { name: 'English' }).click();
  const rulePage = finding.getByRole('link', { name: 'This rule in the catalogue' });
  await expect(rulePage).toHaveAttribute('href', /\/katalog\/en\//);
  await checker.whole();
  // It opens beside the checker: a draft is not lost on a phone with little memory.
  const [opened] = await Promise.all([page.waitForEvent('popup'), rulePage.click()]);
  await expect(opened.locator('html')).toHaveAttribute('lang', 'en');
});

test('hand poses are shown where a gesture is found', async ({ checker, page }) => {
  await checker.choose('role', 'pns');
  await checker.choose('q-0-act', 'photo');
  await checker.choose('election', 'pilkada-2024');
  await checker.write('Salam dua jari, foto bareng Pak Budi');
  const poses = page.locator('#poses');
  await expect(poses).toBeVisible();
  if (!(await poses.getAttribute('open'))) await poses.locator('> summary').click();
  await expect(poses.getByRole('img', { name: /huruf V/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('the links below the checker speak the language of the checker', async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Katalog', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Hand poses' }).click()]);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Hand poses in photographs');
});
