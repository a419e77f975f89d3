// Asks the core in both its forms the scenarios on standard input (an object by name), and prints which they answer differently.
// With --times, prints how long a check takes instead. Apart from Playwright, which would read through a megabyte of code first.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { wholeChecker } from '../../../scripts/parts.mjs';

const root = join(import.meta.dirname, '../../..');
const widget = join(root, 'dist/widget');
/** @param {RegExp} pattern */
const file = (pattern) => join(widget, readdirSync(widget).find((name) => pattern.test(name)) ?? '');

const loader = await import(join(root, 'pkg/cek_netral.js'));
const first = loader.initSync({ module: readFileSync(file(/^cek-netral-\d.*\.wasm$/)) });
void new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file(/^cek-netral-later-/))), { first });
const started = performance.now();
const translated = await import(file(/^cek-netral-core-/));
const start = performance.now() - started;
/** @typedef {{ check(scenario: unknown): unknown, catalogue(lang: string): unknown }} Asked */
const [wasm, js] = [loader, translated].map((core) => /** @type {Asked} */ (wholeChecker(core)));

const inputs = Object.entries(JSON.parse(readFileSync(0, 'utf8')));
if (process.argv.includes('--times')) {
  const median = (/** @type {Asked} */ core) => {
    const times = [];
    for (let round = 0; round < 5; round += 1) {
      for (const [, scenario] of inputs) {
        const before = performance.now();
        core.check(scenario);
        times.push(performance.now() - before);
      }
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  };
  console.log(
    `start of the translated core: ${start.toFixed(0)} ms; per check, median: wasm ${median(wasm).toFixed(2)} ms, js ${median(js).toFixed(2)} ms`,
  );
} else {
  const differing = inputs.filter(([, scenario]) => !isDeepStrictEqual(js.check(scenario), wasm.check(scenario))).map(([name]) => name);
  for (const lang of ['id', 'en']) if (!isDeepStrictEqual(js.catalogue(lang), wasm.catalogue(lang))) differing.push(`catalogue ${lang}`);
  console.log(JSON.stringify({ asked: inputs.length, differing }));
}
