// Builds the core: Rust to WebAssembly with its loader, made small, in pkg/: in one piece, and in two for pages (scripts/split.mjs).
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pkg, root } from './lib/paths.mjs';
import { lines, output, quietly } from './lib/run.mjs';
import { kilobytes, note, stop } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { begin } from './lib/timing.mjs';
import { HALVES, halfFile, PARTS, partFile, readPart } from './parts.mjs';
import { WASM } from './setup.mjs';
import { split } from './split.mjs';
import { trapsForPanics } from './traps.mjs';

/** What the core is made of, and what its files are called. */
export const CORE_INPUTS = ['Cargo.toml', 'Cargo.lock', 'build.rs', 'src', 'tools/bindgen'];
export const CORE_NAME = 'cek_netral';

/**
 * Flags for wasm-opt. None names a feature: it reads from the module which features it may use. Small functions with one caller stay
 * apart: inlined they cost more bytes than calls. Nothing lies in the lowest kilobyte of the memory: the stack ends there.
 */
const SMALL = ['--low-memory-unused', '--one-caller-inline-max-function-size=20', '-Oz', '--converge'];
/** What takes names and notes of tools out. */
const NAMELESS = ['--strip-debug', '--strip-producers', '--strip-target-features'];
export const SMALLER = [...SMALL, ...NAMELESS];

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

/**
 * Makes a module small.
 * @param {string} from
 * @param {string} to
 * @param {string[]} flags
 */
function optimise(from, to, ...flags) {
  quietly(process.execPath, [join(root, 'node_modules/binaryen/bin/wasm-opt'), from, ...flags, '-o', to]);
}

/** @param {Uint8Array} bytes */
const zipped = (bytes) => kilobytes(gzipSync(bytes, { level: 9 }).length);

export async function buildWasm() {
  const wasm = join(pkg, `${CORE_NAME}_bg.wasm`);
  const inputs = [...CORE_INPUTS, 'scripts/wasm.mjs', 'scripts/traps.mjs', 'scripts/split.mjs', 'scripts/parts.mjs'];
  const mark = fingerprint(inputs, output('rustc', ['--version']));
  const ran = await unlessStamped(join(pkg, '.stamp'), mark, () => {
    const done = begin('the core: cargo build to WebAssembly, wasm-bindgen, wasm-opt', 'some minutes');
    rmSync(pkg, { recursive: true, force: true });
    mkdirSync(pkg, { recursive: true });
    const { raw, data } = compiled();
    // With the function that starts a fresh instance after a trap, and without a file to load where none is named: bundlers would
    // take the whole core along.
    quietly('wasm-bindgen', [
      '--target',
      'web',
      '--experimental-reset-state-function',
      '--omit-default-module-path',
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
    const named = join(pkg, 'named.wasm');
    // The functions keep their names until the core is split.
    optimise(wasm, named, ...SMALL, '-g');
    const [first, later] = HALVES.map((half) => join(pkg, halfFile(half)));
    split(named, { first, later });
    for (const file of [first, later]) optimise(file, file, ...SMALLER);
    optimise(named, wasm, ...NAMELESS);
    rmSync(named);
    note(`core: ${kilobytes(before)}, in ${done()}`);
    for (const file of [wasm, first, later])
      note(`${basename(file)}: ${kilobytes(statSync(file).size)}, gzip ${zipped(readFileSync(file))}`);
    for (const part of PARTS) note(`${partFile(part)}: gzip ${zipped(readPart(part))}`);
  });
  return { ran, mark };
}
