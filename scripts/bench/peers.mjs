// The core beside others, in one process and by turns: readers of text on the same posts, engines of rules on the same sixty rules. The
// peers are installed in benches/peers/ for this alone.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/paths.mjs';
import { quietly } from '../lib/run.mjs';
import { stop } from '../lib/say.mjs';
import { begin } from '../lib/timing.mjs';
import { inTurns } from './times.mjs';

const FOLDER = join(root, 'benches/peers');
/** Points that the rules are put to, rounds, and posts of a round. */
const POINTS = 1000;
const ROUNDS = 9;
const POSTS = 20;
/** Zen and cedar take longer: as many points in a round. */
const FEWER = 100;

/** The peers, exactly as locked. */
function installed() {
  const [lock, mark] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) => join(FOLDER, name));
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  const done = begin('npm ci: what the core is measured beside', 'less than a minute');
  quietly('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER });
  done();
}

const wanted = createRequire(join(FOLDER, 'package.json'));
/** A module of theirs, by the name of the package and its file. */
const peer = async (/** @type {string} */ file) => import(pathToFileURL(join(FOLDER, 'node_modules', file)).href);
const versionOf = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(join(FOLDER, 'node_modules', name, 'package.json'), 'utf8')).version;

/** @typedef {[question: string, answers: string[]][]} Box */
/** @typedef {{ id: string, when: Box, lifted: Box[] }} Rule */
/** @typedef {Record<string, string>} Point */

/** Whether a box holds a point, in the words of each engine. */
const inJsonLogic = (/** @type {Box} */ box) => ({ and: box.map(([question, answers]) => ({ in: [{ var: question }, answers] })) });
const list = (/** @type {string[]} */ answers) => `[${answers.map((answer) => JSON.stringify(answer)).join(', ')}]`;
const inCedar = (/** @type {Box} */ box) =>
  box.map(([question, answers]) => `${list(answers)}.contains(context.${question})`).join(' && ') || 'true';
const inZen = (/** @type {Box} */ box) => box.map(([question, answers]) => `${question} in ${list(answers)}`).join(' and ') || 'true';

/**
 * Each engine as a function from a point to the ids of the rules that hold there.
 * @param {Rule[]} rules
 * @returns {Promise<Record<string, (point: Point) => string[]>>}
 */
async function engines(rules) {
  const { default: jsonLogic } = await peer('json-logic-js/logic.js');
  const logic = rules.map(({ id, when, lifted }) => ({
    id,
    rule: { and: [inJsonLogic(when), ...lifted.map((box) => ({ '!': [inJsonLogic(box)] }))] },
  }));

  const cedar = wanted('@cedar-policy/cedar-wasm/nodejs');
  const unless = (/** @type {Box[]} */ lifted) => lifted.map((box) => ` unless { ${inCedar(box)} }`).join('');
  const staticPolicies = Object.fromEntries(
    rules.map(({ id, when, lifted }) => [id, `permit(principal, action, resource) when { ${inCedar(when)} }${unless(lifted)};`]),
  );
  const parsed = cedar.preparsePolicySet('sixty', { staticPolicies });
  if (parsed.type !== 'success') stop(`cedar does not take the rules: ${JSON.stringify(parsed).slice(0, 400)}`);
  const who = { principal: { type: 'P', id: 'p' }, action: { type: 'Action', id: 'a' }, resource: { type: 'R', id: 'r' } };

  const zen = await peer('@gorules/zen-engine-wasm/dist/zen_engine_wasm.js');
  zen.initSync?.({ module: readFileSync(join(FOLDER, 'node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm')) });
  const not = (/** @type {Box[]} */ lifted) => lifted.map((box) => ` and not(${inZen(box)})`).join('');
  const expression = `[${rules.map(({ when, lifted }) => `${inZen(when)}${not(lifted)}`).join(', ')}]`;

  return {
    'json-logic-js': (point) => logic.filter(({ rule }) => jsonLogic.apply(rule, point)).map(({ id }) => id),
    'cedar-wasm': (point) => {
      const answer = cedar.statefulIsAuthorized({ ...who, context: point, preparsedPolicySetId: 'sixty', entities: [] });
      if (answer.type !== 'success') stop(`cedar does not answer: ${JSON.stringify(answer).slice(0, 400)}`);
      return answer.response.diagnostics.reason;
    },
    'zen-engine-wasm': (point) => {
      const held = new zen.Variable(point).evaluateExpression(expression);
      return rules.filter((_, n) => held[n]).map(({ id }) => id);
    },
  };
}

/**
 * Stops where an engine finds other rules than the core; else what each takes.
 * @param {any} inside
 */
async function ofRules(inside) {
  /** @type {Point[]} */
  const points = JSON.parse(inside.draw(POINTS));
  /** @type {Rule[]} */
  const rules = JSON.parse(inside.sixty());
  const peers = await engines(rules);
  const sorted = (/** @type {string[]} */ ids) => [...ids].sort().join(' ');
  let held = 0;
  points.forEach((point, n) => {
    const own = sorted(inside.held(n).split(' ').filter(Boolean));
    held += own === '' ? 0 : own.split(' ').length;
    const across = sorted(inside.held_by(JSON.stringify(point)).split(' ').filter(Boolean));
    if (across !== own) stop(`the core finds ${across} at a point that comes in, and ${own} at the same inside`);
    for (const [name, holds] of Object.entries(peers)) {
      const theirs = sorted(holds(point));
      if (theirs !== own) stop(`${name} finds ${theirs || 'nothing'}, the core ${own || 'nothing'}: ${JSON.stringify(point)}`);
    }
  });
  const jobs = {
    'the core, inside': { count: POINTS, work: () => inside.hold() },
    'the core, across': { count: POINTS, work: () => points.map((point) => inside.held_by(JSON.stringify(point)).split(' ')) },
    'json-logic-js': { count: POINTS, work: () => points.map(peers['json-logic-js']) },
    'cedar-wasm': { count: FEWER, work: () => points.slice(0, FEWER).map(peers['cedar-wasm']) },
    'zen-engine-wasm': { count: FEWER, work: () => points.slice(0, FEWER).map(peers['zen-engine-wasm']) },
  };
  return { rules: rules.length, points: points.length, held, times: await inTurns(jobs, ROUNDS) };
}

/**
 * Readers of text on posts of 280 characters: the core's reading and first answer, a grammar checker, a linter.
 * @param {any} inside
 * @param {any} checker
 * @param {{ text: string }[]} posts
 */
async function ofTexts(inside, checker, posts) {
  const { LocalLinter } = await peer('harper.js/dist/index.js');
  const { binaryInlined } = await peer('harper.js/dist/binaryInlined.js');
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  const { TextlintKernel } = wanted('@textlint/kernel');
  const plugin = wanted('@textlint/textlint-plugin-text');
  const rule = wanted('textlint-rule-max-comma');
  const kernel = new TextlintKernel();
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }],
    rules: [{ ruleId: 'max-comma', rule: rule.default ?? rule }],
  };
  let turn = 0;
  const some = () => Array.from({ length: POSTS }, () => posts[(turn += 1) % posts.length]);
  const each = (/** @type {(text: string) => unknown} */ work) => ({
    count: POSTS,
    work: async () => {
      for (const { text } of some()) await work(text);
    },
  });
  const jobs = {
    'the core reads': { count: POSTS, work: () => inside.read(POSTS) },
    'the core answers': { count: POSTS, work: () => some().forEach((post) => checker.check_first(post)) },
    'harper.js': each((text) => linter.lint(text)),
    textlint: each((text) => kernel.lintText(text, options)),
  };
  return inTurns(jobs, ROUNDS);
}

/**
 * Everything beside the peers.
 * @param {any} module the core with doors for measuring, begun
 * @param {{ text: string }[]} posts
 */
export async function besidePeers(module, posts) {
  installed();
  const names = ['harper.js', '@textlint/kernel', 'json-logic-js', '@cedar-policy/cedar-wasm', '@gorules/zen-engine-wasm'];
  const inside = new module.Inside(JSON.stringify(posts));
  return {
    versions: Object.fromEntries(names.map((name) => [name, versionOf(name)])),
    rules: await ofRules(inside),
    texts: await ofTexts(inside, new module.Checker(), posts),
  };
}
