// Whether a step has to run again: a hash over its inputs, kept beside its output.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Every file below the given files and folders, sorted; what is missing is left out.
 * @param {string[]} paths
 */
function files(paths) {
  return paths
    .map((path) => join(root, path))
    .filter(existsSync)
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path, { recursive: true, encoding: 'utf8' })
            .map((name) => join(path, name))
            .filter((file) => statSync(file).isFile())
        : [path],
    )
    .sort();
}

/**
 * Hash of the contents and names of `paths` (files or folders), and of any further strings.
 * @param {string[]} paths
 * @param {unknown[]} more
 */
export function fingerprint(paths, ...more) {
  const hash = createHash('sha256');
  for (const file of files(paths)) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  for (const text of more) hash.update(String(text)).update('\0');
  return hash.digest('hex');
}

/**
 * Runs `work` unless `stampFile` says that it ran with this very fingerprint. True where it ran.
 * @param {string} stampFile
 * @param {string} mark
 * @param {() => void | Promise<void>} work
 */
export async function unlessStamped(stampFile, mark, work) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === mark) return false;
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, mark);
  return true;
}
