// Versions that are written down in one place each and needed in several.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { stop } from './say.mjs';

/**
 * @param {string} file
 * @param {RegExp} pattern
 * @param {string} fix
 */
function found(file, pattern, fix) {
  const [, version] = pattern.exec(readFileSync(join(root, file), 'utf8')) ?? [];
  if (!version) stop(`${file} has no ${pattern}`, fix);
  return version;
}

/** The version of everything that is released: that of the crate. */
export const version = () => found('Cargo.toml', /^version = "([^"]+)"/m, 'write version = "1.2.3" under [package]');

/** The oldest Rust that the crate is built with. */
export const oldestRust = () => found('Cargo.toml', /^rust-version = "([^"]+)"/m, 'write rust-version = "1.88" under [package]');

/** The Rust that everything is built, tested and released with. */
export const pinnedRust = () => found('rust-toolchain.toml', /^channel = "([^"]+)"/m, 'write channel = "1.95.0" under [toolchain]');

/** The version of wasm-bindgen that Cargo.toml pins: the command must be of the very same one. */
export const wasmBindgen = () => found('Cargo.toml', /^wasm-bindgen = "=([^"]+)"/m, 'write wasm-bindgen = "=<version>"');
