/** Silence is no consent: an all-clear shows its ground, and where nothing settles it, whom to ask comes first. */
import { en } from '../../www/src/messages/en.ts';
import { id } from '../../www/src/messages/id.ts';
import type { Lang } from '../../www/src/types.ts';
import { expect, test, type Checker } from './support.ts';

const messages = { id, en };
const NAME: Record<Lang, string> = { id: 'Indonesia', en: 'English' };

async function fill(checker: Checker, lang: Lang, act: string): Promise<void> {
  await checker.page.getByRole('button', { name: NAME[lang] }).click();
  await checker.choose('role', 'pns');
  await checker.choose('q-0-act', act);
  await checker.choose('q-0-object', 'nobody');
  await checker.choose('election', 'pilkada-2024');
  await checker.date('2024-10-10');
}

async function copied(checker: Checker): Promise<string> {
  await checker.page.locator('.keep > summary').click();
  await checker.page.locator('#copy').click();
  let text = '';
  await expect.poll(async () => (text = await checker.page.evaluate(() => navigator.clipboard.readText()))).not.toBe('');
  return text;
}

for (const lang of ['id', 'en'] as const) {
  const m = messages[lang];

  test(`an all-clear shows what it rests on, with its provisions and how well they are verified: ${lang}`, async ({
    checker,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await fill(checker, lang, 'read');
    await checker.verdictIs('none_found');
    const ground = (await checker.report())?.grounds[0];
    expect(ground).toMatchObject({ kind: 'free' });
    await expect(page.locator('.verdict .cites')).toContainText(ground?.provisions[0]?.citation ?? '?');
    await checker.door('rules');
    const shown = page.locator('.grounds');
    await expect(shown.getByRole('heading')).toHaveText(m.grounds.title);
    for (const words of [`${m.grounds.basis}: ${ground?.title}`, ground?.reason ?? '?', m.grounds.kind.free]) {
      await expect(shown).toContainText(words);
    }
    const provision = ground?.provisions[0];
    const fold = shown.locator(`[data-ground="${ground?.id}"] > details`);
    await fold.locator('summary').first().click();
    await expect(fold.getByText(provision?.citation ?? '?', { exact: true })).toBeVisible();
    await expect(fold.getByText(m.grade[provision?.grade ?? 'own'])).not.toHaveCount(0);
    // A limit stays beside it, and the same goes out on paper and as text.
    await expect(page.locator('.verdict .reason')).toContainText(lang === 'id' ? 'bukan jaminan' : 'no guarantee');
    const text = await copied(checker);
    for (const words of [ground?.title, ground?.reason, m.grounds.kind.free, provision?.citation]) expect(text).toContain(words);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.paper')).toContainText(ground?.reason ?? '?');
  });

  test(`what nothing settles is no all-clear, and says whom to ask right under the reason: ${lang}`, async ({ checker, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await fill(checker, lang, 'other');
    await checker.verdictIs('unsettled');
    const report = await checker.report();
    expect(report?.verdict).toBe('unsettled');
    await expect(page.locator('.verdict .whom')).toHaveText(report?.ask_whom ?? '?');
    await expect(page.locator('.grounds')).toHaveCount(0);
    // Told apart without colour: by its sign, its border and its words.
    await expect(page.locator('.verdict.ask .sign')).toHaveCount(1);
    expect(await page.locator('.verdict').evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('dashed');
    const text = await copied(checker);
    expect(text).toContain(`${m.closing.ask}: ${report?.ask_whom}`);
    expect(text.split(report?.ask_whom ?? '?')).toHaveLength(2);
  });
}
