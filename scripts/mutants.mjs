// Mutation tests of what decides: evaluation, validity, calendar and grounds. `tools/mutants` puts every small change of these files
// into one copy of the crate, each behind a number; the copy is built once, and for each number the data is compiled again where
// that reaches the change, and the tests that reach it are run, the quick ones first, until one fails. Slow: run by hand
// (docs/checks.md); the result is kept in tests/proof/mutants.json, as far as it got. `MUTANTS` takes a sample of so many, by a fixed
// seed; `--missed` tries those again that the kept result missed, after tests were written for them.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { environment, lines, output, run } from './lib/run.mjs';
import { note, seconds, step, stop } from './lib/say.mjs';

/** What is changed, by what it is about. */
const FILES = {
  evaluation: ['rules/boxes.rs', 'rules/evaluate.rs', 'rules/world.rs', 'rules/cells.rs', 'rules/exceptions.rs', 'case/rulings.rs'],
  validity: ['calendar/periods.rs', 'calendar/day.rs', 'case/freshness.rs'],
  calendar: ['calendar/slices.rs', 'calendar/when.rs', 'case/adopted.rs'],
  grounds: ['report/grounds.rs', 'report/verdict.rs', 'report/permissions.rs'],
};
/**
 * A change as the tool tells it, and what this script calls it; the programs; a test.
 * @typedef {{ file: string, line: number, function: string, was: string, becomes: string, number: number, name: string }} Change
 * @typedef {{ lib: string, it: string, build: string, data: string }} Binaries
 * @typedef {{ binary: 'lib' | 'it', test: string, took: number, reaches: Set<number> }} Test
 */
const SEED = 2026;
/** So many of a hundred have to be noticed. */
const LEAST = 95;
/** Tests of the sources themselves, which are not what they were in the copy; the one that compiles all data, as the build does; those that write files, which two runs at a time would share; and the interviews, which take minutes each. */
const NOT_ASKED = [
  ...['architecture::', 'what_is_compiled_in_is_what_the_files_say'],
  ...['arguments::', 'command::', 'diff::', 'help::', 'law_page::', 'tables::', 'interview::'],
];
/** Changes that make no difference, each with the reason. */
const EQUIVALENT = join(root, 'tests/proof/equivalent-mutants.json');
const RESULT = join(root, 'tests/proof/mutants.json');

const place = process.env.MUTANTS_PLACE ?? join(tmpdir(), 'cek-netral-mutants');
const copy = join(place, 'copy');
const target = process.env.CARGO_TARGET_DIR ?? join(place, 'target');
/** What the tests take from the environment, the same each time. */
const ALWAYS = {
  CARGO_MANIFEST_DIR: copy,
  INSTA_UPDATE: 'no',
  PROPTEST_RNG_SEED: '2026',
  PROPTEST_CASES: '64',
  CEK_NETRAL_SCENARIOS: '500',
  CEK_NETRAL_EVERY: '9973',
};

/**
 * Numbers that are the same everywhere (mulberry32).
 * @param {number} seed
 * @returns {(end: number) => number}
 */
function generator(seed) {
  let state = seed;
  return (/** @type {number} */ end) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % end;
  };
}

/** The copy with all changes in it; the list of the changes. Files that are as they were stay, so that little is built again. */
function changed() {
  const fresh = join(place, 'fresh');
  rmSync(fresh, { recursive: true, force: true });
  for (const file of lines('git', ['ls-files']).filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(join(fresh, file, '..'), { recursive: true });
    cpSync(join(root, file), join(fresh, file));
  }
  const manifest = readFileSync(join(fresh, 'Cargo.toml'), 'utf8').replace(/^\[lints\.[^[]*/gm, '');
  writeFileSync(join(fresh, 'Cargo.toml'), `${manifest}\n[profile.dev.package.cek-netral]\ndebug = 0\n`);
  const tool = ['run', '--quiet', '--manifest-path', join(root, 'tools/mutants/Cargo.toml'), '--target-dir', join(place, 'tool')];
  const list = output('cargo', [...tool, '--', fresh, ...Object.values(FILES).flat()]);
  if (!list) stop('the sources could not be changed');
  const all = files(fresh);
  for (const file of files(copy).filter((old) => !all.includes(old))) rmSync(join(copy, file));
  for (const file of all.filter((one) => !same(join(fresh, one), join(copy, one)))) {
    mkdirSync(join(copy, file, '..'), { recursive: true });
    cpSync(join(fresh, file), join(copy, file));
  }
  return name(JSON.parse(list));
}

/** @type {(folder: string) => string[]} */
const files = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => statSync(join(folder, one)).isFile())
    : [];

/** @type {(a: string, b: string) => boolean} */
const same = (a, b) => existsSync(b) && readFileSync(a).equals(readFileSync(b));

/**
 * Gives each change a name that stays when lines move: of several alike in a function, with its number.
 * @param {Change[]} list
 */
function name(list) {
  const seen = new Map();
  for (const [number, change] of list.entries()) {
    const plain = `src/${change.file} ${change.function}: ${change.was} -> ${change.becomes}`;
    const many = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, many);
    Object.assign(change, { number, name: many > 1 ? `${plain} (${many})` : plain });
  }
  return list;
}

/** The build script and the binaries of tests. */
function built() {
  const options = { cwd: copy, env: { CARGO_TARGET_DIR: target, CARGO_INCREMENTAL: '0' } };
  run('cargo', ['test', '--quiet', '--lib', '--test', 'it', '--no-run'], options);
  const told = lines('cargo', ['test', '--lib', '--test', 'it', '--no-run', '--message-format', 'json'], options);
  const messages = told.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  const of = (/** @type {string} */ kind) =>
    messages.find((m) => m.reason === 'compiler-artifact' && m.profile.test && m.target.kind.includes(kind))?.executable;
  const script = messages.find((m) => m.reason === 'build-script-executed' && m.package_id.includes(copy));
  const binary = messages.find(
    (m) => m.reason === 'compiler-artifact' && m.target.kind.includes('custom-build') && m.package_id.includes(copy),
  );
  const library = messages.find((m) => m.reason === 'compiler-artifact' && m.profile.test && m.target.name === 'cek_netral')?.executable;
  return { lib: library, it: of('test'), build: binary.filenames[0], data: script.out_dir };
}

/**
 * Runs a program to its end, to the first test that fails, or to its time. What it printed, and how it ended: "well", "failed", "timeout".
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {number} most milliseconds
 * @returns {Promise<{ how: string, printed: string, took: number }>}
 */
function ended(program, args, env, most) {
  return new Promise((resolve) => {
    const start = Date.now();
    const child = spawn(program, args, { cwd: copy, env: environment({ ...ALWAYS, ...env }), stdio: ['ignore', 'pipe', 'ignore'] });
    let [printed, how] = ['', ''];
    const end = (/** @type {string} */ reason) => {
      how ||= reason;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end('timeout'), most);
    child.stdout.on('data', (data) => {
      printed += data;
      if (/ \.\.\. FAILED$/m.test(printed)) end('failed');
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ how: how || (code === 0 ? 'well' : 'failed'), printed, took: Date.now() - start });
    });
  });
}

/**
 * Does `work` with each item, as many at a time as there are processors.
 * @template T
 * @param {T[]} items
 * @param {(item: T, n: number) => Promise<void>} work
 */
async function each(items, work) {
  const left = items.entries();
  const one = async () => {
    for (const [n, item] of left) await work(item, n);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, one));
}

/** @type {(file: string) => Set<number>} */
const reached = (file) => new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number) : []);

/**
 * Every test alone: how long it takes, and which changes it reaches. Those that fail in the copy are not asked. Kept for the next run
 * of the same binaries.
 * @param {Binaries} binaries
 * @returns {Promise<Test[]>}
 */
async function knownTests(binaries) {
  const hash = createHash('sha256');
  for (const binary of [binaries.lib, binaries.it]) hash.update(readFileSync(binary));
  const [file, of] = [join(place, 'tests.json'), hash.digest('hex')];
  const earlier = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (earlier.of !== of) {
    const tests = await measured(binaries);
    writeFileSync(
      file,
      JSON.stringify({ of, tests }, (_, value) => (value instanceof Set ? [...value] : value)),
    );
    return tests;
  }
  return earlier.tests.map((/** @type {any} */ one) => ({ ...one, reaches: new Set(one.reaches) }));
}

/** @param {Binaries} binaries */
async function measured(binaries) {
  const tests = /** @type {const} */ (['lib', 'it']).flatMap((binary) =>
    lines(binaries[binary], ['--list'], { cwd: copy })
      .filter((line) => line.endsWith(': test'))
      .map((line) => ({ binary, test: line.slice(0, -': test'.length), took: 0, reaches: new Set() }))
      .filter(({ test }) => !NOT_ASKED.some((part) => test.includes(part))),
  );
  /** @type {string[]} */
  const failing = [];
  await each(tests, async (one, n) => {
    const trace = join(place, `trace-${n}`);
    const { how, took } = await ended(binaries[one.binary], ['--exact', one.test], { MUTANT_TRACE: trace }, 600_000);
    Object.assign(one, { took, reaches: reached(trace) });
    if (how !== 'well') failing.push(one.test);
    rmSync(trace, { force: true });
  });
  if (failing.length > 0) note(`not asked, as they fail in a copy: ${failing.join(', ')}`);
  return tests.filter(({ test }) => !failing.includes(test)).sort((a, b) => a.took - b.took);
}

/** @param {string} folder */
function contents(folder) {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/**
 * Tests that are run together: of one binary, and about as quick.
 * @param {Test[]} tests
 */
function groups(tests) {
  const of = (/** @type {string} */ binary, /** @type {number} */ from, /** @type {number} */ to) =>
    tests.filter((one) => one.binary === binary && one.took >= from && one.took < to);
  const bounds = [0, 300, 1500, 6000, Infinity];
  return bounds
    .slice(0, -1)
    .flatMap((from, n) => ['lib', 'it'].map((binary) => of(binary, from, bounds[n + 1])).filter((g) => g.length > 0));
}

/**
 * How a change is noticed: by the build, by a test, by taking too long, or not at all.
 * @param {Change} change
 * @param {{ binaries: Binaries, tests: Test[], atBuild: Set<number>, buildTook: number, data: string }} known
 * @returns {Promise<{ by: 'build' | 'test' | 'timeout' | null, test?: string, reached?: boolean, folder: string }>}
 */
async function tried(change, { binaries, tests, atBuild, buildTook, data }) {
  const env = { MUTANT: String(change.number) };
  let asked = tests.filter((one) => one.reaches.has(change.number));
  let folder = '';
  if (atBuild.has(change.number)) {
    folder = join(place, `data-${change.number}`);
    mkdirSync(folder, { recursive: true });
    const { how } = await ended(binaries.build, [], { ...env, OUT_DIR: folder }, 10 * buildTook + 60_000);
    if (how !== 'well') return { by: how === 'timeout' ? 'timeout' : 'build', folder };
    if (contents(folder) !== data) {
      Object.assign(env, { MUTANT_DATA: folder });
      asked = tests;
    }
  }
  for (const group of groups(asked)) {
    const took = group.reduce((sum, one) => sum + one.took, 0);
    const args = ['--exact', '--test-threads=1', ...group.map((one) => one.test)];
    const { how, printed } = await ended(binaries[group[0].binary], args, env, 10 * took + 60_000);
    if (how === 'timeout') return { by: 'timeout', folder };
    if (how === 'failed') return { by: 'test', test: /^test (\S+) \.\.\. FAILED$/m.exec(printed)?.[1] ?? group[0].test, folder };
  }
  return { by: null, reached: asked.length > 0 || atBuild.has(change.number), folder };
}

/** @typedef {{ seed: number, changes: number, tried: number, of: Record<string, number>, noticed: Record<'build' | 'test' | 'timeout', number>, equivalent: number, percent: number, missed: string[], day: string }} Kept */

/**
 * A sample, always the same of the same changes, and a result that knows nothing yet.
 * @param {Change[]} list
 * @returns {{ kept: Kept, sample: Change[] }}
 */
function sampled(list) {
  const next = generator(SEED);
  const rest = [...list];
  /** @type {Change[]} */
  const sample = [];
  const many = Math.min(Number(process.env.MUTANTS ?? list.length), list.length);
  while (sample.length < many) sample.push(...rest.splice(next(rest.length), 1));
  const of = Object.fromEntries(Object.keys(FILES).map((room) => [room, 0]));
  const noticed = { build: 0, test: 0, timeout: 0 };
  return { kept: { seed: SEED, changes: list.length, tried: 0, of, noticed, equivalent: 0, percent: 100, missed: [], day: '' }, sample };
}

/** What stands behind a change that no test reaches. */
const UNREACHED = ' (no test reaches it)';
/** @type {(change: { file: string }) => string} */
const roomOf = ({ file }) => Object.entries(FILES).find(([, files]) => files.includes(file))?.[0] ?? '';

/**
 * What the kept result missed, and that result without them. A change of which the place is gone is no longer counted.
 * @param {Change[]} list
 * @returns {{ kept: Kept, sample: Change[] }}
 */
function again(list) {
  /** @type {Kept} */
  const kept = JSON.parse(readFileSync(RESULT, 'utf8'));
  const names = new Set(kept.missed.map((missed) => missed.replace(UNREACHED, '')));
  for (const missed of names) {
    kept.of[roomOf({ file: missed.slice('src/'.length, missed.indexOf(' ')) })] -= 1;
    kept.tried -= 1;
  }
  return { kept: { ...kept, changes: list.length, missed: [] }, sample: list.filter((change) => names.has(change.name)) };
}

/**
 * Whether a change is listed among those that make no difference.
 * @param {Change} change
 */
function makesNone(change) {
  /** @type {{ change: string, why: string }[]} */
  const equivalent = JSON.parse(readFileSync(EQUIVALENT, 'utf8'));
  return equivalent.some((one) => one.change === change.name);
}

/**
 * Adds what came of a change to the result, and writes it.
 * @param {Kept} kept
 * @param {Change} change
 * @param {{ by: 'build' | 'test' | 'timeout' | null, reached?: boolean }} found
 */
function keep(kept, change, found) {
  kept.tried += 1;
  kept.of[roomOf(change)] += 1;
  if (found.by) kept.noticed[found.by] += 1;
  else if (makesNone(change)) kept.equivalent += 1;
  else kept.missed.push(`${change.name}${found.reached ? '' : UNREACHED}`);
  const counted = kept.tried - kept.equivalent;
  kept.percent = Math.floor(((counted - kept.missed.length) / counted) * 1000) / 10;
  kept.day = new Date().toISOString().slice(0, 10);
  writeFileSync(RESULT, `${JSON.stringify({ ...kept, missed: [...kept.missed].sort() }, null, 2)}\n`);
}

step('mutation tests');
const start = Date.now();
mkdirSync(place, { recursive: true });
const list = changed();
const binaries = built();
note(`${list.length} changes, built in ${seconds(start)}`);
const [trace, folder] = [join(place, 'trace-build'), join(place, 'data')];
mkdirSync(folder, { recursive: true });
rmSync(trace, { force: true });
const first = await ended(binaries.build, [], { OUT_DIR: folder, MUTANT_TRACE: trace }, 600_000);
if (first.how !== 'well') stop('the data of the copy does not compile');
const tests = await knownTests(binaries);
note(`${tests.length} tests know them; compiling the data takes ${(first.took / 1000).toFixed(1)} s`);
const known = { binaries, tests, atBuild: reached(trace), buildTook: first.took, data: contents(folder) };
const { kept, sample } = process.argv.includes('--missed') ? again(list) : sampled(list);
// Those that make no difference take the longest: every test is run.
sample.sort((a, b) => Number(makesNone(a)) - Number(makesNone(b)));
let done = 0;
await each(sample, async (change) => {
  const found = await tried(change, known);
  if (found.folder) rmSync(found.folder, { recursive: true, force: true });
  done += 1;
  const how = found.by ? `${found.by}${found.test ? ` ${found.test}` : ''}` : `MISSED${found.reached ? '' : ', not reached'}`;
  note(`${done}/${sample.length} ${change.name}: ${how}`);
  keep(kept, change, found);
});
note(`${kept.percent} % noticed of ${kept.tried - kept.equivalent}; ${kept.equivalent} make no difference; ${seconds(start)}`);
if (kept.percent < LEAST) stop(`fewer than ${LEAST} % are noticed:\n  ${kept.missed.join('\n  ')}`);
