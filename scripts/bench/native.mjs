// The benches of the crate: criterion's figures (benches/core.rs), and what more of everything costs (benches/growth.rs).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lines, quietly } from '../lib/run.mjs';
import { target } from '../lib/paths.mjs';
import { begin } from '../lib/timing.mjs';

/** @typedef {{ what: string, of: string, figures: [number, number][] }} Growth what grows, what is measured, and by its size the microseconds */

/**
 * Every bench by its name, with the median in microseconds.
 * @returns {[name: string, microseconds: number][]}
 */
export function criterion() {
  const done = begin('criterion: the parts of the core, natively', 'some minutes to compile');
  quietly('cargo', ['bench', '--quiet', '--profile', 'measured', '--bench', 'core']);
  done();
  const folder = join(target, 'criterion');
  /** @type {[string, number][]} */
  const found = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/(^|[/\\])new[/\\]benchmark\.json$/.test(name)) continue;
    const estimates = join(folder, name.replace(/benchmark\.json$/, 'estimates.json'));
    if (!existsSync(estimates)) continue;
    const { title } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    found.push([title, JSON.parse(readFileSync(estimates, 'utf8')).median.point_estimate / 1000]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** @returns {Growth[]} */
export function growth() {
  const done = begin('what more law, more words and longer inputs cost');
  const found = lines('cargo', ['bench', '--quiet', '--profile', 'measured', '--bench', 'growth'])
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  done();
  return found;
}
