import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const POST = 'Ayo dukung Pak Budi, coblos nomor 2 👍🏽';

/** A file as it comes from the disk. */
const file = (content: string, name = 'cek-netral-2026-01-01.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

const notice = (page: Page, kind: string) => page.locator(`.notice[data-kind=${kind}]`);

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test('the scenario is downloaded as a file and opened again, on another visit', async ({ checker, page }) => {
      await checker.write(POST);
      await checker.answerPlainCase();
      const before = await checker.whole();
      await checker.keeping();
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
      expect(download.suggestedFilename()).toMatch(/^cek-netral-\d{4}-\d\d-\d\d\.json$/);
      const content = await readFile(await download.path(), 'utf8');
      await checker.open();
      await expect(checker.box).toHaveValue('');
      await page.locator('#file').setInputFiles(file(content));
      await expect(checker.box).toHaveValue(POST);
      await expect(page.locator('.me')).toContainText('PNS');
      await expect(notice(page, 'restored')).toContainText('Berkas sudah dibuka');
      expect(await checker.whole()).toEqual(before);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });

    test('a link carries the answers after the #, and the post only where that is ticked', async ({ checker, page }) => {
      await checker.write(POST);
      await checker.answerPlainCase();
      const before = await checker.whole();
      await checker.keeping();
      const without = await page.locator('#link').inputValue();
      expect(without).toMatch(/^[^?#]*#v=1&/);
      expect(decodeURIComponent(without)).not.toContain('Budi');
      await page.locator('#with-text').check();
      const link = await page.locator('#link').inputValue();
      expect(link.length).toBeLessThan(400);

      await page.goto('about:blank');
      await page.goto(link);
      await expect(checker.box).toHaveValue(POST);
      await checker.verdictIs('applies');
      expect(await checker.whole()).toEqual(before);
      expect(checker.requests.filter((request) => request.includes('pns'))).toEqual([]);

      // Once something else is shown, the address no longer tells the old.
      await checker.choose('q-0-act', 'comment');
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
    });
  });
}

test('the file is the scenario of the command line, and says with which law data it was made', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await checker.keeping();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
  const content = JSON.parse(await readFile(await download.path(), 'utf8'));
  const report = await checker.report();
  expect(content).toMatchObject({ format: 'cek-netral', version: 1, law: report?.law, role: 'pns' });
  expect(content.scenario).toMatchObject({ election: 'pilkada-2024', date: '2024-10-10', answers: { employment: ['pns'], act: 'like' } });
});

for (const [name, content, words] of [
  ['no JSON', 'halo', 'tidak dapat dibaca sebagai JSON'],
  ['another JSON', '{"a": 1}', 'bukan berkas Cek Netral'],
  ['a list', '[]', 'bukan berkas Cek Netral'],
  ['a newer version', '{"format": "cek-netral", "version": 99, "scenario": {}}', 'lebih baru'],
  ['something huge', ' '.repeat(3 * 1024 * 1024), 'terlalu besar'],
] as const) {
  test(`a file that cannot be opened says why, and loses nothing: ${name}`, async ({ checker, page }) => {
    await checker.write(POST);
    await page.locator('#file').setInputFiles(file(content));
    await expect(notice(page, 'fault')).toContainText(words);
    await expect(checker.box).toHaveValue(POST);
  });
}

test('what a file holds and nobody knows is left out and named; the rest is there', async ({ page, checker }) => {
  const content = {
    format: 'cek-netral',
    version: 1,
    law: { version: 'old', as_of: '2020-01-01' },
    role: 'astronaut',
    colour: 'red',
    scenario: {
      election: 'pilkada-1899',
      date: '2024-02-31',
      answers: { act: ['like', 'fly'], job: 'x', intent: 'no', __proto__: 3 },
      also: [7, { act: 'attend' }],
      text: 'Selamat pagi',
    },
  };
  await page.locator('#file').setInputFiles(file(JSON.stringify(content)));
  await expect(checker.box).toHaveValue('Selamat pagi');
  await checker.fields();
  await expect(page.locator('#q-0-act')).toHaveValue('like');
  const lines = await notice(page, 'restored').locator('li').allTextContents();
  for (const word of ['astronaut', 'colour', 'pilkada-1899', '2024-02-31', 'fly', 'job', 'intent', '7']) {
    expect(
      lines.filter((line) => line.includes(word)),
      word,
    ).toHaveLength(1);
  }
  await expect(notice(page, 'law')).toContainText('1 Januari 2020');
});

test('a file that is dragged onto the page opens; what was here comes back with one tap', async ({ page, checker }) => {
  await checker.write(POST);
  // The box can be written to before the page listens for files; it listens once it offers to open one.
  await expect(page.locator('#file')).toBeAttached();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const scenario = { answers: { act: 'like' }, text: 'Selamat pagi' };
    dataTransfer.items.add(new File([JSON.stringify({ format: 'cek-netral', version: 1, scenario })], 'x.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(checker.box).toHaveValue('Selamat pagi');
  await notice(page, 'restored').getByRole('button', { name: 'Kembalikan yang tadi' }).click();
  await expect(checker.box).toHaveValue(POST);
  await expect(notice(page, 'restored')).toHaveCount(0);
});

test('a link with what nobody knows says so, and one that is broken too', async ({ page }) => {
  await page.goto('./#v=1&role=pns&0.act=fly&0.job=x&1.act=attend&date=besok&zzz=1');
  await expect(page.locator('.me')).toContainText('PNS');
  const lines = await notice(page, 'restored').locator('li').allTextContents();
  for (const word of ['fly', 'job', 'besok', 'zzz']) expect(lines.join('\n')).toContain(word);
  await page.evaluate(() => (location.hash = '#v=99&role=pns'));
  await expect(notice(page, 'fault')).toContainText('lebih baru');
  await page.evaluate(() => (location.hash = '#v=x'));
  await expect(notice(page, 'fault')).toContainText('rusak');
  await expect(page.locator('.me')).toContainText('PNS');
});

test('the result is copied as text', async ({ page, checker, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await checker.write(POST);
  await checker.answerPlainCase();
  await checker.keeping();
  await checker.words();
  await page.locator('#copy').click();
  await expect(page.getByText('Sudah disalin.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const report = await checker.report();
  for (const part of [
    POST,
    report?.answer.why,
    report?.disclaimer,
    report?.ask_whom,
    report?.law.version,
    '10 Oktober 2024',
    `JAWABAN: ${report?.answer.call.toUpperCase()}`,
    'bukan izin',
  ]) {
    expect(text).toContain(part);
  }
  for (const finding of report?.findings ?? []) {
    expect(text).toContain(finding.title);
    for (const { citation, quote } of finding.provisions) {
      expect(text).toContain(citation);
      if (!quote.includes('\n')) expect(text).toContain(quote);
    }
  }
  const changes = [...(report?.changes.helps ?? []), ...(report?.changes.useless ?? [])];
  expect(changes.length).toBeGreaterThan(0);
  for (const line of changes.flatMap(({ say }) => say)) expect(text).toContain(line);
  expect(text).not.toMatch(/undefined|\[object|null/);
});

test('paper has a layout of its own: everything open, no buttons', async ({ page, checker }) => {
  await checker.write(POST);
  await checker.answerPlainCase();
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  await expect(paper).toBeVisible();
  await expect(page.locator('#box')).toBeHidden();
  await expect(paper.locator('button, input, select')).toHaveCount(0);
  const report = await checker.report();
  const words = await paper.innerText();
  for (const part of [
    POST,
    report?.answer.call,
    report?.answer.cost,
    report?.answer.decides,
    'bukan izin',
    report?.disclaimer,
    report?.ask_whom,
    report?.law.version,
  ])
    expect(words).toContain(part);
  for (const { title, provisions } of report?.findings ?? []) {
    expect(words).toContain(title);
    for (const { citation } of provisions) expect(words).toContain(citation);
  }
  await page.emulateMedia({ media: 'screen' });
  await expect(paper).toBeHidden();
});

test('keeping on the device is off until it is switched on, and one tap clears it', async ({ page, checker }) => {
  await checker.write(POST);
  await checker.keeping();
  await expect(page.getByText('Tidak ada yang disimpan')).toBeVisible();
  await page.locator('#store').check();
  await checker.answerPlainCase();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('cek-netral') ?? '')).toContain('"campaign"');

  await checker.open();
  await expect(checker.box).toHaveValue(POST);
  await checker.verdictIs('applies');
  await checker.keeping();
  await page.locator('#forget').click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await checker.write('Lain lagi');
  await checker.open();
  await expect(checker.box).toHaveValue('');
  await expect(page.locator('#store')).not.toBeChecked();
});

test('what is kept and was checked with other law data says that the law data is new', async ({ page, checker }) => {
  await checker.write(POST);
  await checker.keeping();
  await page.locator('#store').check();
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('cek-netral') ?? '{}');
    localStorage.setItem('cek-netral', JSON.stringify({ ...kept, law: { version: 'old', as_of: '2020-01-01' } }));
  });
  await checker.open();
  await expect(notice(page, 'law')).toContainText('Data hukum berubah');
});

test('English throughout', async ({ page, checker }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await checker.write(POST);
  await expect(page.getByText('Print, copy or save')).toBeVisible();
  // Of a text alone a link without the text would say nothing.
  await checker.keeping();
  await expect(page.locator('#copy-link')).toBeDisabled();
  await page.locator('#with-text').check();
  await checker.keeping();
  const link = await page.locator('#link').inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.keep')).not.toContainText(/Simpan|Tautan|Berkas/);
});
