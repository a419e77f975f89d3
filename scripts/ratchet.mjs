// Holds bytes and instructions to what is recorded: what grows by more than `SLACK` needs the record changed in the same commit.
//
//   node scripts/ratchet.mjs                       compares; fails where something grew
//   node scripts/ratchet.mjs --record "the reason"  writes what is there now, with why
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { dist, root, target } from './lib/paths.mjs';
import { output } from './lib/run.mjs';
import { note, step, stop } from './lib/say.mjs';

const RECORD = join(root, 'tests/ratchet/record.json');
/** Part by which a figure may grow unrecorded. */
const SLACK = 0.03;

/**
 * What is loaded together, by the names of the files that it is made of; the first pattern that fits counts.
 * @type {[folder: string, what: string, pattern: RegExp][]}
 */
const FILES = [
  ['dist/assets', 'core', /^cek_netral_first-.*\.wasm$/],
  ['dist/assets', 'code by need', /\.wasm$/],
  ['dist/assets', 'data by need', /^cek_netral_.*\.txt$/],
  ['dist/assets', 'styles', /\.css$/],
  [
    'dist/assets',
    'scripts that are opened',
    /^(compare|why-not|panel|reading|region|regions|rules|form|help-panel|names-fold|stages|terms)-.*\.js$/,
  ],
  ['dist/assets', 'scripts', /\.js$/],
  ['dist/widget', 'widget script', /^cek-netral\.js$/],
  ['dist/widget', 'widget panels', /^cek-netral-panels-.*\.js$/],
  ['dist/widget', 'widget loader', /^cek-netral-frame\.js$/],
  ['dist/widget', 'core as JavaScript', /^cek-netral-core-.*\.js$/],
];

/**
 * Fixed runs of the native command, unoptimised as the tests build it: they tell of more work, not of time.
 * @type {[name: string, args: string[]][]}
 */
const RUNS = [
  ['start', ['read', '/dev/null']],
  ['read 24 posts', ['read', 'tests/ratchet/read.jsonl']],
  ['check 12 posts', ['check', 'tests/ratchet/check.jsonl']],
];

function bytes() {
  /** @type {Record<string, { gzip: number, brotli: number }>} */
  const sizes = {};
  for (const folder of ['dist/assets', 'dist/widget']) {
    for (const name of readdirSync(join(dist, '..', folder))) {
      const [, what] = FILES.find(([where, , pattern]) => where === folder && pattern.test(name)) ?? [];
      if (!what) continue;
      const content = readFileSync(join(dist, '..', folder, name));
      const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      sizes[what] ??= { gzip: 0, brotli: 0 };
      sizes[what].gzip += gzipSync(content, { level: 9 }).length;
      sizes[what].brotli += brotli.length;
    }
  }
  return sizes;
}

/** Instructions of each run, the start taken off the others; null where valgrind is missing. */
function instructions() {
  /** @param {string[]} args */
  const count = (args) => {
    const tool = ['--tool=callgrind', '--callgrind-out-file=/dev/null', join(target, 'debug/cek-netral'), ...args];
    const done = spawnSync('valgrind', tool, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (done.error) return null;
    const found = /Collected : (\d+)/.exec(done.stderr);
    if (!found) stop(`valgrind did not count ${args.join(' ')}`, done.stderr.split('\n').at(-2));
    return Number(found[1]);
  };
  const start = count(RUNS[0][1]);
  if (start === null) return null;
  return Object.fromEntries(RUNS.map(([name, args], n) => [name, n === 0 ? start : Number(count(args)) - start]));
}

/** What instructions depend on beside the code: counts of another compiler, or of another way to compile, say nothing. */
function compiler() {
  return [output('rustc', ['--version']), process.env.CARGO_INCREMENTAL].filter(Boolean).join(', CARGO_INCREMENTAL ');
}

function measured(counted = true) {
  /** @type {Record<string, number>} */
  const flat = {};
  for (const [what, { gzip, brotli }] of Object.entries(bytes())) {
    flat[`${what}, gzip bytes`] = gzip;
    flat[`${what}, brotli bytes`] = brotli;
  }
  const counts = counted ? instructions() : {};
  if (!counts) note('valgrind is missing: instructions are not compared');
  for (const [what, count] of Object.entries(counts ?? {})) flat[`${what}, instructions`] = count;
  return flat;
}

/** Compares what is there with the record. */
export function ratchet() {
  const { figures, compiler: recorded } = JSON.parse(readFileSync(RECORD, 'utf8'));
  const same = recorded === compiler();
  if (!same) note(`recorded with ${recorded}: instructions are not compared`);
  const now = measured(same);
  const grown = [];
  for (const [what, figure] of Object.entries(now)) {
    const before = figures[what];
    const share = before ? (figure / before - 1) * 100 : Infinity;
    if (share > SLACK * 100) grown.push(`${what}: ${before ?? 'not recorded'} → ${figure}${before ? ` (+${share.toFixed(1)} %)` : ''}`);
    if (share < -SLACK * 100) note(`${what} fell by ${(-share).toFixed(1)} %: record it, so that it stays`);
  }
  const gone = Object.keys(figures).filter((what) => !(what in now) && !what.endsWith('instructions'));
  if (gone.length > 0) grown.push(`no longer there: ${gone.join('; ')}`);
  if (grown.length > 0)
    stop(`more than is recorded:\n  ${grown.join('\n  ')}`, 'make it smaller, or node scripts/ratchet.mjs --record "why it may grow"');
}

if (import.meta.filename === process.argv[1]) {
  if (process.argv[2] === '--record') {
    const reason = process.argv[3];
    if (!reason) stop('the record needs a reason', 'node scripts/ratchet.mjs --record "why it may grow"');
    const record = { reason, compiler: compiler(), figures: measured() };
    writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
    note('docs/verification.md tells it too: node scripts/verification.mjs --write');
  } else {
    step('bytes and instructions, against the record');
    ratchet();
  }
}
