/** What the core answers without at first: the rest of its code, the words of the law and English, which come when they are needed. */
import { isDeepStrictEqual } from 'node:util';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../www/src/types.ts';
import { PARTS, readHalf, readPart, wholeChecker, type Part } from '../../scripts/parts.mjs';
import { scenarios } from './scenarios.ts';
import { expect, test, withoutWorker } from './support.ts';

const root = join(import.meta.dirname, '../..');
const LAW = '**/cek_netral_law-*.txt';

test('the answer is drawn before the words of the law are there; then its provisions have their words', async ({ checker, page }) => {
  await withoutWorker(page);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(LAW, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await checker.answerPlainCase();
  const before = (await checker.shown()) as Report;
  expect(before.law_words).toBe(false);
  expect(before.findings.flatMap(({ provisions }) => provisions).filter(({ quote, plain }) => quote || plain)).toEqual([]);
  const first = await checker.openFinding();
  await expect(first.locator('blockquote')).toHaveCount(0);
  letGo();
  await expect(first.locator('blockquote').first()).not.toBeEmpty();
  const after = (await checker.report()) as Report;
  expect([after.law_words, after.verdict, after.headline]).toEqual([true, before.verdict, before.headline]);
});

test('where the words of the law cannot be had, the answer stands without them', async ({ checker, page }) => {
  await withoutWorker(page);
  await page.route(LAW, (route) => route.abort());
  await page.reload();
  await checker.answerPlainCase();
  await checker.openFinding();
  expect((await checker.shown())?.law_words).toBe(false);
  await expect.poll(() => checker.complaints.length).toBeGreaterThan(0);
  // The browser's own line on the file, once: it is not asked for with each key.
  await checker.write('Ayo dukung Pak Budi');
  expect(checker.complaints.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);
});

test('what the page shows with its parts is what the core says that had them all from the start', async ({ checker, page }) => {
  test.setTimeout(120_000);
  const core = await import(join(root, 'pkg/cek_netral.js'));
  core.initSync({ module: readFileSync(join(root, 'pkg/cek_netral_bg.wasm')) });
  const whole = wholeChecker(core) as { check(scenario: object): Report };
  await checker.answerPlainCase();
  const shown = (await checker.report()) as Report;
  // The parts in any order, over every scenario of these specs.
  const orders = [PARTS, [...PARTS].reverse(), [PARTS[1], PARTS[2], PARTS[0]]] as Part[][];
  const parted = orders.map((order) => {
    const checker = new core.Checker();
    for (const part of order) expect(checker.extend(part, readPart(part).toString())).toBeNull();
    return checker;
  });
  for (const [n, [name, scenario]] of Object.entries(scenarios).entries()) {
    for (const lang of ['id', 'en']) {
      const asked = { ...scenario, lang };
      expect(isDeepStrictEqual(parted[n % parted.length].check(asked), whole.check(asked)), name).toBe(true);
    }
  }
  const said = await page.evaluate(() => {
    const { core, report } = document.querySelector('cek-netral') as unknown as { core: { has(part: string): boolean }; report: Report };
    return [core.has('law'), core.has('english'), report.law_words];
  });
  expect(said).toEqual([true, false, true]);
  for (const { quote, plain } of shown.findings.flatMap(({ provisions }) => provisions)) expect(quote || plain).not.toBe('');
});

test('the core in two modules answers as in one, and before the second comes what a first answer needs', async () => {
  test.setTimeout(120_000);
  // Two loaders, each with an instance of its own.
  const [one, two] = await Promise.all([1, 2].map((n) => import(`${join(root, 'pkg/cek_netral.js')}?${n}`)));
  one.initSync({ module: readFileSync(join(root, 'pkg/cek_netral_bg.wasm')) });
  const begun = two.initSync({ module: readHalf('first') });
  type Asked = Record<string, (...given: unknown[]) => unknown>;
  const whole = wholeChecker(one) as Asked;
  let split = wholeChecker(two) as Asked;
  const inputs = Object.values(scenarios).flatMap((scenario) => [
    { ...scenario, lang: 'id' },
    { ...scenario, lang: 'en' },
  ]);
  const differ = (names: string[]) =>
    names.flatMap((name) => inputs.filter((input) => !isDeepStrictEqual(split[name]?.(input), whole[name]?.(input))).map(() => name));
  expect(differ(['check_first', 'read'])).toEqual([]);
  expect(split['catalogue']?.('en')).toEqual(whole['catalogue']?.('en'));
  expect(() => split['look_ahead']?.({})).toThrow(WebAssembly.RuntimeError);
  two.__wbg_reset_state();
  split = wholeChecker(two) as Asked;
  void new WebAssembly.Instance(new WebAssembly.Module(readHalf('later')), { first: two.initSync(begun) });
  expect(differ(['check', 'check_first', 'look_ahead', 'compare', 'near_misses', 'steps', 'read'])).toEqual([]);
  expect(split['index']?.('id')).toEqual(whole['index']?.('id'));
  const own = { id: 'kode', title: 'Kode', when: { act: 'like' }, kind: 'ethics', level: 'moral', citation: 'Kode', plain: 'Kode' };
  const asked = { answers: { employment: 'pns', act: 'like' }, rules: [own] };
  expect(split['check']?.(asked)).toEqual(whole['check']?.(asked));
  expect(JSON.stringify(split['check']?.(asked))).toContain('own:kode');
  expect(split['why_not']?.(asked, 'own:kode')).toEqual(whole['why_not']?.(asked, 'own:kode'));
});

test('a part of another build is refused by name', async () => {
  const core = await import(join(root, 'pkg/cek_netral.js'));
  core.initSync({ module: readFileSync(join(root, 'pkg/cek_netral_bg.wasm')) });
  const parted = new core.Checker();
  expect(
    parted.extend(
      'law',
      readPart('law')
        .toString()
        .replace(/[0-9a-f]{16}/, '0'.repeat(16)),
    ).error.code,
  ).toBe('other_build');
  expect(parted.extend('laws', '').error.code).toBe('unknown_part');
});
