// Builds the page with the core inside, in dist/.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compress } from './compress.mjs';
import { dist, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { kilobytes, note, seconds, step } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';

const INPUTS = [
  'www',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/page.mjs',
  'src/regions/data',
  'scripts/regions.mjs',
  'scripts/parts.mjs',
  'scripts/service-worker.mjs',
  'scripts/compress.mjs',
];

export async function buildPage(core) {
  const mark = fingerprint(INPUTS, core);
  return unlessStamped(join(dist, '.stamp'), mark, () => {
    const start = Date.now();
    step('vite build (the page)');
    rmSync(join(dist, '.stamp'), { force: true });
    run('vite', ['build', '--logLevel', 'warn']);
    compress(dist);
    for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(js|css|html)$/.test(name)) continue;
      const bytes = readFileSync(join(dist, name));
      note(`${name}: ${kilobytes(bytes.length)}, gzip ${kilobytes(gzipSync(bytes, { level: 9 }).length)}`);
    }
    note(`in ${seconds(start)} (${dist.slice(root.length + 1)}/)`);
  });
}
