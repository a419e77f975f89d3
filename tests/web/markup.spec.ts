import { expect, test } from './support.ts';

const NASTY =
  '<img src=x onerror="document.title=\'pwned\'"> <b>dukung</b> <script>document.title="pwned"</script> coblos nomor 2 &amp; menang 👍🏽';

test('markup in a post stays text', async ({ checker, page }) => {
  await checker.write(NASTY);
  await checker.answerPlainCase();
  await expect(page.locator('.marked mark').first()).toBeVisible();
  expect(await page.locator('.marked').evaluate((element) => element.textContent)).toBe(NASTY);
  await expect(page.locator('.marked').locator('img, b, script')).toHaveCount(0);
  const elements = await page.locator('.marked').evaluate((element) => [...element.querySelectorAll('*')].map((e) => e.localName));
  expect(new Set(elements)).toEqual(new Set(['mark']));
  expect(await page.title()).not.toContain('pwned');
});

test('markup in a description stays text', async ({ checker, page }) => {
  await checker.tell();
  await checker.write(`Saya PPPK <img src=x onerror="document.title='pwned'"> mau like postingan calon bupati`);
  await expect(page.locator('.me')).toContainText('PPPK');
  expect(await page.locator('cek-netral').evaluate((e) => e.shadowRoot?.querySelectorAll('img, script').length)).toBe(0);
  expect(await page.title()).not.toContain('pwned');
});
