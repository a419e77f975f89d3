// Reading takes time in proportion to the length of a text: instructions by valgrind, of the command as the tests build it, at sizes
// that double. Run by npm run verify.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, target } from './lib/paths.mjs';
import { note, step, stop } from './lib/say.mjs';

/** Bytes; the core reads 100 KB at most. */
const SIZES = [12_500, 25_000, 50_000, 100_000];
/** The most that twice the length may cost, as a multiple. */
const MOST = 2.3;

/**
 * Posts one after the other, and texts made to be hard to read: each as long as it is asked to be.
 * @returns {[name: string, text: (size: number) => string][]}
 */
function texts() {
  const files = readdirSync(join(root, 'tests/texts')).filter((name) => name.startsWith('posts-'));
  const posts = files.flatMap((name) =>
    readFileSync(join(root, 'tests/texts', name), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  const some = posts
    .filter((_, n) => n % 7 === 0)
    .map((line) => JSON.parse(line).text)
    .join('\n');
  const filled = (/** @type {string} */ piece, /** @type {number} */ size) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const repeated = ['coblos nomor 2. ', 'tidak ', 'pak a-b ', '@a.', '" kata dia ', 'x y z w ', 'partai ', 'Zul menang. '];
  const halves = [['partai ', 'a. ']];
  return [
    ['posts', (size) => some.slice(0, size)],
    ...repeated.map((piece) => /** @type {[string, (size: number) => string]} */ ([JSON.stringify(piece), (size) => filled(piece, size)])),
    ...halves.map(
      ([one, other]) =>
        /** @type {[string, (size: number) => string]} */ ([
          `${JSON.stringify(one)} and then ${JSON.stringify(other)}`,
          (size) => filled(one, size / 2) + filled(other, size / 2),
        ]),
    ),
  ];
}

/**
 * Instructions of one run; null where valgrind is missing.
 * @param {string} scenario
 * @param {string} folder
 */
function instructions(scenario, folder) {
  const file = join(folder, 'scenario.jsonl');
  writeFileSync(file, scenario);
  const tool = ['--tool=callgrind', '--callgrind-out-file=/dev/null', join(target, 'debug/cek-netral'), 'read', file];
  const ran = spawnSync('valgrind', tool, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.error) return null;
  return Number(/Collected : (\d+)/.exec(ran.stderr)?.[1] ?? stop('valgrind did not count'));
}

/** Stops where a text takes more than in proportion; why it could not count, if it could not. */
export function linear() {
  const folder = mkdtempSync(join(tmpdir(), 'cek-netral-linear-'));
  try {
    const start = instructions('{}\n', folder);
    if (start === null) return 'valgrind is missing';
    for (const [name, text] of texts()) {
      /** @param {number} size */
      const count = (size) => Number(instructions(`${JSON.stringify({ text: text(size) })}\n`, folder)) - start;
      const counts = SIZES.map(count);
      const steps = counts.slice(1).map((many, n) => many / counts[n]);
      note(`${name}: ${counts.map((many) => `${Math.round(many / 1e6)} M`).join(', ')} instructions for ${SIZES.join(', ')} characters`);
      if (steps.some((times) => times > MOST))
        stop(`${name}: twice the length costs ${steps.map((times) => times.toFixed(2)).join(', ')} times as much`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.filename === process.argv[1]) {
  step('instructions to read a text, by its length');
  console.log(linear() ?? 'done');
}
