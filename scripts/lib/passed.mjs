// Which checks passed for which state of the sources: a release asks.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tools } from './paths.mjs';
import { output } from './run.mjs';
import { note } from './say.mjs';

const RECORD = join(tools, 'passed.json');

/** The state of the sources: a hash over what is committed. Null where something else lies here, or git knows nothing. */
export function sources() {
  return output('git', ['status', '--porcelain']) === '' ? output('git', ['rev-parse', 'HEAD^{tree}']) : null;
}

/** @returns {Record<string, { sources: string, skipped: string[] }>} */
function recorded() {
  return existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
}

/**
 * Keeps that `command` passed for what was here at its start, all but what it skipped.
 * @param {string} command
 * @param {string | null} before
 * @param {string[]} [skipped]
 */
export function keepPassed(command, before, skipped = []) {
  if (before === null || sources() !== before) return note(`not kept for a release: something is not committed`);
  mkdirSync(tools, { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify({ ...recorded(), [command]: { sources: before, skipped } }, null, 2)}\n`);
}

/**
 * What `command` skipped when it last passed for these sources, or null where it has not.
 * @param {string} command
 */
export function passed(command) {
  const last = recorded()[command];
  return last && last.sources === sources() ? last.skipped : null;
}
