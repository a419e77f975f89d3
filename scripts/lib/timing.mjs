// Steps that take time: what they do, how long it took here last time, and how long it takes now.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tools } from './paths.mjs';
import { step } from './say.mjs';

const RECORD = join(tools, 'durations.json');

/**
 * Seconds as people say them: "8 s", "4 min 10 s".
 * @param {number} seconds
 */
function spoken(seconds) {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Seconds that each step took when it last ended well on this machine.
 * @returns {Record<string, number>}
 */
function recorded() {
  return existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
}

/**
 * Says what begins, after `first` where it has never run here. The function that it returns says that it is done: a step that fails leaves no record.
 * @param {string} what
 * @param {string} [first]
 */
export function begin(what, first = '') {
  const last = recorded()[what];
  const before = last === undefined ? first : `last time ${spoken(last)}`;
  step(before ? `${what} (${before})` : what);
  const start = performance.now();
  return () => {
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    mkdirSync(tools, { recursive: true });
    writeFileSync(RECORD, `${JSON.stringify({ ...recorded(), [what]: seconds }, null, 2)}\n`);
    return spoken(seconds);
  };
}
