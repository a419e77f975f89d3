/** The same act at other stages, and why a provision does not apply: on phone and desktop, light and dark. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Checker } from './support.ts';

async function compare({ page }: Checker): Promise<void> {
  await page.locator('#compare > summary').click();
  await expect(page.locator('.timeline svg[role="img"]')).toBeVisible();
}

async function whyNot({ page }: Checker): Promise<void> {
  await page.locator('#more > summary').click();
  await page.locator('#why-not > summary').click();
  await expect(page.locator('#why-not-query')).toBeVisible();
}

for (const viewport of [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${viewport.width} px, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('axe finds nothing in the opened parts, and nothing runs out of the side', async ({ checker, page }) => {
        await checker.answerPlainCase();
        await compare(checker);
        await whyNot(checker);
        await page.locator('.near summary').first().click();
        await page.locator('.near .link').first().click();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        // On a phone the rows are blocks; they are still a table to those who listen.
        await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader') })).not.toHaveCount(0);
      });
    });
  }
}

test('the stages follow the calendar, and the stage of the planned day is marked', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await compare(checker);
  const rows = page.locator('table.stages tbody tr');
  // Stages that follow one another with the same answer share a row.
  await expect(page.locator('table.stages .stage')).toHaveCount(6);
  expect(await rows.count()).toBeLessThan(6);
  await expect(rows.first()).toContainText('26 Januari 2024 sampai 21 September 2024');
  await expect(rows.first()).toContainText('Kode etik');
  await expect(rows.nth(1)).toContainText('SKB 2022 Lampiran II huruf B angka 6');
  await expect(page.locator('table.stages tr.here')).toContainText('Masa kampanye');
  await expect(page.locator('#timeline-windows')).toContainText('22 September 2024 sampai 16 Desember 2024 (berlaku)');
  await expect(page.locator('#timeline-keys')).toContainText('Tanggal rencana: 10 Oktober 2024');
});

test('another answer changes the table while it is open', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await compare(checker);
  await checker.date('2024-08-01');
  await expect(page.locator('table.stages tr.here')).toContainText('Sebelum penetapan calon');
});

test('without a calendar the stages are drawn without dates', async ({ checker, page }) => {
  await checker.choose('role', 'pns');
  await checker.choose('q-0-act', 'like');
  await checker.choose('q-0-object', 'regional_pair');
  await compare(checker);
  await expect(page.locator('table.stages .stage')).toHaveCount(6);
  await expect(page.locator('.timeline svg .fixed, .timeline .today')).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'Garis waktu tanpa tanggal' })).toBeVisible();
});

test('a near miss says which answer keeps it out, and leads to that answer', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await whyNot(checker);
  const near = page.locator('.near[data-question="account"]');
  await near.locator('summary').click();
  await near.locator('.link').first().click();
  await expect(near.locator('.explained')).toContainText('Ketentuan ini hanya untuk');
  await near.getByRole('button', { name: /^Ubah jawaban/ }).click();
  await expect(page.locator('#q-0-account')).toBeFocused();
});

test('a provision is found by its article, and says when it was in force', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await whyNot(checker);
  await page.fill('#why-not-query', 'uu 5/2014 ps. 4 huruf d');
  await page.locator('.entries .link').first().click();
  await expect(page.locator('.explained')).toContainText('15 Januari 2014 sampai 30 Oktober 2023');
});

test('what applies leads to its finding, by keyboard too', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await whyNot(checker);
  await page.fill('#why-not-query', 'SKB B6');
  await page.locator('.entries .link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.explained')).toContainText('justru berlaku');
  await page.getByRole('button', { name: 'Lihat bunyinya' }).press('Enter');
  await expect(page.locator('details.finding[data-rule="skb-iib-6"]')).toHaveAttribute('open', '');
  await expect(page.locator('details.finding[data-rule="skb-iib-6"] > summary')).toBeFocused();
});

test('a provision that nothing uses says why', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await whyNot(checker);
  await page.fill('#why-not-query', 'UU 7/2017 Pasal 1 angka 36');
  await page.locator('.entries .link').first().click();
  await expect(page.locator('.explained')).toContainText('Ini definisi');
});

test('in English as well', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await page.getByRole('button', { name: 'English' }).click();
  await compare(checker);
  await whyNot(checker);
  await expect(page.locator('table.stages tr.here')).toContainText('You are here');
  await expect(page.locator('#why-not')).toContainText('Near misses');
});

test('forced colours leave the timeline readable', async ({ checker, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await checker.answerPlainCase();
  await compare(checker);
  const [bar, paper] = await page
    .locator('.timeline .window.applies')
    .first()
    .evaluate((element) => [getComputedStyle(element).fill, getComputedStyle(document.body).backgroundColor]);
  expect(bar).not.toBe(paper);
});

test('its code comes only when it is opened', async ({ checker, page }) => {
  await checker.answerPlainCase();
  const scripts = () => checker.requests.filter((request) => /\.js$/.test(request)).length;
  const before = scripts();
  await compare(checker);
  expect(scripts()).toBeGreaterThan(before);
  expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1/);
});
