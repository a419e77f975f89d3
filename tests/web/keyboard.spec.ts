import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support.ts';

test('the whole story by keyboard alone', async ({ checker, page }) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.querySelector('cek-netral')?.shadowRoot?.activeElement?.id ?? '');
  const tabTo = async (id: string) => {
    for (let i = 0; i < 40 && (await focused()) !== id; i += 1) await press('Tab');
    expect(await focused()).toBe(id);
  };

  await tabTo('box');
  await page.keyboard.type('Ayo dukung Pak Budi, coblos nomor 2');
  // Who acts, with a chip; the focus goes to the answer.
  await reach(page, page.locator('[data-role=pns]'));
  await press('Enter');
  await expect.poll(focused).toBe('verdict-title');
  await reach(page, page.locator('#details > summary'));
  await press('Enter');
  // The form comes with the first opening.
  await expect(page.locator('#q-0-act')).toBeVisible();
  await tabTo('q-0-act');
  await page.keyboard.type('Menyu');
  await tabTo('q-0-object');
  await page.keyboard.type('Calon bup');
  await tabTo('election');
  await page.keyboard.type('Pilkada 2024');
  await tabTo('date');
  await page.keyboard.type('10102024');
  await expect(page.locator('#role')).toHaveValue('pns');
  await expect(page.locator('#q-0-act')).toHaveValue('like');
  await expect(checker.card).toBeVisible();

  // The next question is answered, and the focus goes on to the one after it or to the verdict.
  const next = page.locator('.next');
  await next.locator('#next-ask').focus();
  await press('Tab');
  const answers = next.locator('[data-answer=campaign]');
  for (let i = 0; i < 5 && !(await answers.evaluate((chip) => chip.matches(':focus'))); i += 1) await press('Tab');
  await press('Enter');
  await checker.verdictIs('applies');
  await expect.poll(focused).toMatch(/^(next-ask|verdict-title)$/);

  await page.locator('#rules > summary').focus();
  await press('Enter');
  const summary = checker.prohibitions.first().locator('summary').first();
  await summary.focus();
  await press('Enter');
  await expect(checker.prohibitions.first()).toHaveAttribute('open', '');
});

/** Puts words on the clipboard and pastes them where the focus is. */
async function paste(page: Page, words: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
  await page.keyboard.press('Control+V');
}

/** Goes on by Tab until the target has the focus. */
async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 60 && !(await target.evaluate((element) => element.matches(':focus'))); i += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

test('a civil servant pastes a post, says who they are, reads the answer and its law, and leaves, by keys alone', async ({
  checker,
  page,
}) => {
  await reach(page, checker.box);
  await paste(page, 'Ayo dukung Pak Budi jadi bupati, coblos nomor 2');
  await expect(checker.card).toBeVisible();
  await reach(page, page.locator('[data-role=pns]'));
  await page.keyboard.press('Enter');
  // The answer is what comes next, not the top of the page.
  await expect(checker.headline).toBeFocused();
  await expect(checker.headline).not.toBeEmpty();
  await reach(page, page.locator('.verdict .cites a').first());
  await expect(page.locator('.cost')).toBeVisible();
  await reach(page, page.locator('#rules > summary'));
  await page.keyboard.press('Enter');
  await expect(checker.prohibitions.first()).toBeVisible();
  await reach(page, checker.prohibitions.first().locator('> summary'));
  await page.keyboard.press('Enter');
  await expect(checker.prohibitions.first().locator('.reasons').first()).toBeVisible();
  // Nothing holds the focus: the way goes on to the links below the checker.
  await reach(page, page.locator('.site-links a').last());
});

test('somebody in panic reads the first step, copies the sheet of facts and starts over, by keys alone', async ({ checker, page }) => {
  await reach(page, page.locator('.mode input').first());
  await page.keyboard.press('ArrowRight');
  await reach(page, checker.box);
  await paste(page, 'tolong!! saya PNS, kemarin sudah terlanjur like postingan calon bupati');
  await expect(page.locator('#done .step').first()).toContainText('Simpan gambar layar');
  const sheet = page.locator('#done .sheet');
  await reach(page, sheet.locator('> summary'));
  await page.keyboard.press('Enter');
  await reach(page, sheet.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('status')).toHaveText('Tersalin.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Lembar fakta');
  await reach(page, page.locator('#start-over'));
  await page.keyboard.press('Enter');
  await expect(checker.box).toBeFocused();
  await expect(checker.box).toHaveValue('');
});

test('a list that somebody goes through by keys keeps its place when the page is drawn anew', async ({ checker, page }) => {
  await checker.choose('role', 'pns');
  await checker.choose('q-0-object', 'regional_pair');
  await checker.choose('election', 'pilkada-2024');
  const next = page.locator('.next');
  await expect(next.locator('[data-next="0:act"]')).toBeVisible();
  const list = next.locator('select');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  const chosen = await list.inputValue();
  expect(chosen).not.toBe('');
  await page.evaluate(() => (document.querySelector('cek-netral') as unknown as { requestUpdate(): void }).requestUpdate());
  await page.evaluate(() => (document.querySelector('cek-netral') as unknown as { updateComplete: Promise<boolean> }).updateComplete);
  await expect(list).toHaveValue(chosen);
  await page.keyboard.press('Enter');
  await expect(next.locator('[data-next="0:act"]')).toHaveCount(0);
});

test('the two modes are one radio group, moved in by arrows', async ({ page }) => {
  await page.getByRole('radio', { name: 'Unggahan' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Situasi' })).toBeChecked();
});

test('focus can be seen', async ({ page, checker }) => {
  await checker.box.focus();
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const active = document.querySelector('cek-netral')?.shadowRoot?.activeElement;
    return active ? getComputedStyle(active).outlineStyle : 'none';
  });
  expect(outline).not.toBe('none');
});

test('the verdict is spoken once when things have settled, not at every key', async ({ page, checker }) => {
  await page.evaluate(() => {
    const region = document.querySelector('cek-netral')?.shadowRoot?.querySelector('.frame > [role=status]');
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver(() => spoken.push(region?.textContent ?? '')).observe(region!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await checker.answerPlainCase();
  await checker.box.pressSequentially('Ayo dukung Pak Budi, coblos nomor 2', { delay: 30 });
  await page.waitForTimeout(2000);
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(spoken.length).toBeGreaterThan(0);
  expect(spoken.length).toBeLessThanOrEqual(2);
  expect(spoken.at(-1)).toContain((await checker.report())?.answer.call);
});
