/** The page for agencies: the settings tried live, the snippet to copy, the advice readable by everybody. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { describedElement } from '../../scripts/lib/elements.mjs';

// Axe takes its time where the machine is busy.
test.setTimeout(90_000);

for (const [file, word] of [
  ['instansi.html', 'Tidak dipilih'],
  ['instansi.en.html', 'Not chosen'],
] as const) {
  test.describe(file, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(`./${file}`);
      await expect(page.locator('select[name=person] option').first()).toHaveText(word);
    });

    test('settings show at once in the preview and in the snippet', async ({ page }) => {
      const snippet = page.locator('#snippet');
      const inside = page.frameLocator('#preview iframe');
      await page.locator('select[name=person]').selectOption('pppk');
      await page.locator('input[name=agency]').fill('Dinas "Contoh" & Rekan');
      await page.locator('select[name=theme]').selectOption('dark');
      await expect(inside.locator('.me')).toContainText('PPPK');
      await expect(inside.locator('.agency')).toContainText('Dinas "Contoh" & Rekan');
      await expect(snippet).toHaveValue(
        /<iframe data-cek-netral src="\/cek-netral\/frame\.html#[^"]*person=pppk[^"]*" [^>]*sandbox="allow-scripts allow-popups"/,
      );
      await expect(snippet).toHaveValue(/cek-netral-frame-[\d.]+\.[0-9a-f]{8}\.js" integrity="sha384-/);

      await page.locator('input[name=form][value=tag]').check();
      await expect(page.locator('#preview cek-netral .me')).toContainText('PPPK');
      await expect(snippet).toHaveValue(/<cek-netral [^>]*person="pppk"[^>]*agency="Dinas &quot;Contoh&quot; &amp; Rekan"/);
      await expect(snippet).toHaveValue(/<script type="module" src="\/cek-netral\/cek-netral-[\d.]+\.[0-9a-f]{8}\.js" integrity="sha384-/);
    });

    test('the snippet means what was chosen', async ({ page }) => {
      await page.locator('input[name=form][value=tag]').check();
      await page.locator('input[name=agency]').fill('Dinas "A" <b>');
      await page.locator('textarea[name=contacts]').fill('Inspektorat: 0411-123456\nSurel: a@example.go.id');
      await expect(page.locator('#snippet')).toHaveValue(/contacts=/);
      const read = await page.locator('#snippet').evaluate((field: HTMLTextAreaElement) => {
        const tag = /<cek-netral[^]*?(?=><a)/.exec(field.value)?.[0] ?? '';
        const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1];
        return [read('agency'), read('contacts')];
      });
      expect(read).toEqual(['Dinas &quot;A&quot; &lt;b>', 'Inspektorat: 0411-123456 | Surel: a@example.go.id']);
    });

    test('the table says every attribute that the manifest describes', async ({ page }) => {
      const rows = await page.locator('table th[scope=row]').allTextContents();
      const described = describedElement().attributes.map(({ name }: { name: string }) => name);
      expect(rows.flatMap((row) => row.split(/,\s*/)).sort()).toEqual(described.sort());
      const parts = await page.locator('#look').textContent();
      const { cssParts, cssProperties } = describedElement() as Record<string, { name: string }[]>;
      for (const { name } of cssParts ?? []) expect(parts).toContain(name);
      for (const { name } of cssProperties ?? []) expect(parts).toContain(name.replace('--cek-netral', ''));
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing, nothing runs out of the side: ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 360, height: 740 });
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      });
    }
  });
}
