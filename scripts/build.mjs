// Everything that stands between the sources and a page that can be served.
import { buildPage } from './page.mjs';
import { packages, rust, wasmTools } from './setup.mjs';
import { buildWasm } from './wasm.mjs';

export async function build() {
  packages();
  rust();
  wasmTools();
  const { mark } = await buildWasm();
  await buildPage(mark);
}

if (import.meta.filename === process.argv[1]) await build();
