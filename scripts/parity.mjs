// The three forms of the core - native command, WebAssembly, the same translated to JavaScript - give the same report, byte for
// byte: on every case and labelled scenario, and on random scenarios. Run by npm run verify, after a build.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'smol-toml';
import { pkg, pkgJs, root, target } from './lib/paths.mjs';
import { note, seconds, step, stop } from './lib/say.mjs';

/** Random scenarios, unless PARITY says how many. */
const RANDOM = 20_000;
/** How many are compared at a time. */
const BATCH = 500;
/** Posts that long texts are made of, one after the other: at more words than these the reader counts in larger numbers. */
const POSTS_OF_A_LONG_TEXT = [40, 80, 160, 320];
/** The most memory that a core may take, whatever it was given: 32 MB. */
const MOST_MEMORY = 32 * 1024 * 1024;

/**
 * What is checked, as far as it is looked into here.
 * @typedef {Record<string, any>} Scenario
 *
 * A whole number from 0 on, below an end.
 * @typedef {(end: number) => number} Next
 *
 * What is read of the questionnaire.
 * @typedef {{ id: string, kind: string, answers: { id: string }[] }} Question
 * @typedef {{ questions: Question[], elections: { id: string }[] }} Catalogue
 */

/**
 * Numbers that are the same everywhere (mulberry32).
 * @param {number} seed
 * @returns {Next}
 */
function generator(seed) {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % end;
  };
}

/** @param {string} file */
function lines(file) {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/**
 * What is left of a written scenario when what is not part of one is left out.
 * @param {Scenario} written
 * @returns {Scenario}
 */
function scenarioOf(written) {
  const kept = ['election', 'date', 'today', 'answers', 'also', 'text', 'description', 'lang', 'names'];
  return Object.fromEntries(Object.entries(written).filter(([name]) => kept.includes(name)));
}

/**
 * A date that TOML gave as one is a day.
 * @param {any} value
 * @returns {any}
 */
function plain(value) {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  return value;
}

/** Every case, labelled scenario and audited scenario of the tests. */
function written() {
  /** @type {Scenario[]} */
  const all = [];
  for (const folder of ['tests/cases', 'tests/scenarios']) {
    for (const name of readdirSync(join(root, folder)).filter((n) => n.endsWith('.toml'))) {
      const file = plain(parse(readFileSync(join(root, folder, name), 'utf8')));
      for (const list of Object.values(file).filter(Array.isArray)) all.push(...list.map((one) => scenarioOf(one.scenario ?? one)));
    }
  }
  for (const name of readdirSync(join(root, 'tests/audit')))
    all.push(...lines(`tests/audit/${name}`).map((line) => scenarioOf(JSON.parse(line))));
  return all;
}

/**
 * A scenario of random answers, days and texts; some of them contradict themselves or hold what no form allows.
 * @param {Next} next
 * @param {Catalogue} catalogue
 * @param {Scenario[]} texts
 * @param {Scenario[]} situations
 */
function random(next, catalogue, texts, situations) {
  /**
   * @template T
   * @param {T[]} list
   */
  const one = (list) => /** @type {T} */ (list[next(list.length)]);
  /** @type {Scenario} */
  const answers = {};
  for (const question of catalogue.questions) {
    if (question.kind === 'assessed' || next(4) !== 0) continue;
    const ids = question.answers.map((answer) => answer.id);
    answers[question.id] = next(5) === 0 ? [one(ids), one(ids)] : one(ids);
  }
  if (next(40) === 0) answers[one(['employment', 'act', 'x'])] = one(['asn', 3, null, '']);
  /** @type {Scenario} */
  const scenario = { answers, lang: one(['id', 'en']) };
  if (next(5) > 0) scenario.election = one([...catalogue.elections.map((election) => election.id), 'other']);
  const day = () => new Date(Date.UTC(2018 + next(9), next(12), 1 + next(28))).toISOString().slice(0, 10);
  if (next(4) > 0) scenario.date = next(4) > 0 ? day() : { from: day(), to: day() };
  if (next(3) === 0) {
    const post = one(texts);
    scenario.text = post.text;
    if (post.names?.candidates && next(2) === 0) scenario.names = post.names.candidates;
  }
  if (next(4) === 0) scenario.description = one(situations).description;
  if (next(10) === 0) scenario.today = day();
  if (next(12) === 0) scenario.also = [{ act: one(catalogue.questions.find((question) => question.id === 'act')?.answers ?? []).id }];
  return scenario;
}

/** @param {string} input */
function native(input) {
  const command = ['release', 'debug'].map((profile) => join(target, profile, 'cek-netral')).find((file) => existsSync(file));
  if (!command) stop('there is no native command', 'cargo build --release');
  return (/** @type {string[]} */ args) => {
    const ran = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
    if (ran.error) stop(`the native command could not be started: ${ran.error.message}`);
    return ran.stdout;
  };
}

/**
 * A core in Node, with all parts of the data.
 * @param {string} folder
 * @param {boolean} wasm
 * @returns {Promise<{ checker: { check(scenario: Scenario): unknown }, memory: () => number }>}
 */
async function core(folder, wasm) {
  const loader = await import(pathToFileURL(join(folder, 'cek_netral.js')).href);
  const exports = wasm ? loader.initSync({ module: readFileSync(join(folder, 'cek_netral_bg.wasm')) }) : undefined;
  const checker = new loader.Checker();
  for (const part of ['english', 'law', 'law-english']) checker.extend(part, readFileSync(join(pkg, `cek_netral_${part}.txt`), 'utf8'));
  return { checker, memory: () => exports?.memory.buffer.byteLength ?? 0 };
}

/** Texts that a reader could choke on, each as long as the core reads at most and longer. */
function hostile() {
  const pieces = ['coblos nomor 2 ', 'a', '#', '2-', '"', 'tidak ', 'pak ', '@a.', 'x y z w ', '👍', 'pilih paslon 1. ', '\u0000<b>'];
  return pieces.flatMap((piece) => [
    { text: piece.repeat(Math.ceil(110_000 / piece.length)) },
    { description: piece.repeat(Math.ceil(110_000 / piece.length)) },
  ]);
}

export async function parity() {
  const start = Date.now();
  const asked = Number(process.env.PARITY ?? RANDOM);
  const catalogue = JSON.parse(native('')(['questions', 'id']));
  const posts = readdirSync(join(root, 'tests/texts')).filter((name) => name.endsWith('.jsonl'));
  const of = (/** @type {string} */ prefix) =>
    posts.filter((name) => name.startsWith(prefix)).flatMap((name) => lines(`tests/texts/${name}`).map((line) => JSON.parse(line)));
  const [texts, situations] = [of('posts-'), of('situations')];
  const next = generator(2026);
  const scenarios = written();
  for (const count of POSTS_OF_A_LONG_TEXT) {
    for (const from of [0, 500, 1000]) {
      const some = texts.slice(from, from + count).map((post) => post.text);
      scenarios.push({ text: some.join('. ') }, { description: some.join(' ') });
    }
  }
  const cases = scenarios.length;
  for (let n = 0; n < asked; n += 1) scenarios.push(random(next, catalogue, texts, situations));
  const wasm = await core(pkg, true);
  const js = await core(pkgJs, false);
  const forms = Object.entries({ WebAssembly: wasm.checker, JavaScript: js.checker });
  /** @type {string[]} */
  const wrong = [];
  let problems = 0;
  for (let from = 0; from < scenarios.length; from += BATCH) {
    const batch = scenarios.slice(from, from + BATCH);
    const told = native(batch.map((scenario) => JSON.stringify(scenario)).join('\n') + '\n')(['check'])
      .trimEnd()
      .split('\n');
    // Of a problem the command also says in which line it was.
    told.forEach((report, n) => {
      if (report.startsWith('{"error"')) told[n] = report.replace(/,"line":\d+\}$/, '}');
    });
    if (told.length !== batch.length) stop(`${batch.length} scenarios in, ${told.length} reports out`);
    batch.forEach((scenario, n) => {
      if (told[n].startsWith('{"error"')) problems += 1;
      for (const [form, checker] of forms) {
        const report = JSON.stringify(checker.check(scenario));
        if (report !== told[n] && wrong.length < 10) wrong.push(`${form}: ${JSON.stringify(scenario)}\n${difference(told[n], report)}`);
      }
    });
  }
  if (wrong.length > 0) stop(`the forms of the core differ:\n${wrong.join('\n')}`);
  note(
    `${cases} written and ${asked} random scenarios: ${forms.length + 1} forms, the same ${scenarios.length - problems} reports and ${problems} problems, in ${seconds(start)}`,
  );
  for (const scenario of hostile()) wasm.checker.check(scenario);
  const memory = wasm.memory();
  note(`memory of the WebAssembly after all of it and after texts of 110 KB: ${(memory / 1024 / 1024).toFixed(1)} MB`);
  if (memory > MOST_MEMORY) stop('the core takes more than 32 MB');
}

/**
 * The first place at which two texts differ.
 * @param {string} a
 * @param {string} b
 */
function difference(a, b) {
  const at = [...a].findIndex((_, n) => a[n] !== b[n]);
  return `  ...${a.slice(Math.max(0, at - 80), at + 80)}\n  ...${b.slice(Math.max(0, at - 80), at + 80)}`;
}

if (import.meta.filename === process.argv[1]) {
  step('native command, WebAssembly and JavaScript: the same reports');
  await parity();
}
