import { expect, test } from './support.ts';

test('a post is written, questions are answered, the verdict and its findings stand there', async ({ checker, page }) => {
  await expect(page.getByText('Jawaban muncul di sini')).toBeVisible();
  await checker.write('Ayo dukung Pak Budi, coblos nomor 2, menang satu putaran');
  await checker.answerPlainCase();
  await expect(checker.headline).not.toBeEmpty();
  const report = await checker.report();
  expect(report?.verdict).toBe('applies');
  await expect(checker.findings).toHaveCount(report?.findings.length ?? -1);

  const finding = await checker.openFinding();
  await expect(finding.getByText('Bunyi ketentuan')).toBeVisible();
  await expect(finding.getByText('Sanksi', { exact: true })).toBeVisible();
  await expect(finding.getByText('Ditangani oleh')).toBeVisible();
  await expect(finding.getByText('Karena', { exact: true })).toBeVisible();
  await expect(finding.getByText('(jawaban Anda)').first()).toBeVisible();
  await expect(page.getByText(report?.disclaimer ?? '?')).toBeVisible();
  await expect(page.getByText(report?.ask_whom ?? '?')).toBeVisible();
});

test('what was unfolded stays unfolded while answers change', async ({ checker, page }) => {
  await checker.answerPlainCase();
  await page.selectOption('#q-0-object', 'regional_pair');
  const finding = await checker.openFinding();
  const rule = await finding.getAttribute('data-rule');
  await page.selectOption('#q-0-channel', 'chat_group');
  await page.selectOption('#q-0-channel', 'personal_account');
  await expect(page.locator(`details[data-rule="${rule}"]`)).toHaveAttribute('open', '');
});

test('what a description states counts, and one line leads to where it is changed', async ({ checker, page }) => {
  await checker.tell();
  await checker.write('Saya guru PPPK, mau like postingan calon bupati di Instagram, masa tenang.');
  const told = page.locator('.told');
  await expect(told).toContainText('PPPK');
  const stated = (await checker.report())?.facts.filter(({ origin }) => origin === 'description').map(({ question }) => question);
  expect(stated).toEqual(expect.arrayContaining(['employment', 'act']));
  await told.getByRole('button').click();
  await expect(page.locator('#role')).toHaveValue('pppk');
  await page.selectOption('#role', 'pns');
  await expect
    .poll(async () => (await checker.report())?.facts.find(({ question }) => question === 'employment')?.answers)
    .toEqual(['pns']);
});

test('answers that exclude one another are said to, and the way back is shown', async ({ checker, page }) => {
  await page.selectOption('#role', 'lurah');
  await page.selectOption('#q-0-act', 'post');
  await page.locator('.facts summary').click();
  await page.getByRole('button', { name: /Ubah jawaban: Apa status kepegawaian/ }).click();
  await page.selectOption('#q-0-employment', 'tni');
  await expect(page.getByRole('alert')).toContainText('tidak dapat berlaku bersamaan');
  await expect(checker.word).toHaveCount(0);
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.locator('.form select:focus')).toHaveCount(1);
});

test('one question at a time, and an answer leads to the next', async ({ checker, page }) => {
  await checker.answerOpenCase();
  const ask = page.locator('#next-ask');
  await expect(ask).toHaveCount(1);
  const before = await ask.textContent();
  await page.locator('.next').getByRole('button', { name: 'Belum tahu' }).click();
  await expect(ask).not.toHaveText(before ?? '');
});

test('an election without a calendar asks for the phase itself', async ({ page, checker }) => {
  await expect(page.locator('#q-0-phase')).toHaveCount(0);
  await page.selectOption('#election', 'other');
  await page.selectOption('#q-0-regime', 'pilkada');
  await page.selectOption('#q-0-phase', 'quiet');
  await page.selectOption('#q-0-stage', 'fixed');
  const facts = (await checker.report())?.facts ?? [];
  expect(facts.find(({ question }) => question === 'phase')?.answers).toEqual(['quiet']);
});

test('today is one tap away, and unknown again is another', async ({ page }) => {
  const date = page.locator('#date');
  await expect(date).toHaveValue('');
  await page.getByRole('button', { name: 'Hari ini' }).click();
  await expect(date).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await page.locator('.date').getByRole('button', { name: 'Belum tahu' }).click();
  await expect(date).toHaveValue('');
});

test('a further act joins the report', async ({ page, checker }) => {
  await checker.answerPlainCase();
  await page.getByRole('button', { name: 'Tambah perbuatan lain' }).click();
  await expect(page.locator('#q-1-act')).toBeFocused();
  await page.selectOption('#q-1-act', 'attend');
  await expect.poll(async () => (await checker.report())?.facts.some(({ act, question }) => act === 1 && question === 'act')).toBe(true);
  await page.getByRole('button', { name: 'Hapus perbuatan ke-2' }).click();
  await expect(page.locator('#q-1-act')).toHaveCount(0);
});

test('an answer against the words is shown as a contradiction', async ({ page, checker }) => {
  await checker.write('Ayo coblos nomor 2, dukung Pak Budi jadi bupati');
  await checker.answerPlainCase();
  await page.locator('.facts summary').click();
  await page.getByRole('button', { name: /Ubah jawaban: Apa isi atau arah/ }).click();
  await expect(page.locator('#q-0-stance')).toBeFocused();
  await page.selectOption('#q-0-stance', 'neutral');
  await expect(page.getByText('Jawaban dan tulisan tidak sejalan')).toBeVisible();
});

test('starting over empties everything', async ({ page, checker }) => {
  await checker.answerPlainCase();
  await checker.write('Ayo dukung');
  await page.getByRole('button', { name: 'Mulai lagi' }).click();
  await expect(checker.box).toHaveValue('');
  await expect(checker.box).toBeFocused();
  await expect(page.locator('#role')).toHaveValue('');
  await expect(page.locator('#q-0-act')).toHaveValue('');
  await expect(page.getByText('Jawaban muncul di sini')).toBeVisible();
});

test('before anything is typed it says that it is no legal advice and whom to ask', async ({ page }) => {
  await expect(page.getByText(/bukan nasihat hukum/).first()).toBeVisible();
  await expect(page.getByText(/inspektorat/).first()).toBeVisible();
});
