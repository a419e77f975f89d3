// Archives whose bytes depend on what is in them alone: files in the order of their names, one time for all.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { zipSync } from 'fflate';

/**
 * The files below a folder, by their paths there; stamps say when something was built, not what.
 * @param {string} folder
 */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => basename(name) !== '.stamp' && statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/**
 * A zip of a folder, everything in it below `top`. `time` in seconds since 1970.
 * @param {string} folder
 * @param {string} top
 * @param {number} time
 */
export function zip(folder, top, time) {
  const at = new Date(time * 1000);
  // Zip knows no time zone, and the library takes the one of this machine: it is given the hour of Greenwich as if it were here.
  const mtime = new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
  const entries = filesBelow(folder).map((name) => [`${top}/${name}`, [readFileSync(join(folder, name)), { mtime }]]);
  return zipSync(Object.fromEntries(entries), { level: 9 });
}
