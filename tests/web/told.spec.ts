/** Twelve whole stories, each on a phone and on a desk, in one language on the one and in the other on the other. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { id } from '../../www/src/messages/id.ts';
import { en } from '../../www/src/messages/en.ts';
import { day } from '../../www/src/messages/index.ts';
import { expect, test } from './support.ts';
import { stories } from './stories/told.ts';
import { converse, keyboard, mouse, speak } from './stories/walker.ts';

const messages = { id, en };
const SIZES = [
  { name: 'phone', viewport: { width: 360, height: 740 } },
  { name: 'desk', viewport: { width: 1280, height: 800 } },
];
/** A folder for pictures of the last screens, for people to look at. */
const SHOTS = process.env['CEK_SHOTS'];

for (const [number, story] of stories.entries()) {
  for (const [size, { name, viewport }] of SIZES.entries()) {
    const lang = (number + size) % 2 === 0 ? 'id' : 'en';
    const m = messages[lang];

    test.describe(`${name}, ${lang}`, () => {
      test.use({ viewport, colorScheme: story.dark ? 'dark' : 'light' });

      test(story.who, async ({ checker, page, context }) => {
        // A whole visit, read by axe at its end.
        test.slow();
        const hands = story.byKeyboard ? keyboard(checker) : mouse(checker);
        const unfold = async (details: Locator) => {
          await hands.press(details.locator('> summary'));
          await expect(details).toHaveAttribute('open', '');
        };
        await speak(checker, hands, lang);

        if (story.text) await hands.write(story.text);
        if (story.description) {
          await checker.tell();
          await hands.write(story.description);
        }
        await unfold(page.locator('#details'));
        // What was read in a story stands in the fields already.
        if (story.description) await expect(page.locator('#role')).toHaveValue(story.role);
        else await hands.choose('role', story.role);
        for (const [row, answer] of Object.entries(story.rows)) await hands.choose(`q-0-${row}`, answer);
        await hands.choose('election', story.election);
        await hands.date(story.date);

        const asked = await converse(checker, hands, story.answers);
        expect(asked).toEqual(expect.arrayContaining(story.asked));

        // The verdict, the disclaimer and the day of the law.
        await checker.verdictIs(story.verdict);
        await expect(checker.headline).toBeVisible();
        const closing = page.locator('.closing');
        await expect(closing).toContainText(lang === 'id' ? 'bukan nasihat hukum' : 'no legal advice');
        const law = (await checker.report())?.law;
        await expect(closing).toContainText(day(law?.as_of ?? '?', lang));

        // The provision that governs, opened to its words and its sanction.
        const { governing } = story;
        if (governing) {
          await unfold(page.locator('#rules'));
          const found = page.locator(`details.finding[data-rule="${governing.rule}"]`);
          await expect(found).toHaveCount(1);
          for (const around of ['details.rest', 'details.prohibition', 'details.all']) {
            const fold = page.locator(around, { has: found });
            if ((await fold.count()) > 0) await unfold(fold);
          }
          await expect(found.locator('summary').first()).toContainText(governing.citation);
          await unfold(found);
          const part = (title: string) => found.locator('.part').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
          await expect(part(m.finding.words)).toContainText(governing.citation);
          if (governing.quote) await expect(part(m.finding.words).locator('blockquote').first()).toContainText(governing.quote);
          await expect(part(m.finding.sanction)).toContainText(governing.kindLabel[lang]);
          await expect(part(m.finding.sanction)).toContainText(governing.sanction[lang]);
          await expect(part(m.finding.route)).toContainText(governing.route[lang]);
          await expect(part(m.finding.because)).toContainText(story.description ? m.origin.description : m.origin.given);
        } else {
          await expect(checker.findings).toHaveCount(0);
        }
        const kinds = Object.fromEntries((await checker.report())?.findings.map(({ rule, kind }) => [rule, kind]) ?? []);
        expect(kinds).toMatchObject({ ...story.also, ...(governing && { [governing.rule]: governing.kind }) });
        for (const rule of Object.keys(story.also ?? {})) await expect(page.locator(`details.finding[data-rule="${rule}"]`)).toHaveCount(1);
        for (const instrument of story.never ?? []) {
          for (const cited of await page.locator('details.finding .cited').allTextContents()) expect(cited).not.toContain(instrument);
        }

        // What would change it, and what would not.
        const { helps, useless } = story.changes ?? {};
        if (helps ?? useless) await unfold(page.locator('#changes'));
        if (helps) await expect(page.locator('.changes li:not(.useless li)', { hasText: helps[lang] })).not.toHaveCount(0);
        if (useless) await expect(page.locator('.changes .useless')).toContainText(useless[lang]);

        // What to do, and whom to ask.
        for (const topic of story.help) {
          // What to do when reported stands with what to do when it is done.
          if (topic === 'reported' && (await page.locator('#done').getAttribute('open')) === null) await unfold(page.locator('#done'));
          const details =
            topic === 'reported'
              ? page.locator('details[data-topic=reported]')
              : page.locator('.doors-one', { has: page.locator(`[data-topic="${topic}"]`) });
          await unfold(details);
          await expect(details.locator('.step').first()).toBeVisible();
        }

        if (story.keeps === 'copy') {
          await context.grantPermissions(['clipboard-read', 'clipboard-write']);
          await unfold(page.locator('.keep'));
          await hands.press(page.locator('#copy'));
          await expect
            .poll(() => page.evaluate(() => navigator.clipboard.readText()))
            .toContain(governing?.citation ?? (await checker.headline.innerText()).toUpperCase());
        }
        if (story.keeps === 'print') {
          await page.emulateMedia({ media: 'print' });
          await expect(
            page
              .getByText(governing?.citation ?? '?')
              .locator('visible=true')
              .first(),
          ).toBeVisible();
          await expect(checker.box).toBeHidden();
          await page.emulateMedia({ media: 'screen' });
        }

        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/${String(number + 1).padStart(2, '0')}-${name}-${lang}.png`, fullPage: true });
      });
    });
  }
}
