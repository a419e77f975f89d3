// Builds the same sources once more, in another folder and from nothing, and compares every file that comes out.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from './build.mjs';
import { dist, root } from './lib/paths.mjs';
import { output, run } from './lib/run.mjs';
import { note, stop } from './lib/say.mjs';

/** Every file below a folder with its hash; stamps say when something was built, not what. */
function hashes(dir) {
  return new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => basename(name) !== '.stamp' && statSync(join(dir, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex'),
      ]),
  );
}

/** Stops where the two builds differ, and names the files that do. */
export async function reproduce() {
  await build();
  const copy = mkdtempSync(join(tmpdir(), 'cek-netral-'));
  try {
    for (const file of (output('git', ['ls-files', '--cached', '--others', '--exclude-standard']) ?? '').split('\n')) {
      cpSync(join(root, file), join(copy, file));
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    run(process.execPath, ['scripts/build.mjs'], { cwd: copy, env: { CARGO_TARGET_DIR: join(copy, 'target') } });
    const [here, there] = [hashes(dist), hashes(join(copy, 'dist'))];
    const differing = [...new Set([...here.keys(), ...there.keys()])].filter((name) => here.get(name) !== there.get(name));
    if (differing.length > 0) stop(`two builds of the same sources differ: ${differing.join(', ')}`);
    note(`${here.size} files, all the same`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) await reproduce();
