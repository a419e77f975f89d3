// Builds the core: Rust to WebAssembly with its loader, made small, in pkg/.
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pkg, root } from './lib/paths.mjs';
import { lines, output, quietly } from './lib/run.mjs';
import { kilobytes, note, stop } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { begin } from './lib/timing.mjs';
import { PARTS, partFile, readPart } from './parts.mjs';
import { WASM } from './setup.mjs';
import { trapsForPanics } from './traps.mjs';

/** What the core is made of, and what its files are called. */
export const CORE_INPUTS = ['Cargo.toml', 'Cargo.lock', 'build.rs', 'src'];
export const CORE_NAME = 'cek_netral';

/**
 * Flags for wasm-opt. None names a feature: it reads from the module which features it may use. Small functions with one caller stay
 * apart: inlined they cost more bytes than calls. Nothing lies in the lowest kilobyte of the memory: the stack ends there.
 */
export const SMALLER = [
  '--low-memory-unused',
  '--one-caller-inline-max-function-size=20',
  '-Oz',
  '--converge',
  '--strip-debug',
  '--strip-producers',
  '--strip-target-features',
];

/**
 * Flags for the compiler: `more`, and what keeps the paths of this machine out of the file, so that every machine builds the same one.
 * @param {string[]} more
 */
export function rustFlags(...more) {
  const crates = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry', 'src');
  return [...more, `--remap-path-prefix=${crates}=/crates`, `--remap-path-prefix=${root}=/cek-netral`].join('\x1f');
}

/**
 * Compiles the library to WebAssembly, with flags for the compiler. Where the module is, and where its build script wrote the data.
 * @param {string[]} flags
 */
export function compiled(...flags) {
  const build = ['build', '--lib', '--release', '--target', WASM, '--message-format', 'json-render-diagnostics'];
  /** @type {{ reason: string, package_id: string, target: { kind: string[] }, filenames: string[], out_dir: string }[]} */
  const messages = lines('cargo', build, { env: { CARGO_TERM_QUIET: 'true', CARGO_ENCODED_RUSTFLAGS: rustFlags(...flags) } })
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ package_id }) => /\bcek-netral\b/.test(package_id));
  const artifact = messages.find(({ reason, target }) => reason === 'compiler-artifact' && target.kind.includes('cdylib'));
  const raw = artifact?.filenames.find((name) => name.endsWith('.wasm'));
  const data = messages.find(({ reason }) => reason === 'build-script-executed')?.out_dir;
  if (!raw || !data) stop('cargo does not say where the core is');
  return { raw, data };
}

export async function buildWasm() {
  const wasm = join(pkg, `${CORE_NAME}_bg.wasm`);
  const inputs = [...CORE_INPUTS, 'scripts/wasm.mjs', 'scripts/traps.mjs', 'scripts/parts.mjs'];
  const mark = fingerprint(inputs, output('rustc', ['--version']));
  const ran = await unlessStamped(join(pkg, '.stamp'), mark, () => {
    const done = begin('the core: cargo build to WebAssembly, wasm-bindgen, wasm-opt', 'some minutes');
    rmSync(pkg, { recursive: true, force: true });
    mkdirSync(pkg, { recursive: true });
    const { raw, data } = compiled();
    // With the function that starts a fresh instance after a trap.
    quietly('wasm-bindgen', [
      '--target',
      'web',
      '--experimental-reset-state-function',
      '--keep-debug',
      '--out-dir',
      pkg,
      '--out-name',
      CORE_NAME,
      raw,
    ]);
    for (const part of PARTS) copyFileSync(join(data, `${part}.txt`), join(pkg, partFile(part)));
    trapsForPanics(wasm);
    const before = statSync(wasm).size;
    quietly(process.execPath, [join(root, 'node_modules/binaryen/bin/wasm-opt'), wasm, ...SMALLER, '-o', wasm]);
    const bytes = readFileSync(wasm);
    const zipped = kilobytes(gzipSync(bytes, { level: 9 }).length);
    note(`core: ${kilobytes(before)}, optimised ${kilobytes(bytes.length)}, gzip ${zipped}, in ${done()}`);
    for (const part of PARTS) note(`${partFile(part)}: gzip ${kilobytes(gzipSync(readPart(part), { level: 9 }).length)}`);
  });
  return { ran, mark };
}
