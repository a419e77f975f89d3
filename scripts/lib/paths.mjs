// Where things are, from the project's root.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Tools that the set-up installs for this project alone. */
export const tools = join(root, '.tools');
export const toolsBin = join(tools, 'bin');
/** The core as WebAssembly, with its loader. */
export const pkg = join(root, 'pkg');
/** The same translated to JavaScript. */
export const pkgJs = join(root, 'pkg-js');
/** The npm package. */
export const pkgNpm = join(root, 'pkg-npm');
/** The finished page. */
export const dist = join(root, 'dist');
/** Where cargo builds. */
export const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
