// Starts other programs. No shell is involved, so nothing has to be quoted.
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { root, toolsBin } from './paths.mjs';
import { stop } from './say.mjs';

/**
 * How a program is started: variables beside those that are there, the folder, whether its output is hidden, and what to do where it fails.
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, silent?: boolean, fix?: string }} Options
 */

/** Our own tools first, then the npm ones, then what the machine has. */
export function environment(extra = {}) {
  const path = [toolsBin, `${root}/node_modules/.bin`, process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/**
 * Runs a program with its output shown, unless `silent`; true where it ended well.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export function attempt(program, args, { env, cwd = root, silent = false } = {}) {
  const done = spawnSync(program, args, { cwd, env: environment(env), stdio: silent ? 'ignore' : 'inherit' });
  return done.status === 0;
}

/**
 * Runs a program with its output shown, and stops everything where it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export function run(program, args, options = {}) {
  if (!attempt(program, args, options)) stop(`${[program, ...args].join(' ')} failed`, options.fix);
}

/**
 * What a program prints, or null where it is missing or fails.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export function output(program, args, { env, cwd = root } = {}) {
  const done = spawnSync(program, args, { cwd, env: environment(env), encoding: 'utf8' });
  return done.status === 0 ? done.stdout.trim() : null;
}

/**
 * The lines that a program prints; what it says beside them is shown, and where it fails everything stops.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export function lines(program, args, { env, cwd = root } = {}) {
  const done = spawnSync(program, args, {
    ...{ cwd, env: environment(env), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) stop(`${[program, ...args].join(' ')} failed`);
  return done.stdout.split('\n');
}

/**
 * Runs a program in silence; where it fails, shows what it said and stops.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 */
export function quietly(program, args, options = {}) {
  const done = spawnSync(program, args, {
    cwd: options.cwd ?? root,
    env: environment(options.env),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status === 0) return;
  if (done.error) stop(`${program} could not be started: ${done.error.message}`, options.fix);
  console.error(done.stdout + done.stderr);
  stop(`${[program, ...args].join(' ')} failed`, options.fix);
}
