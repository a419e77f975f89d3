// What a change of the law data changes, as a page for a lawyer: `node scripts/law-page.mjs BASE [FILE]` builds the command of the commit
// BASE and of what is here, has both tell the law and check every case and labelled scenario, and compares them (`cek-netral diff`).
// The workflow runs it for every change of law data and keeps the page beside its run.
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'smol-toml';
import { root, target } from './lib/paths.mjs';
import { output, run } from './lib/run.mjs';
import { note, step, stop } from './lib/say.mjs';

/** Where what decides is written. */
const DATA = [
  'src/law/data',
  'src/rules/data',
  'src/calendar/data',
  'src/questions/data',
  'src/calendar/votes.toml',
  'src/law/conversion.toml',
];

/** @param {unknown} value @returns {unknown} a date that TOML gave as one as a day */
function plain(value) {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  return value;
}

const FIELDS = ['election', 'date', 'today', 'answers', 'also', 'text', 'description', 'lang', 'names'];

/** Every case and labelled scenario of the tests, a line each, with its id, or else its file and its place there. */
function written() {
  return ['tests/cases', 'tests/scenarios'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.toml'))
      .flatMap((name) => {
        const file = /** @type {Record<string, unknown>} */ (plain(parse(readFileSync(join(root, folder, name), 'utf8'))));
        /** @type {{ id?: string, scenario?: object }[]} */
        const all = Object.values(file).filter(Array.isArray).flat();
        return all.map((one, n) => {
          const fields = Object.entries(one.scenario ?? one).filter(([field]) => FIELDS.includes(field));
          return JSON.stringify({ ...Object.fromEntries(fields), id: one.id ?? `${name.replace('.toml', '')} ${n + 1}` });
        });
      }),
  );
}

/**
 * Runs the command of one side into a file. False where that command does not know what is asked.
 * @param {string} file
 * @param {string} command
 * @param {string[]} args
 */
function into(file, command, args) {
  const out = openSync(file, 'w');
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', out, 'pipe'], encoding: 'utf8' });
  closeSync(out);
  if (done.error || done.status === 2) {
    note(`${command} ${args[0]}: ${done.error?.message ?? done.stderr.trim()}`);
    return false;
  }
  return true;
}

/**
 * Writes the page; false where no law data changed since `base`.
 * @param {string} base
 * @param {string} page
 */
export function lawPage(base, page) {
  step(`law data since ${base}`);
  if (output('git', ['diff', '--name-only', base, '--', ...DATA]) === '') {
    note('unchanged');
    return false;
  }
  const folder = mkdtempSync(join(tmpdir(), 'cek-netral-law-'));
  try {
    const before = join(folder, 'before');
    run('git', ['worktree', 'add', '--quiet', '--detach', before, base]);
    run('cargo', ['build', '--quiet', '--bin', 'cek-netral'], { cwd: before, env: { CARGO_TARGET_DIR: join(folder, 'target') } });
    run('cargo', ['build', '--quiet', '--bin', 'cek-netral']);
    const [old, now] = [join(folder, 'target/debug/cek-netral'), join(target, 'debug/cek-netral')];
    const input = join(folder, 'scenarios.jsonl');
    writeFileSync(input, `${written().join('\n')}\n`);
    const file = (/** @type {string} */ name) => join(folder, name);
    if (!into(file('new-law'), now, ['law']) || !into(file('new'), now, ['check', input])) stop('the command of these sources failed');
    if (!into(file('old'), old, ['check', input])) stop(`the command of ${base} failed`);
    // An older command cannot tell its law; then only the answers are compared.
    if (!into(file('old-law'), old, ['law'])) writeFileSync(file('old-law'), readFileSync(file('new-law')));
    const args = ['diff', file('old'), file('new'), '--law', file('old-law'), file('new-law')];
    mkdirSync(join(page, '..'), { recursive: true });
    if (!into(page, now, args)) stop('the page could not be made');
    note(page);
    return true;
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', join(folder, 'before')], { cwd: root });
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) {
  const [base, page = join(target, 'perubahan-hukum.html')] = process.argv.slice(2);
  if (!base) stop('which commit to compare with is missing', 'node scripts/law-page.mjs BASE [FILE]');
  lawPage(base, resolve(page));
}
