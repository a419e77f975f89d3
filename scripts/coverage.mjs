// Which lines of the core the Rust tests reach. Slow: run by hand (docs/checks.md); the result is kept in tests/proof/, beside the others.
// Needs llvm-profdata and llvm-cov of the LLVM that the compiler is made with: the component `llvm-tools`, or a package of that version.
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './lib/paths.mjs';
import { attempt, lines, output, run } from './lib/run.mjs';
import { note, step, stop } from './lib/say.mjs';

/** What the core is: all that a program which only checks scenarios is made of. The command, its pages and measures, and the build are not. */
const ROOMS = ['calendar', 'case', 'law', 'pack', 'questions', 'report', 'rules', 'scenario', 'sentences', 'text', 'what_if'];
const FILES = ['checker.rs', 'order.rs'];
/** So many lines of a hundred have to be reached. */
const LEAST = 95;
const RESULT = join(root, 'tests/proof/coverage.json');

const place = join(tmpdir(), 'cek-netral-coverage');
const raw = join(place, 'raw');

/**
 * A tool of the compiler's own LLVM.
 * @param {string} name
 * @returns {string}
 */
function tool(name) {
  const told = output('rustc', ['-vV']) ?? stop('rustc is missing');
  const host = /^host: (.+)$/m.exec(told)?.[1] ?? '';
  const version = /^LLVM version: (\d+)/m.exec(told)?.[1];
  const candidates = [join(output('rustc', ['--print', 'sysroot']) ?? '', 'lib/rustlib', host, 'bin', name), `${name}-${version}`];
  const found = candidates.find((program) => attempt(program, [name === 'llvm-cov' ? '--version' : 'merge', '--help'], { silent: true }));
  return found ?? stop(`${name} of LLVM ${version} is missing`, 'rustup component add llvm-tools');
}

/** The binaries of tests and the command, with counters in this crate alone. */
function built() {
  // No shell: one may leave out variables that are named as the command is, with a hyphen.
  const wrapper = join(place, 'counted.mjs');
  writeFileSync(
    wrapper,
    `#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
const [program, ...args] = process.argv.slice(2);
delete process.env.CARGO_MAKEFLAGS;
process.exitCode = spawnSync(program, [...args, '-C', 'instrument-coverage'], { stdio: 'inherit' }).status ?? 1;
`,
  );
  chmodSync(wrapper, 0o755);
  const env = {
    CARGO_TARGET_DIR: process.env.CARGO_TARGET_DIR ?? join(place, 'target'),
    CARGO_INCREMENTAL: '0',
    RUSTC_WORKSPACE_WRAPPER: wrapper,
    LLVM_PROFILE_FILE: join(place, 'build-%m.profraw'),
  };
  const what = ['test', '--config', 'profile.dev.package.cek-netral.debug=0', '--lib', '--test', 'it', '--no-run'];
  run('cargo', what, { env });
  const told = lines('cargo', [...what, '--message-format', 'json'], { env });
  const messages = told.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  return messages
    .filter((one) => one.reason === 'compiler-artifact' && one.executable && one.target.kind[0] !== 'custom-build')
    .map((one) => one.executable);
}

/**
 * The line at which a file's own tests begin.
 * @param {string} file
 */
function testsBegin(file) {
  const at = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line === '#[cfg(test)]');
  return at < 0 ? Infinity : at + 1;
}

/**
 * The room of a file of the core, or null.
 * @param {string} file
 */
function room(file) {
  const parts = relative(join(root, 'src'), file).split(/[\\/]/);
  if (parts.length === 1) return FILES.includes(parts[0]) ? parts[0] : null;
  const own = parts.includes('tests') || parts.at(-1) === 'tests.rs';
  return ROOMS.includes(parts[0]) && !own ? parts[0] : null;
}

/**
 * Numbers as a person writes them: 3-5, 9.
 * @param {number[]} numbers
 */
function ranges(numbers) {
  /** @type {[number, number][]} */
  const found = [];
  for (const n of numbers) {
    const last = found.at(-1);
    if (last && last[1] + 1 === n) last[1] = n;
    else found.push([n, n]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** @type {(part: number, whole: number) => number} */
const percent = (part, whole) => Math.floor((part / whole) * 1000) / 10;

step('lines that tests reach');
rmSync(raw, { recursive: true, force: true });
mkdirSync(raw, { recursive: true });
const [merge, show] = [tool('llvm-profdata'), tool('llvm-cov')];
const binaries = built();
const env = { LLVM_PROFILE_FILE: join(raw, '%8m.profraw'), PROPTEST_RNG_SEED: '2026', INSTA_UPDATE: 'no', CARGO_MANIFEST_DIR: root };
// The one that is timed: counting takes longer.
const options = ['--test-threads=1', '--quiet', '--skip', 'hostile_texts_of_the_greatest_length'];
for (const binary of binaries.filter((path) => /deps/.test(path))) run(binary, options, { env });
const profile = join(place, 'all.profdata');
const counted = readdirSync(raw).map((name) => join(raw, name));
run(merge, ['merge', '--sparse', '-o', profile, ...counted]);
const objects = binaries.slice(1).flatMap((binary) => ['--object', binary]);
const told = lines(show, ['export', '--format=lcov', `--instr-profile=${profile}`, binaries[0], ...objects]);

/** @type {Record<string, { covered: number, lines: number }>} */
const rooms = {};
/** @type {Record<string, string>} */
const open = {};
let [file, from, missed] = ['', Infinity, /** @type {number[]} */ ([])];
for (const line of told) {
  if (line.startsWith('SF:')) [file, from, missed] = [line.slice(3), existsSync(line.slice(3)) ? testsBegin(line.slice(3)) : 0, []];
  const counts = /^DA:(\d+),(\d+)/.exec(line);
  const where = file && room(file);
  if (!where) continue;
  if (counts && Number(counts[1]) < from) {
    rooms[where] ??= { covered: 0, lines: 0 };
    rooms[where].lines += 1;
    if (Number(counts[2]) > 0) rooms[where].covered += 1;
    else missed.push(Number(counts[1]));
  }
  if (line === 'end_of_record' && missed.length > 0) open[relative(root, file)] = ranges(missed);
}
/** @type {(what: 'covered' | 'lines') => number} */
const sum = (what) => Object.values(rooms).reduce((all, one) => all + one[what], 0);
const [covered, whole] = [sum('covered'), sum('lines')];
const result = {
  percent: percent(covered, whole),
  covered,
  lines: whole,
  rooms: Object.fromEntries(Object.entries(rooms).map(([name, one]) => [name, percent(one.covered, one.lines)])),
  unreached: open,
  day: new Date().toISOString().slice(0, 10),
};
writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
note(`${result.percent} % of ${whole} lines`);
if (result.percent < LEAST) stop(`fewer than ${LEAST} % of the core are reached`);
