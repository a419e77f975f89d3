// Which law data is in the core that was built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pkg } from './paths.mjs';

/** Its version (a hash of the data) and the newest day on which any of it was checked. */
export async function law() {
  const core = await import(pathToFileURL(join(pkg, 'cek_netral.js')).href);
  core.initSync({ module: readFileSync(join(pkg, 'cek_netral_bg.wasm')) });
  const { version, as_of } = new core.Checker().catalogue('id').law;
  return { version, as_of };
}
