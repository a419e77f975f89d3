// Shows that the checks can fail: in a copy of the project it makes one mistake after the other, each of which its check has to refuse.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { attempt, output } from './lib/run.mjs';
import { note, step, stop } from './lib/say.mjs';

/**
 * The checks that need no build, each as it is run.
 * @type {Record<string, string[]>}
 */
const CHECKS = {
  documents: ['node', '-e', "import('./scripts/documents.mjs').then(({ documents }) => documents())"],
  comments: ['node', '-e', "import('./scripts/comments.mjs').then(({ comments }) => comments())"],
  'data: format': ['taplo', 'fmt', '--check'],
  'data: schemas': ['node', '-e', "import('./scripts/schemas.mjs').then(({ schemasAreCurrent }) => schemasAreCurrent())"],
  'data: form': ['taplo', 'lint'],
  'Rust: format': ['cargo', 'fmt', '--check'],
  'page: format': ['prettier', '--check', 'www/src', 'scripts'],
  'page: types': ['tsc', '--noEmit'],
  'service worker: types': ['tsc', '-p', 'www/worker'],
  'scripts: types': ['tsc', '-p', 'scripts'],
};

/**
 * The check that refuses it, the file, what stands there, what is written instead.
 * @typedef {[check: string, file: string, from: string, to: string]} Mistake
 */

/** @type {Mistake[]} */
const MISTAKES = [
  ['documents', 'README.md', '](docs/', '](doks/'],
  ['documents', 'CONTRIBUTING.md', '#L', '#L9'],
  ['comments', 'scripts/parts.mjs', 'src/pack/parts.rs', 'src/pack/part.rs'],
  ['data: format', 'src/rules/data/ask.toml', 'id = "village"', 'id="village"'],
  ['data: schemas', 'src/questions/data/questions.toml', '{ id = "pppk"', '{ id = "p3k"'],
  ['data: form', 'src/law/data/b-36-2018.toml', 'grade = ', 'grades = '],
  ['data: form', 'src/rules/data/ask.toml', 'office = "acting_head"', 'office = "acting"'],
  ['data: form', 'src/text/data/channels.toml', 'label.', 'lable.'],
  ['Rust: format', 'src/lib.rs', 'pub mod', 'pub  mod'],
  ['page: format', 'www/src/state.ts', ' = ', '  =  '],
  ['page: types', 'www/src/state.ts', ': Draft', ': Drafts'],
  ['service worker: types', 'www/worker/sw.ts', 'request: Request', 'request: Requests'],
  ['scripts: types', 'scripts/parts.mjs', 'createHash(', 'createHashes('],
];

/** Mistakes in the templates and code of the page, each a file of its own, by the rule that refuses it. */
const LINTS = {
  '@typescript-eslint/no-floating-promises': 'export function f(): void {\n  fetch("x");\n}\n',
  '@typescript-eslint/no-unsafe-member-access': 'export const f = (x: string): unknown => JSON.parse(x).y;\n',
  'lit/no-invalid-html': "import { html } from 'lit';\nexport const f = html`<p><p></span>`;\n",
  'lit/binding-positions': "import { html } from 'lit';\nexport const f = (x: string) => html`<${x}></p>`;\n",
  'lit-a11y/alt-text': 'import { html } from \'lit\';\nexport const f = html`<img src="x" />`;\n',
  'wc/no-self-class': 'export class F extends HTMLElement {\n  f(): void {\n    this.classList.add("x");\n  }\n}\n',
};

/** A copy of what git knows, with the packages and the built core that are here. */
function copy() {
  const dir = mkdtempSync(join(tmpdir(), 'cek-netral-'));
  const files = (output('git', ['ls-files', '--cached', '--others', '--exclude-standard']) ?? '').split('\n');
  for (const file of files) cpSync(join(root, file), join(dir, file));
  for (const made of ['node_modules', 'pkg', 'pkg-js', 'pkg-npm']) {
    if (existsSync(join(root, made))) symlinkSync(join(root, made), join(dir, made));
  }
  // Documents ask git which files there are.
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    attempt('git', args, { cwd: dir, silent: true });
  return dir;
}

/** Stops where a check refuses the project as it is, or takes a mistake. */
export function planted() {
  const dir = copy();
  /** @param {string[]} command */
  const passes = ([program = '', ...args], silent = true) => attempt(program, args, { cwd: dir, silent });
  const taken = [];
  try {
    // Once more where one fails, to show what it says.
    for (const [name, command] of Object.entries(CHECKS)) {
      if (!passes(command) && !passes(command, false)) stop(`${name} refuses the project as it is`);
    }
    for (const [check, file, from, to] of MISTAKES) {
      const path = join(dir, file);
      const sound = readFileSync(path, 'utf8');
      if (!sound.includes(from)) stop(`${file} has no ${from}`, 'plant the mistake somewhere else: scripts/planted.mjs');
      writeFileSync(path, sound.replace(from, to));
      if (passes(CHECKS[check] ?? [])) taken.push(`${check}: ${to} in ${file}`);
      writeFileSync(path, sound);
    }
    for (const [rule, code] of Object.entries(LINTS)) writeFileSync(join(dir, 'www/src', `${rule.replace('/', '_')}.ts`), code);
    const found = join(dir, 'found.json');
    attempt('eslint', ['--format', 'json', '--output-file', found, 'www/src/*_*.ts'], { cwd: dir, silent: true });
    /** @type {{ messages: { ruleId: string }[] }[]} */
    const files = JSON.parse(readFileSync(found, 'utf8'));
    const refused = new Set(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
    taken.push(...Object.keys(LINTS).filter((rule) => !refused.has(rule)));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  if (taken.length > 0) stop(`mistakes that no check refuses:\n  ${taken.join('\n  ')}`);
  note(`${MISTAKES.length + Object.keys(LINTS).length} mistakes, all of them refused`);
}

if (import.meta.filename === process.argv[1]) {
  step('mistakes that the checks have to refuse');
  planted();
}
