/** What the package has in place of the page's `core-files.ts`: the core in one piece. */
import type { CoreFile } from '../src/core-files.ts';

export function first(): CoreFile {
  return { url: new URL('../../pkg/cek_netral_bg.wasm', import.meta.url), integrity: '' };
}

export function later(): CoreFile | null {
  return null;
}
