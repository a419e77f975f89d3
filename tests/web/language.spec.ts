import { expect, test } from './support.ts';

test('the page speaks Indonesian first and English on request, answers kept', async ({ checker, page }) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await checker.write('Ayo dukung Pak Budi, coblos nomor 2');
  await checker.answerPlainCase();

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/check neutrality/);
  await checker.verdictIs('applies');
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.me')).toContainText('PNS');
  await expect(checker.box).toHaveValue('Ayo dukung Pak Budi, coblos nomor 2');
  expect((await checker.report())?.lang).toBe('en');

  // What the law says stays in its own language and says so.
  const finding = await checker.openFinding();
  await expect(finding.locator('.inside .cited').first()).toHaveAttribute('lang', 'id');

  await page.getByRole('button', { name: 'Indonesia' }).click();
  await checker.verdictIs('applies');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
});
