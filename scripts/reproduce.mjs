// Builds the same sources once more, in another folder and from nothing, and compares every file that comes out.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { dist, pkgNpm, root } from './lib/paths.mjs';
import { output, run } from './lib/run.mjs';
import { note, stop } from './lib/say.mjs';

/** What a release is made of. */
const BUILT = [dist, pkgNpm].map((folder) => relative(root, folder));

/**
 * Every built file below a checkout, with its hash.
 * @param {string} checkout
 */
async function hashes(checkout) {
  // Only now: it is a package that the build may just have installed.
  const { filesBelow } = await import('./release/archive.mjs');
  const files = BUILT.flatMap((folder) => filesBelow(join(checkout, folder)).map((name) => join(folder, name)));
  /** @param {string} file */
  const hash = (file) =>
    createHash('sha256')
      .update(readFileSync(join(checkout, file)))
      .digest('hex');
  return new Map(files.map((file) => [file, hash(file)]));
}

/** Stops where the two builds differ, and names the files that do. */
export async function reproduce() {
  await build();
  const copy = mkdtempSync(join(tmpdir(), 'cek-netral-'));
  try {
    for (const file of (output('git', ['ls-files', '--cached', '--others', '--exclude-standard']) ?? '').split('\n')) {
      cpSync(join(root, file), join(copy, file));
    }
    // With packages of its own: a link to those here would have `npm ci` empty them.
    run(process.execPath, ['scripts/build.mjs'], { cwd: copy, env: { CARGO_TARGET_DIR: join(copy, 'target') } });
    const [here, there] = [await hashes(root), await hashes(copy)];
    const differing = [...new Set([...here.keys(), ...there.keys()])].filter((name) => here.get(name) !== there.get(name));
    if (differing.length > 0) stop(`two builds of the same sources differ: ${differing.join(', ')}`);
    note(`${here.size} files, all the same`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) await reproduce();
