/** The catalogue: plain pages that need no script, each link of which leads somewhere. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { parse, type DefaultTreeAdapterTypes, type ParserError } from 'parse5';

const dist = join(import.meta.dirname, '../../dist');
const pages = readdirSync(join(dist, 'katalog'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => `katalog/${name.replaceAll('\\', '/')}`);

interface Read {
  faults: string[];
  ids: string[];
  /** Values of `href` and `src`. */
  links: string[];
  /** What a strict content security policy would refuse. */
  inline: string[];
  levels: number[];
}

function read(path: string): Read {
  const found: Read = { faults: [], ids: [], links: [], inline: [], levels: [] };
  const onParseError = ({ code, startLine, startCol }: ParserError) => found.faults.push(`${code} at ${startLine}:${startCol}`);
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (name === 'id') found.ids.push(value);
        if (name === 'href' || name === 'src') found.links.push(value);
        if (name === 'style' || name.startsWith('on')) found.inline.push(name);
      }
      if (node.tagName === 'style' || (node.tagName === 'script' && node.childNodes.length > 0)) found.inline.push(node.tagName);
      const heading = /^h([1-6])$/.exec(node.tagName);
      if (heading) found.levels.push(Number(heading[1]));
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(readFileSync(join(dist, path), 'utf8'), { onParseError, sourceCodeLocationInfo: true }));
  return found;
}

const all = new Map(pages.map((path) => [path, read(path)]));

test('every page is valid HTML with one first heading, unlike ids and nothing inline', () => {
  expect(all.size).toBeGreaterThan(1000);
  // Collected first: an assertion for each of thousands would take minutes.
  const wrong: string[] = [];
  for (const [path, { faults, ids, inline, levels }] of all) {
    wrong.push(...[...faults, ...inline].map((fault) => `${path}: ${fault}`));
    if (new Set(ids).size !== ids.length) wrong.push(`${path}: an id twice`);
    const skips = levels.some((level, n) => (n === 0 ? level !== 1 : level === 1 || level - (levels[n - 1] ?? 0) > 1));
    if (skips || levels.length === 0) wrong.push(`${path}: headings ${levels.join(' ')}`);
  }
  expect(wrong).toEqual([]);
});

test('every link leads to a page, and to a place on it', () => {
  const broken: string[] = [];
  for (const [path, { links }] of all) {
    for (const link of links) {
      // The one way out: official channels on the page of what can be done.
      if (path.endsWith('/bantuan.html') && link.startsWith('https://')) continue;
      const [address = '', fragment] = link.split('#');
      let target = address ? posix.join(posix.dirname(path), address) : path;
      if (target === '.' || target.endsWith('/')) target = posix.join(target, 'index.html');
      const there = all.get(target)?.ids;
      const lost = /^([a-z]+:|\/)/.test(link) || target.startsWith('..') || !existsSync(join(dist, target));
      if (lost || (fragment && there && !there.includes(fragment))) broken.push(`${path}: ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test('each page has its counterpart in the other language', () => {
  const indonesian = pages.filter((path) => !path.startsWith('katalog/en/'));
  const english = pages.filter((path) => path.startsWith('katalog/en/'));
  expect(english.map((path) => path.replace('katalog/en/', 'katalog/')).sort()).toEqual(indonesian.sort());
});

test('the list of the search names pages that are there', () => {
  for (const list of ['katalog/indeks.json', 'katalog/en/indeks.json']) {
    const rows = JSON.parse(readFileSync(join(dist, list), 'utf8')) as [string, string, string][];
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter(([, , address]) => !all.has(posix.join(dirname(list), address)))).toEqual([]);
  }
});

const SAMPLE = [
  'katalog/',
  'katalog/pasal/pp-94-2021/5.n.6.html',
  'katalog/aturan/skb-iib-6.html',
  'katalog/pose.html',
  'katalog/istilah.html',
  'katalog/bantuan.html',
  'katalog/izin.html',
  'katalog/en/',
  'katalog/en/aturan/skb-iib-6.html',
  'katalog/en/pasal/skb-2022/',
  'katalog/en/perbedaan.html',
];
for (const [width, colorScheme] of [
  [360, 'light'],
  [1280, 'dark'],
] as const) {
  test.describe(`${width} px, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    for (const address of SAMPLE) {
      test(`axe finds nothing, and nothing runs out of the side: ${address}`, async ({ page }) => {
        await page.goto(address);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  });
}

test('the search finds an article by its number and a rule by its words, by keyboard alone', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto('katalog/');
  await page.getByRole('searchbox').fill('94/2021 pasal 5 huruf n angka 6');
  await expect(page.getByRole('listitem').getByRole('link', { name: 'PP 94/2021 Pasal 5 huruf n angka 6' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('PP 94/2021 Pasal 5 huruf n angka 6');
  await page.goto('katalog/en/');
  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.getByRole('status')).toHaveText('Nothing fits.');
  expect(complaints).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way from the front page to a provision is there, and the search box is not', async ({ page }) => {
    await page.goto('katalog/');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.getByRole('link', { name: 'PP 94/2021', exact: true }).click();
    await page.getByRole('link', { name: 'PP 94/2021 Pasal 5 huruf n angka 6', exact: true }).click();
    await expect(page.getByText('dicocokkan dengan teks resmi').first()).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByText('checked against the official text').first()).toBeVisible();
  });
});

test('a printed page keeps the words and drops the ways around', async ({ page }) => {
  await page.goto('katalog/aturan/skb-iib-6.html');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Halaman', exact: true })).toBeHidden();
  await expect(page.locator('blockquote').first()).toBeVisible();
  await expect(page.getByText('Ini bukan nasihat hukum')).toBeVisible();
});
