// npm run dev: the page with vite's own server, which shows each change at once. The core is built first.
import { run } from './lib/run.mjs';
import { bindgen, packages, rust } from './setup.mjs';
import { buildWasm } from './wasm.mjs';

packages();
rust();
bindgen();
await buildWasm();
run('vite', []);
