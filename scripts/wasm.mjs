// Builds the core: Rust to WebAssembly with its loader, made small, in pkg/.
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pkg, root, target } from './lib/paths.mjs';
import { output, quietly, run } from './lib/run.mjs';
import { kilobytes, note, seconds, step, stop } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { PARTS, partFile, readPart } from './parts.mjs';

/** What the core is made of, and what its files are called. */
export const CORE_INPUTS = ['Cargo.toml', 'Cargo.lock', 'build.rs', 'src'];
export const CORE_NAME = 'cek_netral';

/** Flags for the compiler: `more`, and what keeps the paths of this machine out of the file, so that every machine builds the same one. */
export function rustFlags(...more) {
  const crates = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry', 'src');
  return [...more, `--remap-path-prefix=${crates}=/crates`, `--remap-path-prefix=${root}=/cek-netral`].join('\x1f');
}

/** Lays the parts of the data beside the core: from where its build script wrote them, which cargo tells of a build that is done. */
function takeParts() {
  const build = ['build', '--lib', '--release', '--target', 'wasm32-unknown-unknown', '--message-format', 'json'];
  const told = output('cargo', build, { env: { CARGO_TERM_QUIET: 'true', CARGO_ENCODED_RUSTFLAGS: rustFlags() } });
  const messages = (told ?? '')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const script = messages.find(({ reason, package_id }) => reason === 'build-script-executed' && /\bcek-netral\b/.test(package_id));
  if (!script) stop('cargo does not say where the build script wrote the data');
  for (const part of PARTS) copyFileSync(join(script.out_dir, `${part}.txt`), join(pkg, partFile(part)));
}

export async function buildWasm() {
  const wasm = join(pkg, `${CORE_NAME}_bg.wasm`);
  const mark = fingerprint([...CORE_INPUTS, 'scripts/wasm.mjs', 'scripts/parts.mjs'], output('rustc', ['--version']));
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
    takeParts();
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
    for (const part of PARTS) note(`${partFile(part)}: gzip ${kilobytes(gzipSync(readPart(part), { level: 9 }).length)}`);
  });
  return { ran, mark };
}
