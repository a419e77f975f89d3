// npm run dev: the page with vite's own server, which shows each change at once. The core is built first.
import { run } from './lib/run.mjs';
import { packages, rust, wasmTools } from './setup.mjs';
import { buildWasm } from './wasm.mjs';

packages();
rust();
wasmTools();
await buildWasm();
run('vite', []);
