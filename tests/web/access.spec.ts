import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Checker } from './support.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

async function fill(checker: Checker): Promise<void> {
  await checker.write('Ayo dukung Pak Budi, coblos nomor 2, menang satu putaran');
  await checker.answerPlainCase();
  await checker.openFinding();
  await checker.door('facts');
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test.describe(`${viewport.width} x ${viewport.height}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('axe finds nothing, with a report open and before', async ({ checker, page }) => {
        // Axe reads the whole page twice.
        test.slow();
        const blank = await new AxeBuilder({ page }).analyze();
        expect(blank.violations).toEqual([]);
        await fill(checker);
        const full = await new AxeBuilder({ page }).analyze();
        expect(full.violations).toEqual([]);
      });
    });
  }
}

test('axe finds nothing where something was read in a story', async ({ checker, page }) => {
  await checker.tell();
  await checker.write('Saya guru PPPK, mau like postingan calon bupati di Instagram, masa tenang.');
  await page.locator('.read > summary').click();
  await expect(page.locator('.read-fact').first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

/** With every notice and every control of the page around the checker in sight. */
async function fillPage(checker: Checker): Promise<void> {
  await checker.page.goto('./#v=1&role=pns&0.zzz=1&text=Ayo%20coblos%20nomor%202');
  await expect(checker.page.locator('.notice[data-kind=restored]')).toBeVisible();
  await checker.page.evaluate(() => (location.hash = '#v=99'));
  await expect(checker.page.locator('.notice[data-kind=fault]')).toBeVisible();
  await checker.page.locator('.keep > summary').click();
  await checker.page.locator('#store').check();
  await checker.page.locator('#with-text').check();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`what stands around the checker, ${colorScheme}`, () => {
    test.use({ viewport: { width: 320, height: 640 }, colorScheme });

    test('axe finds nothing, nothing runs out of the side, targets are large enough', async ({ checker, page }) => {
      await fillPage(checker);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const small = await page.evaluate(() =>
        ['cek-keep', 'cek-notices']
          .flatMap((name) => [...(document.querySelector(name)?.shadowRoot?.querySelectorAll('button, input') ?? [])])
          .filter((target) => target.checkVisibility())
          .filter((target) => Math.min(target.getBoundingClientRect().width, target.getBoundingClientRect().height) < 24)
          .map((target) => target.id || target.textContent),
      );
      expect(small).toEqual([]);
    });
  });
}

test('what stands around the checker is reached by keyboard', async ({ checker, page }) => {
  await fillPage(checker);
  const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id ?? '');
  await page.locator('#print').focus();
  const reached: string[] = [];
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press('Tab');
    reached.push(await focused());
  }
  expect(reached.slice(0, 8)).toEqual(['copy', 'link', 'with-text', 'copy-link', 'download', 'open', 'store', 'forget']);
  await page.keyboard.press('Enter');
  await expect(page.locator('#store')).not.toBeChecked();
});

test.describe('narrow and enlarged', () => {
  for (const [name, viewport] of [
    ['320 px', { width: 320, height: 640 }],
    ['a desktop at 200 %', { width: 640, height: 400 }],
    ['a desktop at 400 %', { width: 320, height: 256 }],
  ] as const) {
    test(`nothing runs out of the side: ${name}`, async ({ checker, page }) => {
      await page.setViewportSize(viewport);
      await fill(checker);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    });
  }

  test('text twice as large', async ({ checker, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await fill(checker);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('one first heading, and levels that skip nothing', async ({ checker, page }) => {
  await fill(checker);
  const levels = await page
    .locator('cek-netral')
    .evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])].map((heading) => Number(heading.localName[1])),
    );
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.reduce((before, level) => {
    expect(level - before).toBeLessThanOrEqual(1);
    return level;
  }, 0);
});

test('touch targets are as large as a thumb', async ({ checker, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await fill(checker);
  const small = await page.locator('cek-netral').evaluate((element) =>
    // What stands within a sentence is as large as its words.
    [...(element.shadowRoot?.querySelectorAll('button:not(.term), select, textarea, input, summary') ?? [])]
      .map((target) => (target instanceof HTMLInputElement && target.type === 'checkbox' ? (target.closest('label') ?? target) : target))
      .filter((target) => target.checkVisibility())
      .map((target) => ({ name: target.textContent?.trim().slice(0, 30), box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
      .map(({ name, box }) => `${name} ${box.width} x ${box.height}`),
  );
  expect(small).toEqual([]);
});

test('moves nothing for people who asked for no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.locator('cek-netral').evaluate(
    (element) =>
      [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((e) => {
        const { transitionDuration, animationName } = getComputedStyle(e);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
});

test('forced colours keep the verdict and the chosen mode apart', async ({ checker, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await fill(checker);
  const border = await page.locator('.verdict').evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect(border).not.toBe('none');
  expect((await new AxeBuilder({ page }).disableRules('color-contrast').analyze()).violations).toEqual([]);
  const outline = await page.locator('#print').evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect(outline, 'a button keeps its edge').not.toBe('none');
});
