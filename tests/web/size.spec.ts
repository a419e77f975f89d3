import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/**
 * What a visitor may be made to load, gzipped. Raise a line on purpose only, and say why. Of the scripts, a quarter comes after
 * the box is there: keeping, printing, notices and the worker's side.
 * Of the core, half is code. Of its data the words of many languages and the model of posts are about ninety; thirty are the
 * prohibitions with what they cost, the meanings of what was read, and the model of acts. What looks ahead, the words of the law
 * and English come after it, each with a budget.
 * Five KB are what each of several acts comes to, who decides in one sentence, the words that make a post political, and the verdict alone.
 * Of the scripts, two KB are what it costs to send them in pieces that no phone stands still for.
 * Half a KB is for a draft that is offered as a file where no update can carry it, and for an element in parts with one job each.
 * Seven KB of the core are calls for candidates who are named, and what an answer hangs on; two of the scripts are what was read, told before
 * the answers, the way out for who is told to do it, and short names explained where they stand.
 * Two KB are for legal terms, hand poses, what can be done and the ways to the catalogue, two for the candidates of the user's region.
 */
const BUDGET_KB = { wasm: 348, js: 60, css: 2 };
/** Parts of the page that load when they are opened, each with its own budget. */
const LATER_KB = {
  ...{ compare: 5, 'why-not': 5, panel: 5, reading: 7, region: 4, regions: 1 },
  // The provisions and the help behind their doors, the fields, and what these share with others that load late. Terms are more than
  // two: rules, help and comparison share the search for legal words and the card that explains one, so that none carries them.
  ...{ rules: 6, form: 4, 'help-panel': 4, 'names-fold': 3, stages: 2, terms: 3 },
};
/** Parts of the data, and the rest of the core's code. The first answer waits for none of them. */
const PARTS_KB = { english: 23, law: 31, 'law-english': 19, later: 51 };
const LATER = [...Object.keys(LATER_KB), 'cek_netral_later'];

for (const [kind, budget] of Object.entries(BUDGET_KB)) {
  test(`the page stays small: ${kind}`, () => {
    const assets = join(import.meta.dirname, '../../dist/assets');
    // What loads only when it is opened stands in files of its own.
    const files = readdirSync(assets).filter((name) => name.endsWith(`.${kind}`) && !LATER.some((part) => name.startsWith(`${part}-`)));
    expect(files.length).toBeGreaterThan(0);
    const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0);
    expect(bytes / 1024).toBeLessThan(budget);
  });
}

for (const [part, budget] of Object.entries(LATER_KB)) {
  test(`what loads later stays small: ${part}`, () => {
    const dist = join(import.meta.dirname, '../../dist');
    // What the pages of the site load has a name that stays.
    const files = [...readdirSync(dist), ...readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)];
    const file = files.find((name) => name === `${part}.js` || (name.startsWith(`assets/${part}-`) && name.endsWith('.js')));
    expect(gzipSync(readFileSync(join(dist, file ?? '')), { level: 9 }).length / 1024).toBeLessThan(budget);
  });
}

for (const [part, budget] of Object.entries(PARTS_KB)) {
  test(`what the core answers without stays small: ${part}`, () => {
    const assets = join(import.meta.dirname, '../../dist/assets');
    const [file] = readdirSync(assets).filter((name) => new RegExp(`^cek_netral_${part}-[\\w-]{8}\\.(txt|wasm)$`).test(name));
    expect(gzipSync(readFileSync(join(assets, file ?? '')), { level: 9 }).length / 1024).toBeLessThan(budget);
  });
}
