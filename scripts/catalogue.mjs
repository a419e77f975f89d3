// Writes the catalogue (every provision and rule as a plain page) into dist/, beside the page.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { note } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { begin } from './lib/timing.mjs';

const INPUTS = ['Cargo.toml', 'Cargo.lock', 'build.rs', 'src', 'scripts/catalogue.mjs'];

/** Has to run after the page is built, which empties dist/. */
export function buildCatalogue() {
  return unlessStamped(join(dist, 'katalog', '.stamp'), fingerprint(INPUTS), () => {
    const done = begin('cek-netral site (the catalogue)');
    rmSync(join(dist, 'katalog'), { recursive: true, force: true });
    run('cargo', ['run', '--quiet', '--', 'site', dist]);
    note(`in ${done()}`);
  });
}
