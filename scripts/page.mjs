// Builds the page with the core inside, in dist/.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compress } from './compress.mjs';
import { ownAddress } from './lib/address.mjs';
import { dist, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { kilobytes, note } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { begin } from './lib/timing.mjs';
import { LICENCES, licences } from './licences.mjs';

const INPUTS = [
  'www',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/page.mjs',
  'scripts/lib/address.mjs',
  'scripts/lib/oldest-browsers.mjs',
  'scripts/lib/plain-sheets.mjs',
  'scripts/lib/policy.mjs',
  'src/regions/data',
  'scripts/regions.mjs',
  'scripts/parts.mjs',
  'scripts/service-worker.mjs',
  'scripts/compress.mjs',
  'scripts/licences.mjs',
  'scripts/lib/third-parties.mjs',
];

/** @param {string} core */
export async function buildPage(core) {
  const mark = fingerprint(INPUTS, core, ownAddress());
  return unlessStamped(join(dist, '.stamp'), mark, () => {
    const done = begin('vite build (the page)');
    rmSync(join(dist, '.stamp'), { force: true });
    run('vite', ['build', '--logLevel', 'warn']);
    // With those of the editor that one of the examples shows.
    writeFileSync(join(dist, LICENCES), licences({ also: ['quill'] }));
    compress(dist);
    for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(js|css|html)$/.test(name)) continue;
      const bytes = readFileSync(join(dist, name));
      note(`${name}: ${kilobytes(bytes.length)}, gzip ${kilobytes(gzipSync(bytes, { level: 9 }).length)}`);
    }
    note(`in ${done()} (${dist.slice(root.length + 1)}/)`);
  });
}
