import { expect, test } from './support.ts';

test('a post is written, questions are answered, the verdict and its findings stand there', async ({ checker, page }) => {
  await expect(page.getByRole('heading', { name: 'Jawaban muncul di bawah kotak' })).toBeAttached();
  await checker.write('Ayo dukung Pak Budi, coblos nomor 2, menang satu putaran');
  await checker.answerPlainCase();
  await expect(checker.headline).not.toBeEmpty();
  const report = await checker.report();
  expect(report?.verdict).toBe('applies');

  const finding = await checker.openFinding();
  // Each finding stands under its prohibition, and none is left out.
  await expect(checker.prohibitions).toHaveCount(report?.prohibitions.length ?? -1);
  await expect(checker.findings).toHaveCount(report?.findings.length ?? -1);
  await expect(finding.getByText('Bunyi ketentuan')).toBeVisible();
  await expect(finding.getByText('Sanksi', { exact: true })).toBeVisible();
  await expect(finding.getByText('Ditangani oleh')).toBeVisible();
  await expect(finding.getByText('Karena', { exact: true })).toBeVisible();
  await expect(finding.getByText('(jawaban Anda)').first()).toBeVisible();
  await expect(page.getByText(report?.disclaimer ?? '?')).toBeVisible();
  await checker.door('asking');
  await expect(page.locator('#asking')).toContainText(report?.ask_whom ?? '?');
});

test('what was unfolded stays unfolded while answers change', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await checker.choose('q-0-object', 'regional_pair');
  const finding = await checker.openFinding();
  const rule = await finding.getAttribute('data-rule');
  await checker.choose('q-0-channel', 'chat_group');
  await checker.choose('q-0-channel', 'personal_account');
  await expect(page.locator(`details[data-rule="${rule}"]`)).toHaveAttribute('open', '');
});

test('what is read in a description is in effect at once, and stands in the line and in the fields', async ({ checker, page }) => {
  await checker.tell();
  await checker.write('Saya guru PPPK, mau like postingan calon bupati di Instagram, masa tenang.');
  await expect(page.locator('.me')).toContainText('PPPK');
  await expect(page.locator('summary.foot')).toContainText('PPPK');
  const read = (await checker.report())?.facts.filter(({ origin }) => origin === 'description').map(({ question }) => question);
  expect(read).toEqual(expect.arrayContaining(['employment', 'act']));
  await checker.fields();
  await expect(page.locator('#role')).toHaveValue('pppk');
  await expect(page.locator('#q-0-act')).toHaveValue('like');
});

test('what was read wrongly is refused with a tap', async ({ checker, page }) => {
  await checker.tell();
  await checker.write('Saya PPPK, mau like postingan calon bupati');
  await page.locator('.read > summary').click();
  await page.getByRole('button', { name: 'Bukan begitu: Apa status kepegawaian Anda' }).click();
  await expect(page.locator('.read-fact strong', { hasText: 'PPPK' })).toHaveCount(0);
  await expect(page.locator('.me')).toHaveCount(0);
  // It is marked as put aside, and comes back with one tap.
  await page.getByRole('button', { name: 'Pakai lagi: Apa status kepegawaian Anda' }).click();
  await expect(page.locator('.me')).toContainText('PPPK');
});

test('two acts read in a description become two acts', async ({ checker, page }) => {
  await checker.tell();
  await checker.write('Saya guru PPPK, mau like dan share postingan calon bupati di Instagram, masa tenang.');
  await checker.fields();
  await expect(page.locator('#q-0-act')).toHaveValue('like');
  await expect(page.locator('#q-1-act')).toHaveValue('share');
});

test('answers that exclude one another are said to, and the way back is shown', async ({ checker, page }) => {
  await checker.choose('role', 'lurah');
  await checker.choose('q-0-act', 'post');
  await checker.door('facts');
  await page.getByRole('button', { name: /Ubah jawaban: Apa status kepegawaian/ }).click();
  await checker.choose('q-0-employment', 'tni');
  await expect(page.getByRole('alert')).toContainText('tidak dapat berlaku bersamaan');
  await expect(checker.card).toHaveCount(0);
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.locator('.form select:focus')).toHaveCount(1);
});

test('one question at a time, and an answer leads to the next', async ({ checker, page }) => {
  await checker.answerOpenCase();
  const ask = page.locator('#next-ask');
  await expect(ask).toHaveCount(1);
  const before = await ask.textContent();
  await page.locator('.next').getByRole('button', { name: 'Saya tidak tahu' }).click();
  await expect(ask).not.toHaveText(before ?? '');
});

test('an election without a calendar asks for the phase itself', async ({ page, checker }) => {
  await checker.fields();
  await expect(page.locator('#q-0-phase')).toHaveCount(0);
  await checker.choose('election', 'other');
  await checker.choose('q-0-regime', 'pilkada');
  await checker.choose('q-0-phase', 'quiet');
  await checker.choose('q-0-stage', 'fixed');
  const facts = (await checker.report())?.facts ?? [];
  expect(facts.find(({ question }) => question === 'phase')?.answers).toEqual(['quiet']);
});

test('today is the day until another one is told, and one tap away again', async ({ checker, page }) => {
  await checker.fields();
  const date = page.locator('#date');
  const now = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  await expect(date).toHaveValue(now);
  await expect(page.locator('.row', { has: date }).locator('.mark')).toHaveText('Hari ini');
  await page.locator('[data-role=pns]').click();
  await expect(page.locator('.me')).toContainText('hari ini');
  await checker.date('2024-10-10');
  await expect(page.locator('.me')).toContainText('10 Okt 2024');
  await page.locator('#date-today').click();
  await expect(date).toHaveValue(now);
});

test('a further act joins the report', async ({ page, checker }) => {
  await checker.answerPlainCase();
  await page.getByRole('button', { name: 'Tambah perbuatan lain' }).click();
  await expect(page.locator('#q-1-act')).toBeFocused();
  await checker.choose('q-1-act', 'attend');
  await expect.poll(async () => (await checker.report())?.facts.some(({ act, question }) => act === 1 && question === 'act')).toBe(true);
  await page.getByRole('button', { name: 'Hapus perbuatan ke-2' }).click();
  await expect(page.locator('#q-1-act')).toHaveCount(0);
});

test('an answer against the words is shown as a contradiction', async ({ page, checker }) => {
  await checker.write('Ayo coblos nomor 2, dukung Pak Budi jadi bupati');
  await checker.answerPlainCase();
  await checker.door('facts');
  await page.getByRole('button', { name: /Ubah jawaban: Apakah ini mendukung/ }).click();
  await expect(page.locator('#q-0-stance')).toBeFocused();
  await checker.choose('q-0-stance', 'neutral');
  await expect(page.getByText('Jawaban dan tulisan tidak sejalan')).toBeVisible();
});

test('starting over empties what was written and answered, and can be undone', async ({ page, checker }) => {
  await checker.answerPlainCase();
  await checker.write('Ayo dukung');
  await page.getByRole('button', { name: 'Mulai lagi' }).click();
  await expect(checker.box).toHaveValue('');
  await expect(checker.box).toBeFocused();
  await expect(checker.card).toHaveCount(0);
  // Who acts was told once.
  await expect(page.locator('.me')).toContainText('PNS');
  await checker.fields();
  await expect(page.locator('#q-0-act')).toHaveValue('');
  // A slip of the thumb is mended with one tap.
  await page.locator('#undo').click();
  await expect(checker.box).toHaveValue('Ayo dukung');
  await expect(page.locator('#q-0-act')).toHaveValue('like');
});

test('before anything is typed it says that it is no legal advice and whom to ask', async ({ page }) => {
  await expect(page.getByText(/bukan nasihat hukum/).first()).toBeVisible();
  await page.locator('#asking > summary').click();
  await expect(
    page
      .getByText(/inspektorat/)
      .locator('visible=true')
      .first(),
  ).toBeVisible();
});
