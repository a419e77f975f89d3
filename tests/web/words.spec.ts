/** Words for a reader with nine years of school: short sentences and no jargon on the first screen. */
import { en } from '../../www/src/messages/en.ts';
import { id } from '../../www/src/messages/id.ts';
import { day, type Messages } from '../../www/src/messages/index.ts';
import { expect, test } from './support.ts';

/** Longest sentence on the first screen, in words. */
const LONGEST = 18;
/** Words of those who wrote the reader and the law, which nobody else uses like that. */
const JARGON = [
  /\b(temuan|isyarat, perlu|mengena|penilai|ketentuan|leksikon|skenario|verdik|parameter|peramban|tidak ditentukan pasalnya)\b/i,
  /\b(finding|assessor|lexicon|scenario|verdict|suggestive|encoded)\b/i,
];

function sentences(text: string): string[] {
  return text
    .split(/[.?!](?:\s|$)|\n| · /)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function long(texts: string[]): string[] {
  return texts.flatMap(sentences).filter((sentence) => sentence.split(/\s+/).length > LONGEST);
}

/** Every string below a value; where words are put together, with something put in. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return strings((value as (...args: unknown[]) => unknown)(['x'], ['x'], 'x'));
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

/** What is there before anything is opened, or directly under the box. */
function firstScreen({ composer, marked, me, today, card, doors, next, verdict, closing, further, answer, ...m }: Messages): string[] {
  const { title, instead, startOver } = m.form;
  const labels = m.examples.list.map(({ label }) => label);
  const headings = [m.changes.title, m.conflicts.title, m.scope.title, m.examples.title, m.brief.unfold];
  const blank = [answer.blankTitle, answer.loading, answer.emptied];
  // The hint in the box is an example of what somebody writes.
  const box = Object.entries(composer).filter(([name]) => name !== 'placeholder');
  const parts = [m.tagline, box, marked, me, today, card, doors, next, verdict, closing, further];
  return [...strings(parts), ...labels, ...headings, ...blank, title, instead, startOver];
}

for (const [lang, messages] of [['id', id] as const, ['en', en] as const]) {
  test(`what the page itself says on the first screen is short and plain: ${lang}`, () => {
    const said = firstScreen(messages);
    expect(said.length).toBeGreaterThan(60);
    expect(long(said)).toEqual([]);
    expect(said.filter((text) => JARGON.some((word) => word.test(text)))).toEqual([]);
  });
}

const WRITTEN: [source: 'text' | 'description', text: string, role: string | null][] = [
  ['text', 'Bismillah, lanjutkan dua periode! Jangan lupa tgl 27 coblos nomor 2 ya bapak ibu guru', 'pns'],
  ['text', 'Terima kasih Pak Bupati Ahmad Fauzi, jalan sudah mulus. Semoga tahun depan masih Bapak', 'pppk'],
  ['text', 'Jalan depan kantor rusak lagi, tolong segera diperbaiki', 'pns'],
  ['text', 'Menangkan Prabowo-Gibran 2024', null],
  ['description', 'suami sy caleg DPRD. mau foto bareng buat kalender, ga pake seragam, boleh? saya perawat p3k', null],
  ['description', 'tolong!! kemarin saya sudah terlanjur like postingan calon bupati, gimana ini', 'pns'],
  ['description', 'Saya PNS disuruh kepala dinas mengajak teman sekantor memilih bupati petahana', null],
  ['description', 'sy kades. ada VN ajakan milih caleg, mau sy terusin ke grup wa RT', null],
];

for (const lang of ['id', 'en'] as const) {
  test(`what is said of a text until the first question is answered is short and plain: ${lang}`, async ({ checker, page }) => {
    test.slow();
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const [source, text, role] of WRITTEN) {
      await page
        .locator('.mode input')
        .nth(source === 'text' ? 0 : 1)
        .check();
      await checker.write(text);
      if (role && (await page.locator('.who').count()) > 0) await page.locator(`[data-role=${role}]`).click();
      await expect(checker.card).toBeVisible();
      await page.evaluate(() => document.querySelector('cek-netral')?.updateComplete);
      const said = await page
        .locator('.reason, .limit, .ask-card .ask, .choices .chip > span, .warnings li, .closing p, .door-title, summary.foot')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).innerText));
      expect(said.length).toBeGreaterThan(5);
      expect(long(said), text).toEqual([]);
      expect(
        said.filter((words) => JARGON.some((word) => word.test(words))),
        text,
      ).toEqual([]);
      await checker.write('');
      await page.locator('#me-change').or(page.locator('#who-title')).first().waitFor();
    }
  });
}

test('days are written as each language writes them, and what is no day stays as it is', () => {
  const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-07`);
  for (const [lang, locale] of [
    ['id', 'id-ID'],
    ['en', 'en-GB'],
  ] as const) {
    const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    expect(months.map((iso) => day(iso, lang))).toEqual(months.map((iso) => written.format(new Date(iso))));
  }
  expect(['2026-08-17', '2026-05-01'].map((iso) => day(iso, 'id', 'medium'))).toEqual(['17 Agu 2026', '1 Mei 2026']);
  expect(['2026-13-01', '2026-2-1', 'kemarin', '', null].map((iso) => day(iso, 'id'))).toEqual([
    '2026-13-01',
    '2026-2-1',
    'kemarin',
    '',
    '',
  ]);
});
