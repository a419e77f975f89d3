import { expect, test } from './support.ts';

test('what would change it is said, with where it leads, and what does not help', async ({ checker, page }) => {
  await checker.answerPlainCase();
  const report = await checker.whole();
  expect(report?.changes.helps.length).toBeGreaterThan(0);
  await checker.door('changes');
  const card = page.locator('.changes');
  for (const change of report?.changes.helps ?? []) {
    const line = card.locator('li', { hasText: change.say[0] ?? '?' });
    await expect(line).toContainText(change.then.text);
  }
  await expect(card.locator('.useless')).toContainText('akun pribadi');
  // What people believe in and does not make it allowed is called so.
  await expect(card).toContainText('Ini tidak membuatnya boleh');
});

test('answers say what they would come to, and come to it', async ({ checker, page }) => {
  await checker.answerOpenCase();
  const told = page.locator('.next .chip').filter({ has: page.locator('.then') });
  await expect(told.first()).toBeVisible();
  const report = await checker.report();
  const answer = await told.first().getAttribute('data-answer');
  const offered = report?.questions[0]?.answers.find(({ id }) => id === answer);
  await told.first().click();
  await expect.poll(async () => (await checker.report())?.verdict).toBe(offered?.then?.verdict);
});

test('what was read in the post is taken back with one tap, and the contradiction is shown', async ({ checker, page }) => {
  await checker.write('Ayo coblos nomor 2, dukung Pak Budi jadi bupati');
  await checker.answerPlainCase();
  await page.locator('.read > summary').click();
  await page
    .getByRole('button', { name: /^Bukan begitu: Apakah ini mendukung/ })
    .first()
    .click();
  const stance = (await checker.report())?.facts.find(({ question }) => question === 'stance');
  expect(stance).toMatchObject({ origin: 'given' });
  expect(stance?.answers).not.toContain('support');
  await expect(page.getByText('Jawaban dan tulisan tidak sejalan')).toBeVisible();
});

test('each prohibition says its kind and how sure it is, the surest first, and its findings say whom they bind', async ({ checker }) => {
  await checker.answerPlainCase();
  await checker.door('rules');
  const report = await checker.report();
  const kinds = await checker.prohibitions.locator('> summary .kind').allTextContents();
  expect(kinds).toHaveLength(report?.prohibitions.length ?? -1);
  const order = ['applies', 'assessor', 'may_apply'];
  const statuses = report?.prohibitions.map(({ status }) => status) ?? [];
  expect(statuses).toEqual([...statuses].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  const finding = await checker.openFinding();
  await expect(finding.getByText(/^Mengikat: /).first()).toBeVisible();
  await expect(finding.getByText(/^Jenis: /).first()).toBeVisible();
});

test('on a narrow phone nothing of it sticks out', async ({ checker, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await checker.write('Ayo coblos nomor 2, dukung Pak Budi jadi bupati');
  await checker.answerPlainCase();
  await checker.door('changes');
  await expect(page.locator('.changes')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
