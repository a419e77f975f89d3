/**
 * What users found excellent, so that it stays. Most of it has a test where it belongs:
 *
 * - typing before the scripts are there, nothing typed lost: app.spec (what is typed before the scripts have come), parts.spec
 * - who can read what is typed: here, and widget/frame.spec, widget/stories.spec; link, file, print, copy: keep.spec
 * - answers tell where they lead, and what does not help: changes.spec
 * - both sides of a dispute, how well a quotation is verified: here; terms: reference.spec; the catalogue's ways: catalogue.spec
 * - ordinary posts stay quiet: here
 * - headings, labels, what is spoken, focus, 320 px, dark: access.spec, keyboard.spec
 * - the widget's look, isolation, height and events: widget/settings.spec, widget/hosts.spec, widget/frame.spec
 * - the compact widget tells in the same order as the page: widget/settings.spec
 */
import { expect, test } from './support.ts';

test('where the text stays is said at the box, before and after something is written', async ({ checker, page }) => {
  await expect(page.locator('#box-note')).toContainText('tidak dikirim ke mana pun');
  await checker.write('Jalan depan kantor rusak lagi');
  await expect(checker.card).toBeVisible();
  await expect(page.locator('#box-note')).toContainText('tetap di HP atau komputer Anda');
});

const ORDINARY = [
  'Selamat pagi, jangan lupa apel jam tujuh di halaman kantor.',
  'Amin, semoga ibu lekas sembuh dan kembali mengajar.',
  'Skor 2-1, menang lagi timnas kita! Mantap.',
  'Hari ini posyandu balita di balai RW, bawa buku KIA ya bu.',
  'PAN 20 cm dijual murah, anti lengket, masih baru.',
  'Jalan depan kantor rusak lagi, tolong segera diperbaiki.',
  'Juara 2 lomba cerdas cermat, selamat anak-anak!',
  'Tolong bantu survei kepuasan layanan perpustakaan kami.',
  'Libur sekolah mulai Senin, selamat berlibur bersama keluarga.',
  'Alhamdulillah SK kenaikan pangkat sudah terbit.',
];

test('ten ordinary posts raise no alarm', async ({ checker, page }) => {
  await page.locator('[data-role=pns]').click();
  for (const post of ORDINARY) {
    await checker.write(post);
    await expect.poll(async () => (await checker.shown())?.answer.sign, { message: post }).toBe('clear');
    await checker.write('');
    await expect(checker.card).toHaveCount(0);
  }
});

test('where officials disagree, both sides are there with their source', async ({ checker, page }) => {
  await checker.answerOpenCase();
  const disputes = page.locator('#conflicts .conflict');
  // The door that was there before the answer for the last field is another one.
  await expect(async () => {
    await checker.door('conflicts');
    await expect(disputes.first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  for (const dispute of await disputes.all()) expect(await dispute.locator('li').count()).toBeGreaterThan(1);
  await expect(page.locator('#conflicts .source').first()).toContainText('Sumber');
});

test('every quotation says how well it is verified', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await checker.words();
  await checker.openFinding();
  const quotations = page.locator('#rules .citation').filter({ has: page.locator('blockquote') });
  const said = /kutipan resmi|dikutip|disarikan|belum terverifikasi|Kutipan (cocok|dari sumber lain)|Disarikan|belum dicocokkan/;
  expect(await quotations.count()).toBeGreaterThan(1);
  for (const quotation of await quotations.all()) expect(await quotation.textContent()).toMatch(said);
});

test('a false alarm, a miss and a wrong law are told by a prepared text without what was typed', async ({ checker, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await expect(page.locator('.keeper')).toContainText('dijaga oleh pengelola situs ini');
  await checker.write('Ayo dukung Pak Budi, coblos nomor 2');
  await checker.answerPlainCase();
  const report = await checker.report();
  await checker.door('mistake');
  await expect(page.locator('#mistake-how')).toContainText('pengelola situs ini');
  for (const kind of ['alarm', 'missed', 'law']) {
    const one = page.locator(`[data-mistake=${kind}]`);
    await one.locator('summary').click();
    await one.getByRole('button').click();
    await expect(one.getByRole('status')).toHaveText('Tersalin.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(report?.law.version ?? '?');
    expect(text).toContain(report?.findings[0]?.rule ?? '?');
    expect(text).not.toMatch(/Budi|coblos|dukung Pak/);
  }
});
