/**
 * Inputs of the page that nobody would write: links, files, names, contacts, settings, shared texts. Nothing may throw, hang, run or
 * lose what was written. `CEK_NETRAL_INPUTS` inputs of each kind, always other ones; else few, and the same each time.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { addressOf, readContacts } from '../../www/src/contacts.ts';
import { fromNames, isNames, namesOf, noLocalNames, withName } from '../../www/src/local-names.ts';
import { fromFragment, toFragment } from '../../www/src/page/link.ts';
import { restore, type LooseDraft } from '../../www/src/page/restore.ts';
import { fromFile, toFile } from '../../www/src/page/scenario-file.ts';
import { toScenario, type Draft } from '../../www/src/state.ts';
import type { Questionnaire, Scenario } from '../../www/src/types.ts';
import { pureCore, type Pure } from './pure.ts';
import { share, test as own } from './site.ts';
import { test as widget, type Site } from './widget/support.ts';

const asked = process.env['CEK_NETRAL_INPUTS'];
const runs = Number(asked ?? 300);
fc.configureGlobal({ numRuns: runs, ...(asked ? {} : { seed: 2026 }) });

test.beforeEach(() => test.setTimeout(30_000 + 100 * runs));

let core: Pure;
let catalogue: Questionnaire;
test.beforeAll(async () => {
  core = await pureCore();
  catalogue = core.catalogue('id');
});

/** Words that programs stumble over, besides any text at all. */
const ODD = [
  '__proto__',
  'constructor',
  'toString',
  '<img src=x onerror=pwned=1>',
  '"><script>pwned=1</script>',
  'javascript:pwned=1',
  '${pwned=1}',
  '%00',
  '\u202e',
  '\ud800',
  '0',
  '-1',
  '1e9',
  'null',
  '',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(...ODD),
  fc.constantFrom('pns', 'like', 'act', 'pilkada-2024', '2024-10-10', 'Ayo coblos nomor 2'),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.anything({ maxDepth: 2, withNullPrototype: true }),
  fc.array(text, { maxLength: 4 }),
);

/** By asserts of Node: what Playwright expects it keeps, step by step, and of thousands of inputs that takes minutes. */
function opens(loose: LooseDraft): Draft {
  const { draft, lang, leftOut } = restore(loose, catalogue);
  assert.ok(draft.acts.length <= 20);
  for (const left of leftOut) assert.ok(left.value.length <= 200);
  for (const source of ['text', 'description'] as const) if (typeof loose[source] === 'string') assert.equal(draft[source], loose[source]);
  assert.ok(core.check(toScenario(draft, catalogue, lang ?? 'id')) instanceof Object);
  assert.deepEqual(Object.keys(Object.prototype), []);
  // What was opened can be kept and passed on, and is the same afterwards.
  const link = fromFragment(toFragment(draft, lang ?? 'id', { withText: false })) as LooseDraft;
  // An act of which nothing is said is in no link.
  const said = ({ acts }: Draft) => acts.slice(0, acts.findLastIndex((act) => Object.keys(act).length > 0) + 1);
  assert.deepEqual(said(restore(link, catalogue).draft), said(draft));
  const file = fromFile(JSON.stringify(toFile(draft, catalogue, 'id', '2026-01-01')), catalogue);
  assert.ok(file instanceof Object);
  // Spaces alone are no text.
  assert.equal(restore(file.loose, catalogue).draft.text, draft.text.trim() && draft.text);
  return draft;
}

test('any link', () => {
  const names = fc.oneof(
    fc.constantFrom('v', 'lang', 'role', 'election', 'date', 'text', 'description', '0.act', '1.object', '0.__proto__', '99.act'),
    text,
  );
  const link = fc.array(fc.tuple(names, text), { maxLength: 12 }).map((fields) => `#v=1&${new URLSearchParams(fields)}`);
  fc.assert(
    fc.property(
      fc.oneof(
        link,
        text.map((one) => `#v=${one}`),
        text,
      ),
      (fragment) => {
        const read = fromFragment(fragment);
        if (read && typeof read === 'object') opens(read);
      },
    ),
  );
});

test('any file', () => {
  const scenario = fc.record(
    {
      lang: value,
      election: value,
      date: value,
      text: value,
      description: value,
      names: value,
      answers: fc.oneof(value, fc.dictionary(text, value, { maxKeys: 6 })),
      also: fc.oneof(value, fc.array(fc.dictionary(text, value, { maxKeys: 3 }), { maxLength: 30 })),
    },
    { requiredKeys: [] },
  );
  const file = fc.record(
    { format: fc.constant('cek-netral'), version: fc.constant(1), law: value, role: value, mode: value, skipped: value, scenario },
    { requiredKeys: ['format', 'version', 'scenario'] },
  );
  const written = fc.oneof(
    file.map((one) => JSON.stringify(one, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))),
    fc.json(),
    text,
  );
  fc.assert(
    fc.property(written, (content) => {
      const read = fromFile(content, catalogue);
      if (typeof read === 'object') opens(read.loose);
    }),
  );
});

const corpus = join(import.meta.dirname, '../fuzz/page');
for (const name of readdirSync(corpus)) {
  test(`kept: ${name}`, () => {
    const content = readFileSync(join(corpus, name), 'utf8');
    if (name.startsWith('link-')) {
      const read = fromFragment(content);
      if (typeof read === 'string') expect(['broken_link', 'newer_version']).toContain(read);
      else opens(read as LooseDraft);
      return;
    }
    const read = fromFile(content, catalogue);
    expect(typeof read).toBe('object');
    if (typeof read === 'object') opens(read.loose);
  });
}

test('any names', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), value, text, (lines, given, name) => {
      const local = { from: 'lines', text: lines.join('\n') } as const;
      const names = namesOf(local);
      if (names) assert.ok(core.check({ text: 'Halo', names }) instanceof Object);
      if (name.trim() && !name.includes('\n'))
        assert.ok(JSON.stringify(withName(noLocalNames, name)).includes(JSON.stringify(name).slice(1, -1)));
      if (isNames(given)) assert.ok(fromNames(given) instanceof Object);
    }),
  );
});

test('any contacts lead nowhere that could run something', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), (given) => {
      const lines = given.map(([label, one]) => `${label}: ${one}`).join('|');
      const json = JSON.stringify(given.map(([label, one]) => ({ label, value: one })));
      const read = [lines, json, given.join()].map(readContacts);
      assert.ok(Math.max(...read.map(({ length }) => length)) <= 8);
      const led = read.flat().map((contact) => addressOf(contact.value) ?? 'tel:');
      assert.deepEqual(
        led.filter((address) => !/^(https?:\/\/|mailto:|tel:)/i.test(address)),
        [],
      );
    }),
  );
});

const posts = join(import.meta.dirname, '../texts');

test('no word of a post, given as the name of a candidate, takes a rule from what applies', () => {
  const lines = readdirSync(posts)
    .filter((name) => name.startsWith('posts-'))
    .flatMap((name) => readFileSync(join(posts, name), 'utf8').trim().split('\n'));
  const rules = (scenario: Scenario) => {
    const brief = core.brief(scenario);
    return 'verdict' in brief ? { verdict: brief.verdict, ids: brief.rules.map(({ rule }) => rule) } : null;
  };
  const taken: unknown[] = [];
  let applied = 0;
  for (const line of lines.filter((_, at) => at % Math.max(1, Math.round(12_000 / runs)) === 0)) {
    const { text: post } = JSON.parse(line) as { text: string };
    const scenario = { text: post, election: 'pilkada-2024', date: '2024-10-10', answers: { employment: 'pns', act: 'post' } };
    const alone = rules(scenario);
    if (alone?.verdict !== 'applies' || post.length > 300) continue;
    applied += 1;
    for (const name of new Set(post.split(/\s+/))) {
      const named = rules({ ...scenario, names: [name] });
      // Beside a name a call is weighed as one of a news report may be: it can make a rule likely rather than sure, no less.
      const kept = named && ['applies', 'may_apply'].includes(named.verdict) && alone.ids.every((id) => named.ids.includes(id));
      if (!kept) taken.push({ name, post, named });
    }
  }
  expect(applied).toBeGreaterThan(5);
  expect(taken).toEqual([]);
});

/** What a page would have that ran something it was given. */
async function untouched(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
}

/** Inputs for a browser: a tenth, for each takes a while. */
const few = <T>(arbitrary: fc.Arbitrary<T>, part = 10) => fc.sample(arbitrary, Math.ceil(runs / part));

widget(
  'any settings of a tag: nothing runs, and what was to be checked stands in the box',
  async ({ site, page }: { site: Site; page: Page }) => {
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(String(error)));
    await site.open('strict', 'host/plain.html');
    const NAMES = [
      'lang',
      'heading-level',
      'person',
      'election',
      'region',
      'agency',
      'logo',
      'contacts',
      'compact',
      'theme',
      'links',
      'page',
      'engine',
    ];
    const settings = few(fc.tuple(fc.dictionary(fc.constantFrom(...NAMES), text, { maxKeys: 8 }), text, value));
    const lost = await page.locator('cek-netral').evaluate(
      async (element: HTMLElement & { names: unknown; updateComplete: Promise<unknown> }, all) => {
        const missing: string[] = [];
        for (const [attributes, post, names] of all) {
          for (const { name } of [...element.attributes]) if (name !== 'style') element.removeAttribute(name);
          for (const [name, given] of Object.entries(attributes)) element.setAttribute(name, given);
          element.setAttribute('text', post);
          element.names = names;
          await element.updateComplete;
          await new Promise((done) => setTimeout(done));
          const box = element.shadowRoot?.querySelector<HTMLTextAreaElement>('#box');
          // The box has one kind of line end.
          if (post && box?.value !== post.replace(/\r\n?/g, '\n')) missing.push(JSON.stringify([post, box?.value]));
          if (element.shadowRoot?.querySelector('script, iframe, object, [onerror], a[href^="javascript:" i]'))
            missing.push(JSON.stringify(attributes));
        }
        return missing;
      },
      JSON.parse(JSON.stringify(settings, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))) as [
        Record<string, string>,
        string,
        unknown,
      ][],
    );
    expect(lost).toEqual([]);
    expect(broken).toEqual([]);
    await untouched(page);
  },
);

widget('any address of the frame: nothing runs, and it answers', async ({ site, page }: { site: Site; page: Page }) => {
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(String(error)));
  const NAMES = ['lang', 'person', 'election', 'theme', 'compact', 'links', 'accent', 'ink', 'agency', 'style', 'onclick'];
  for (const settings of few(fc.dictionary(fc.constantFrom(...NAMES), text, { maxKeys: 6 }), 60)) {
    await page.goto('about:blank');
    await site.open('strict', `widget/frame.html#${new URLSearchParams(settings)}`);
    await page.locator('#box').fill('Ayo coblos nomor 2');
    await expect(page.locator('.verdict')).toBeVisible();
    expect(await page.locator('cek-netral').getAttribute('onclick')).toBeNull();
  }
  expect(broken).toEqual([]);
  await untouched(page);
});

/** The box has one kind of line end. */
const inBox = (words: string) => words.replace(/\r\n?/g, '\n');

test('any link over anything that is written: the words stay in the box, nothing runs', async ({ page }) => {
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(String(error)));
  await page.goto('./');
  await expect(page.locator('.who .chip:enabled').first()).toBeVisible();
  const link = fc.array(fc.tuple(fc.constantFrom('role', 'election', 'date', 'text', 'description', '0.act', '1.object'), text), {
    maxLength: 6,
  });
  for (const [own, fields] of few(fc.tuple(text, link), 20)) {
    await page.locator('#box').fill('');
    await page.locator('#box').fill(own);
    const written = await page.locator('#box').inputValue();
    await page.evaluate((fragment) => (location.hash = fragment), `#v=1&${new URLSearchParams([...fields, ['n', String(Math.random())]])}`);
    // The notice names what nobody knows, or offers what the link brings.
    await expect(page.locator('.notice[data-kind=restored]')).toBeVisible();
    if (written.trim()) expect(await page.locator('#box').inputValue()).toBe(written);
    await page.locator('.notice[data-kind=restored]').getByRole('button', { name: 'Tutup' }).click();
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await page.locator('.mode input').first().check();
  }
  expect(broken).toEqual([]);
  await untouched(page);
});

own('anything shared from another app comes into the box as it is, and nothing runs', async ({ page, site }) => {
  await page.goto(site.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const part = fc.oneof(text, fc.webUrl(), fc.constant(''));
  for (const fields of few(fc.record({ title: part, text: part, url: part }), 50)) {
    await share(page, site, fields);
    // A form has characters only, and one kind of line end.
    const sent = [fields.title, fields.text, fields.url].map((one) => inBox(Buffer.from(one).toString()));
    const parts = [...new Set(sent)].filter((one) => one.trim());
    if (parts.length === 0) await expect(page.locator('.notice[data-kind=fault]')).toBeVisible();
    else await expect(page.locator('#box')).toHaveValue(parts.join('\n'), { timeout: 15_000 });
    expect(new URL(page.url()).search).toBe('');
    await untouched(page);
  }
});
