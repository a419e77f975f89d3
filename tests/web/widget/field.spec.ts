/** Before it is published: a draft is checked in the field of the page where it is written. */
import { expect, test } from './support.ts';

const DRAFT = 'Ayo dukung Pak Budi jadi bupati, coblos nomor 2';

for (const policy of ['strict', 'no-wasm']) {
  test(`a plain field, ${policy}`, async ({ site, page }) => {
    await page.goto(site.server.at(policy, 'examples/plain.html'));
    const word = page.locator('cek-netral .verdict');
    await expect(page.locator('cek-netral #box')).toHaveCount(0);
    await page.locator('#draft').pressSequentially(DRAFT);
    await expect(word).toHaveAttribute('data-verdict', /appl/);
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    await expect(page.locator('#said')).toHaveText('Baca dulu hasil Cek Netral di atas.');
    expect(await page.locator('#draft').inputValue()).toBe(DRAFT);
    await page.locator('#draft').fill('');
    await expect(page.locator('cek-netral .verdict')).toHaveCount(0);
    expect(site.complaintsBut(policy)).toEqual([]);
  });
}

test('what is pasted, and what the page sets and says so', async ({ site, page }) => {
  await page.goto(site.server.at('strict', 'examples/plain.html'));
  const word = page.locator('cek-netral .verdict');
  await page.locator('#draft').evaluate((field: HTMLTextAreaElement, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  }, DRAFT);
  await expect(word).toHaveAttribute('data-verdict', /appl/);
  await page.locator('#draft').evaluate((field: HTMLTextAreaElement) => {
    field.value = '';
    document.querySelector('cek-netral')?.refresh();
  });
  await expect(word).toHaveCount(0);
});

test('an editor as a CMS has it', async ({ site, page }) => {
  await page.goto(site.server.at('open', 'examples/editor.html'));
  const word = page.locator('cek-netral .verdict');
  await page.locator('.ql-editor').click();
  await page.keyboard.type(DRAFT);
  await expect(word).toHaveAttribute('data-verdict', /appl/);
  const before = await page.locator('.ql-editor').innerHTML();
  await page
    .locator('cek-netral')
    .getByRole('button', { name: /^Selengkapnya/ })
    .click();
  await expect(page.locator('cek-netral .marked-text')).toContainText('coblos');
  expect(await page.locator('.ql-editor').innerHTML()).toBe(before);
  await page.evaluate(() => {
    (document.querySelector('.ql-editor') as HTMLElement).textContent = '';
  });
  await expect(word).toHaveCount(0);
  expect(site.complaints).toEqual([]);
});

test('a field that is not there is said to be missing', async ({ site, page }) => {
  await page.clock.install();
  await page.goto(site.server.at('open', 'host/plain.html'));
  await page.evaluate(() => document.querySelector('cek-netral')?.setAttribute('for', 'nowhere'));
  await page.clock.runFor(31_000);
  await expect(page.locator('cek-netral .setup')).toContainText('kolom itu tidak ada di halaman ini');
});
