// Takes out of the core what builds the messages of panics: in a browser nobody hears them. A panic stays the trap that it ends
// in, which the page recovers from.
import { readFileSync, writeFileSync } from 'node:fs';
import binaryen from 'binaryen';
import { stop } from './lib/say.mjs';

/** Functions of the standard library that never return: with the names that wasm-bindgen gives them back. */
const PANICS = [
  'alloc::alloc::handle_alloc_error',
  'alloc::raw_vec::handle_error',
  'core::cell::panic_already',
  'core::option::expect_failed',
  'core::option::unwrap_failed',
  'core::panicking::',
  'core::result::unwrap_failed',
  'core::slice::index::slice_index_fail',
  'core::str::slice_error_fail',
  '__rustc::rust_begin_unwind',
];
/** The least that are found: fewer mean that a newer compiler gives them other names. */
const FEWEST = 12;

/** @param {string} file */
export function trapsForPanics(file) {
  // The names are needed further (scripts/split.mjs).
  binaryen.setDebugInfo(true);
  const module = binaryen.readBinary(readFileSync(file));
  let found = 0;
  for (let n = 0; n < module.getNumFunctions(); n += 1) {
    const ref = module.getFunctionByIndex(n);
    const { name, base } = binaryen.getFunctionInfo(ref);
    // "core[5cb1f0a2d7b32f3e]::panicking::panic_fmt": the crate's hash changes with the compiler.
    const plain = name.replace(/\[[0-9a-f]{16}\]/g, '');
    if (base || !PANICS.some((start) => plain.startsWith(start))) continue;
    // The declarations of the library leave this class out.
    /** @type {any} */ (binaryen).Function.setBody(ref, module.unreachable());
    found += 1;
  }
  if (found < FEWEST) stop(`of the functions that panic only ${found} are there`, 'look how scripts/traps.mjs knows them');
  writeFileSync(file, module.emitBinary());
  module.dispose();
}
