// Builds the core: Rust to WebAssembly with its loader, made small, in pkg/.
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pkg, root, target } from './lib/paths.mjs';
import { output, quietly, run } from './lib/run.mjs';
import { kilobytes, note, seconds, step } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';

/** What the core is made of, and what its files are called. */
export const CORE_INPUTS = ['Cargo.toml', 'Cargo.lock', 'build.rs', 'src'];
export const CORE_NAME = 'cek_netral';

/** Flags for the compiler: `more`, and what keeps the paths of this machine out of the file, so that every machine builds the same one. */
export function rustFlags(...more) {
  const crates = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry', 'src');
  return [...more, `--remap-path-prefix=${crates}=/crates`, `--remap-path-prefix=${root}=/cek-netral`].join('\x1f');
}

export async function buildWasm() {
  const wasm = join(pkg, `${CORE_NAME}_bg.wasm`);
  const mark = fingerprint([...CORE_INPUTS, 'scripts/wasm.mjs'], output('rustc', ['--version']));
  const ran = await unlessStamped(join(pkg, '.stamp'), mark, () => {
    const start = Date.now();
    step('wasm-pack build (the core, to WebAssembly)');
    mkdirSync(pkg, { recursive: true });
    rmSync(join(pkg, '.stamp'), { force: true });
    const build = ['build', '--target', 'web', '--mode', 'no-install', '--release', '--no-opt', '--out-name', CORE_NAME];
    run('wasm-pack', ['--log-level', 'error', ...build], {
      env: { CARGO_TERM_QUIET: 'true', CARGO_ENCODED_RUSTFLAGS: rustFlags() },
    });
    // The same loader once more, with the function that starts a fresh instance after a trap.
    const raw = join(target, 'wasm32-unknown-unknown', 'release', `${CORE_NAME}.wasm`);
    quietly('wasm-bindgen', ['--target', 'web', '--experimental-reset-state-function', '--out-dir', pkg, '--out-name', CORE_NAME, raw]);
    const before = statSync(wasm).size;
    step('wasm-opt -Oz');
    // No feature flags: wasm-opt reads from the module which features it may use.
    // Small functions with one caller stay apart: inlined they cost more bytes than calls.
    const flags = [
      '--one-caller-inline-max-function-size=20',
      '-Oz',
      '--converge',
      '--strip-debug',
      '--strip-producers',
      '--strip-target-features',
    ];
    quietly(process.execPath, [join(root, 'node_modules/binaryen/bin/wasm-opt'), wasm, ...flags, '-o', wasm]);
    const bytes = readFileSync(wasm);
    note(
      `core: ${kilobytes(before)}, optimised ${kilobytes(bytes.length)}, gzip ${kilobytes(gzipSync(bytes, { level: 9 }).length)}, in ${seconds(start)}`,
    );
  });
  return { ran, mark };
}
