// npm run dev: the page with vite's own server, which shows each change at once. The core is built first.
import { run } from './lib/run.mjs';
import { bindgen, packages, rust } from './setup.mjs';

packages();
rust();
await bindgen();
// Only now: on a bare machine the packages that this needs have just been installed.
const { buildWasm } = await import('./wasm.mjs');
await buildWasm();
run('vite', []);
