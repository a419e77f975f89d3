import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/**
 * What a visitor may be made to load, gzipped. Raise a line on purpose only, and say why. Of the scripts, a quarter comes after
 * the box is there: keeping, printing, notices and the worker's side.
 * Two KB are for legal terms, hand poses, what can be done and the ways to the catalogue.
 */
const BUDGET_KB = { wasm: 350, js: 48, css: 2 };

for (const [kind, budget] of Object.entries(BUDGET_KB)) {
  test(`the page stays small: ${kind}`, () => {
    const assets = join(import.meta.dirname, '../../dist/assets');
    const files = readdirSync(assets).filter((name) => name.endsWith(`.${kind}`));
    expect(files.length).toBeGreaterThan(0);
    const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0);
    expect(bytes / 1024).toBeLessThan(budget);
  });
}
