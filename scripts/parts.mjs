// The parts of the data that come after the core (src/pack/parts.rs), as files beside it in pkg/.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pkg } from './lib/paths.mjs';

/** @typedef {'english' | 'law' | 'law-english'} Part */

/** @type {Part[]} */
export const PARTS = ['english', 'law', 'law-english'];

/**
 * What the file of a part is called in pkg/.
 * @param {Part} part
 */
export function partFile(part) {
  return `cek_netral_${part}.txt`;
}

/** The core in two modules: what a first answer needs, and the rest of the code (scripts/split.mjs). */
export const HALVES = /** @type {const} */ (['first', 'later']);

/**
 * What the file of such a module is called in pkg/.
 * @param {typeof HALVES[number]} half
 */
export function halfFile(half) {
  return `cek_netral_${half}.wasm`;
}

/** @param {typeof HALVES[number]} half */
export function readHalf(half) {
  return readFileSync(join(pkg, halfFile(half)));
}

/**
 * The hash of each of them; empty where nothing was built yet.
 * @returns {Partial<Record<typeof HALVES[number], string>>}
 */
export function halvesIntegrity() {
  return Object.fromEntries(
    HALVES.filter((half) => existsSync(join(pkg, halfFile(half)))).map((half) => [half, integrity(readHalf(half))]),
  );
}

/** @param {Part} part */
export function readPart(part) {
  return readFileSync(join(pkg, partFile(part)));
}

/**
 * What a browser checks a file against before it is used: "sha384-...".
 * @param {Uint8Array | string} bytes
 */
export function integrity(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/**
 * The hash of each part; empty where nothing was built yet.
 * @returns {Partial<Record<Part, string>>}
 */
export function partsIntegrity() {
  return Object.fromEntries(PARTS.filter((part) => existsSync(join(pkg, partFile(part)))).map((part) => [part, integrity(readPart(part))]));
}

/**
 * A checker of a loaded core (`pkg/cek_netral.js`, or the same translated) with all its parts.
 * @param {{ Checker: new () => object }} core
 * @returns {object}
 */
export function wholeChecker(core) {
  const checker = /** @type {{ extend(part: Part, text: string): { error: { message: string } } | undefined }} */ (new core.Checker());
  for (const part of PARTS) {
    const refused = checker.extend(part, readPart(part).toString());
    if (refused) throw new Error(refused.error.message);
  }
  return checker;
}
