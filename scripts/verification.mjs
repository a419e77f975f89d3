// Writes docs/verification.md, the one page of proof, from what is kept in the tree: nothing on it is written by hand.
//
//   node scripts/verification.mjs          says whether the page is what is kept
//   node scripts/verification.mjs --write  writes it anew
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { root } from './lib/paths.mjs';
import { note, stop } from './lib/say.mjs';

const PAGE = join(root, 'docs/verification.md');
/**
 * A figure, what it is of, the command that makes it, and the day on which it did.
 * @typedef {{ line: string, figure: string, command: string, day?: string }} Row
 */

/**
 * What a figure of `tests/proof/figures.json` is about.
 * @type {Record<string, string>}
 */
const PARTS = {
  models: 'The core against models written apart',
  map: 'The map of the space',
  reading: 'Texts that are changed as they must not matter, or must',
  inputs: 'Inputs that nobody would write',
  forms: 'The forms of the core, time and memory',
};
/** @type {Record<string, string>} */
const GRADES = {
  gazette: 'checked against the text of the State Gazette',
  quoted: 'quoted word for word by others; the official text was not seen',
  paraphrase: 'only the sense is known',
  unverified: 'could not be verified',
};

/** @param {string} file */
const text = (file) => readFileSync(join(root, file), 'utf8');
/**
 * @param {string} file
 * @returns {any}
 */
const json = (file) => JSON.parse(text(file));
/** @param {number} n */
const number = (n) => n.toLocaleString('en-US');
/** @param {string} words */
const cell = (words) => String(words).replaceAll('|', '\\|');

/**
 * A table of figures, each with the command that made it.
 * @param {Row[]} rows
 */
function table(rows) {
  const lines = rows.map(({ line, figure, command, day }) => `| ${cell(line)} | ${cell(figure)} | \`${cell(command)}\` | ${day ?? ''} |`);
  return ['| What | Figure | Command | Day |', '|---|---|---|---|', ...lines].join('\n');
}

/** Provisions by how well their words are verified. */
function provisions() {
  const folder = join(root, 'src/law/data');
  const counts = Object.fromEntries(Object.keys(GRADES).map((grade) => [grade, 0]));
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.toml'))) {
    const file = /** @type {any} */ (parse(readFileSync(join(folder, name), 'utf8')));
    for (const provision of file.provision ?? []) counts[provision.grade ?? file.instrument?.grade] += 1;
  }
  return Object.entries(counts).map(([grade, many]) => ({ line: `${grade}: ${GRADES[grade]}`, figure: number(many) }));
}

/** The log of batches of posts, each measured before anybody had used it. */
function untouched() {
  const rows = text('docs/reading.md')
    .split('\n')
    .filter((line) => /^\| \d{4}-\d\d-\d\d \|/.test(line));
  if (rows.length === 0) stop('docs/reading.md has no log of batches');
  const told = rows.map((row) => {
    const [day, batch, posts, , flagged, cleared, neutral] = row
      .split('|')
      .slice(1, -1)
      .map((one) => one.trim());
    return `| ${[batch, posts, flagged, cleared, neutral, day].join(' | ')} |`;
  });
  const head = '| Batch | Posts | Overt, implied, coded flagged, % | Overt, implied, coded all-clear, % | Neutral flagged, % | Day |';
  return [head, '|---|---|---|---|---|---|', ...told].join('\n');
}

function mutants() {
  const result = json('tests/proof/mutants.json');
  const equivalent = json('tests/proof/equivalent-mutants.json');
  const { build, test, timeout } = result.noticed;
  const rooms = Object.entries(result.of).map(([room, many]) => `${room} ${many}`);
  const counted = result.tried - result.equivalent;
  const rows = [
    {
      line: `small changes of what decides (${rooms.join(', ')}), noticed`,
      figure: `${result.percent} % of ${number(counted)}: by the build ${build}, by a test ${test}, by taking too long ${timeout}; missed ${result.missed.length}`,
      command: 'node scripts/mutants.mjs',
      day: result.day,
    },
    {
      line: 'changes that make no difference, each with its reason in `tests/proof/equivalent-mutants.json`',
      figure: `${equivalent.length}, of which ${result.equivalent} were tried all the same`,
      command: 'node scripts/mutants.mjs',
      day: result.day,
    },
  ];
  const open = result.missed.map((/** @type {string} */ one) => `- \`${cell(one)}\``);
  return open.length > 0 ? `${table(rows)}\n\nMissed:\n\n${open.join('\n')}` : table(rows);
}

function coverage() {
  const { percent, lines, covered, rooms, day } = json('tests/proof/coverage.json');
  const worst = Object.entries(rooms).map(([room, share]) => ({
    line: `lines of \`src/${room}\``,
    figure: `${share} %`,
    command: 'node scripts/coverage.mjs',
    day,
  }));
  const whole = { line: 'lines of the core', figure: `${percent} %, ${number(covered)} of ${number(lines)}` };
  return table([{ ...whole, command: 'node scripts/coverage.mjs', day }, ...worst]);
}

function sizes() {
  const { figures } = json('tests/ratchet/record.json');
  const rows = Object.entries(figures).map(([line, many]) => ({ line, figure: number(many), command: 'node scripts/ratchet.mjs' }));
  return table(rows);
}

function known() {
  const folder = join(root, 'tests/fuzz');
  const targets = readdirSync(folder).map((target) => ({ target, many: readdirSync(join(folder, target)).length }));
  return targets.map(({ target, many }) => ({
    line: `hostile inputs kept and replayed: ${target}`,
    figure: number(many),
    command: target === 'page' ? 'npx playwright test tests/web/inputs.spec.ts' : 'cargo test --test it proof::fuzz',
  }));
}

/** The page as it has to be. */
function page() {
  /** @type {(Row & { part: string })[]} */
  const figures = json('tests/proof/figures.json');
  const unknown = figures.find((figure) => !(figure.part in PARTS));
  if (unknown) stop(`tests/proof/figures.json: "${unknown.part}" is no part of the page`);
  const of = (/** @type {string} */ part) => figures.filter((figure) => figure.part === part);
  const part = (/** @type {string} */ name, /** @type {Row[]} */ extra = []) => `## ${PARTS[name]}\n\n${table([...of(name), ...extra])}`;
  const verify = 'GAZETTE=FOLDER npm run verify';
  return [
    '# What was verified',
    '',
    'Every figure with the command that makes it. Written by `node scripts/verification.mjs --write` from what the tree keeps',
    '(`tests/proof/`, `tests/ratchet/record.json`, the law data, the [log of texts](reading.md#the-log-batches-before-they-were-used)); `npm test` holds it to',
    'that. A figure with a day was measured on that day; one without is counted when the page is written. What each check catches: [checks](checks.md).',
    '',
    ...['models', 'map'].map((name) => `${part(name)}\n`),
    ...(existsSync(join(root, 'tests/proof/mutants.json')) ? ['## Mutation tests', '', mutants(), ''] : []),
    ...(existsSync(join(root, 'tests/proof/coverage.json')) ? ['## Lines that tests reach', '', coverage(), ''] : []),
    `${part('reading')}\n`,
    `${part('inputs', known())}\n`,
    `${part('forms')}\n`,
    '## Requests',
    '',
    table([
      {
        line: 'requests for what is typed or answered: none but for the words of the law and English, the same for everybody',
        figure: 'held by a test in a browser',
        command: 'npx playwright test tests/web/requests.spec.ts',
      },
      {
        line: 'requests, stores, title, address, history, cache, clipboard and messages, from the start to the answer, in eight forms and by the log of the server',
        figure: 'hold nothing of what is typed or answered',
        command: 'npx playwright test tests/web/private.spec.ts',
      },
      {
        line: 'markup and scripts of others under the policy of page, frame and tag',
        figure: 'load, run and send nothing',
        command: 'npx playwright test tests/web/policy.spec.ts',
      },
    ]),
    '',
    '## Sizes and work, as recorded',
    '',
    sizes(),
    '',
    '## Provisions by how well their words are verified',
    '',
    table(provisions().map((row) => ({ ...row, command: row.line.startsWith('gazette') ? verify : 'node scripts/verification.mjs' }))),
    '',
    '## Posts read before anybody had used them',
    '',
    untouched(),
    '',
    'Command, before a batch is used: `cek-netral measure posts FILE`.',
    '',
  ].join('\n');
}

/** Stops where the page is not what is kept. */
export function verificationIsCurrent() {
  const there = existsSync(PAGE) ? readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n') : '';
  if (there !== page()) stop('docs/verification.md is not of the figures that are kept', 'node scripts/verification.mjs --write');
}

if (import.meta.filename === process.argv[1]) {
  if (process.argv.includes('--write')) writeFileSync(PAGE, page());
  verificationIsCurrent();
  note('docs/verification.md is of the figures that are kept');
}
