// Everything that stands between the sources and a page that can be served.
import { dist } from './lib/paths.mjs';
import { bindgen, packages, rust } from './setup.mjs';

export async function build() {
  packages();
  rust();
  await bindgen();
  // Only now: on a bare machine the packages that these need have just been installed.
  const { compress } = await import('./compress.mjs');
  const { buildCatalogue } = await import('./catalogue.mjs');
  const { buildPackage } = await import('./package.mjs');
  const { buildPage } = await import('./page.mjs');
  const { translateWasm } = await import('./translate.mjs');
  const { buildWasm } = await import('./wasm.mjs');
  const { buildWidget } = await import('./widget.mjs');

  const { mark } = await buildWasm();
  await buildPage(mark);
  await buildPackage(mark);
  await buildWidget(mark, await translateWasm());
  await buildCatalogue();
  // What the steps wrote beside their own folders.
  compress(dist);
}

if (import.meta.filename === process.argv[1]) await build();
