// Builds the core with doors for measuring (benches/inside), as small as the core itself, into a folder of the target.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, target } from '../lib/paths.mjs';
import { quietly } from '../lib/run.mjs';
import { begin } from '../lib/timing.mjs';
import { WASM } from '../setup.mjs';
import { SMALLER } from '../wasm.mjs';

/** The folder that has `inside.js` and `inside_bg.wasm`. */
export function buildInside() {
  const done = begin('the core with doors for measuring: cargo build to WebAssembly, wasm-bindgen, wasm-opt', 'some minutes');
  const folder = join(target, 'bench-inside');
  mkdirSync(folder, { recursive: true });
  const manifest = join(root, 'benches/inside/Cargo.toml');
  quietly('cargo', ['build', '--quiet', '--locked', '--release', '--target', WASM, '--manifest-path', manifest, '--target-dir', target]);
  const raw = join(target, WASM, 'release/inside.wasm');
  quietly('wasm-bindgen', ['--target', 'web', '--keep-debug', '--no-typescript', '--out-dir', folder, '--out-name', 'inside', raw]);
  const wasm = join(folder, 'inside_bg.wasm');
  quietly(process.execPath, [join(root, 'node_modules/binaryen/bin/wasm-opt'), wasm, ...SMALLER, '-o', wasm]);
  done();
  return folder;
}

/**
 * Its module in Node, and its bytes.
 * @param {string} folder
 */
export async function loadInside(folder) {
  const module = await import(join(folder, 'inside.js'));
  return { module, bytes: readFileSync(join(folder, 'inside_bg.wasm')) };
}
