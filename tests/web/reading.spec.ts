/** The page that shows how a text is read, and local names in the checker. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

test.setTimeout(90_000);

const SIZES = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

async function read(page: Page, file: string, text: string): Promise<void> {
  await page.goto(`./${file}`);
  await page.locator('#text').fill(text);
  await expect(page.locator('#step-evidence .on').first()).toBeVisible();
}

for (const viewport of SIZES) {
  for (const file of ['baca.html', 'baca.en.html']) {
    test(`each step leads to its words: ${file}, ${viewport.width} px`, async ({ page }) => {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.setViewportSize(viewport);
      await read(page, file, 'Ayo coblos nomor 2, mantaaap PDIP #MenangSatuPutaran');
      const marks = page.locator('.shown mark');
      await expect(marks).toHaveCount(0);
      const entry = page.locator('#step-evidence .on').first();
      await entry.focus();
      await expect(marks.first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(entry).toHaveAttribute('aria-pressed', 'true');
      await expect(page.locator('#step-normalised .normalised')).toContainText('coblos nomor 2');
      await expect(page.locator('#step-tokens').getByText('menang', { exact: false }).first()).toBeVisible();
      await page.locator('#step-concepts .on').first().click();
      await expect(entry).toHaveAttribute('aria-pressed', 'false');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
}

test('the weighed signs add up to the sum that is shown', async ({ page }) => {
  await read(page, 'baca.html', 'PDIP memang hebat sekali, harapan kita semua');
  const figures = await page.locator('.weighed tbody tr td:last-child').allTextContents();
  const number = (text: string) => Number(text.trim().replace('−', '-'));
  expect(figures.length).toBeGreaterThan(2);
  const sum = figures.map(number).reduce((a, b) => a + b);
  expect(number((await page.locator('.weighed tfoot td:last-child').textContent()) ?? '')).toBe(sum);
});

test('markup in a text stays text', async ({ page }) => {
  await read(page, 'baca.html', '<img src=x onerror=alert(1)> coblos nomor 2');
  await expect(page.locator('.shown .marked')).toContainText('<img src=x');
  await expect(page.locator('cek-netral-reading img')).toHaveCount(0);
});

test('local candidates are read in the checker, kept in the file, named where they are wrong', async ({ page }) => {
  await page.goto('./');
  await page.locator('[data-role=pns]').click();
  await page.locator('#box').fill('Dukung Zulkarnaksi, coblos Zulkarnaksi');
  await page.locator('#details > summary').click();
  await page.locator('.local-names summary').click();
  const names = page.locator('#local-names');
  await names.fill('1 Zulkarnaksi Wiranapati - Budi, #ZulMenang\n\n100 Orang Lain');
  await expect(page.locator('.local-names .fault')).toContainText('baris 3');
  await names.fill('1 Zulkarnaksi Wiranapati - Budi, #ZulMenang');
  await expect(page.locator('.local-names .fault')).toBeEmpty();
  await expect(page.locator('.marked mark').filter({ hasText: 'Zulkarnaksi' }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.locator('.local-names input[type=file]').setInputFiles({
    name: 'nama.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ label: 'Pilbup Contoh', candidates: [{ number: 2, names: ['Zulkarnaksi'], against: ['#x'] }] })),
  });
  await expect(page.locator('.local-names')).toContainText('"Pilbup Contoh": 1 calon');
  expect(
    await page
      .locator('cek-keep')
      .evaluate(
        (keep) => JSON.parse((keep as unknown as { actions: { file(): { content: string } } }).actions.file().content).scenario.names.label,
      ),
  ).toBe('Pilbup Contoh');
});
