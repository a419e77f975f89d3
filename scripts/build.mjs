// Everything that stands between the sources and a page that can be served.
import { buildCatalogue } from './catalogue.mjs';
import { buildPackage } from './package.mjs';
import { buildPage } from './page.mjs';
import { packages, rust, wasmTools } from './setup.mjs';
import { translateWasm } from './translate.mjs';
import { buildWasm } from './wasm.mjs';
import { buildWidget } from './widget.mjs';

export async function build() {
  packages();
  rust();
  wasmTools();
  const { mark } = await buildWasm();
  await buildPage(mark);
  await buildPackage(mark);
  await buildWidget(mark, await translateWasm());
  await buildCatalogue();
}

if (import.meta.filename === process.argv[1]) await build();
