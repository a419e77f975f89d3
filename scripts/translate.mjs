// The core once more, for sites whose policy lets no WebAssembly run: the same crate, translated to JavaScript, in pkg-js/.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pkgJs, root } from './lib/paths.mjs';
import { output, quietly } from './lib/run.mjs';
import { kilobytes, note, stop } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { begin } from './lib/timing.mjs';
import { trapsForPanics } from './traps.mjs';
import { compiled, CORE_INPUTS, CORE_NAME } from './wasm.mjs';

const INPUTS = [...CORE_INPUTS, 'scripts/traps.mjs', 'scripts/translate.mjs'];
/** What the oldest WebAssembly did not know and today's standard library uses: allowed on the way in, lowered on the way out. */
const NEWER = ['--enable-bulk-memory', '--enable-sign-ext', '--enable-nontrapping-float-to-int'];
const LOWERED = ['--llvm-memory-copy-fill-lowering', '--llvm-nontrapping-fptoint-lowering', '--signext-lowering'];

/**
 * @param {string} program
 * @param {string[]} args
 */
function binaryen(program, args) {
  quietly(process.execPath, [join(root, 'node_modules/binaryen/bin', program), ...args]);
}

/**
 * The text with `from` replaced; stops where it is not there exactly once, so that a newer tool does not break it unseen.
 * @param {string} text
 * @param {string} from
 * @param {string} to
 */
function replaceOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2)
    stop(`the loader of wasm-bindgen holds ${parts.length - 1} times: ${from}`, 'look what scripts/translate.mjs does with it');
  return parts.join(to);
}

/**
 * One module out of the translated functions and the loader: for the loader, they look like WebAssembly.
 * @param {string} functions
 * @param {string} loader
 */
function oneModule(functions, loader) {
  const [, body] = /^import [^\n]+\n([\s\S]*)\nvar retasmFunc = /.exec(functions) ?? [];
  if (!body) stop('wasm2js writes another kind of module than it did', 'look what scripts/translate.mjs does with it');
  let own = loader.replace(/^\/\*.*@ts-self-types.*\n/m, '');
  // A translated memory that grows leaves its old buffer as it was, where a real one would detach it.
  own = replaceOnce(own, 'cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && ', '(');
  own = replaceOnce(own, 'cachedUint8ArrayMemory0.byteLength === 0', 'cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer');
  own = replaceOnce(own, "module_or_path = new URL('cek_netral_bg.wasm', import.meta.url);", '');
  own = replaceOnce(own, 'export { initSync, __wbg_init as default };', '');
  return `${body}
const WebAssembly = {
  Module: class {},
  Instance: class {
    constructor(_module, imports) {
      // Without tables of references there is nothing to start, but the function that resets the loader asks for it.
      this.exports = { __wbindgen_start() {}, ...asmFunc(imports) };
    }
  },
};
${own}
initSync({ module: new WebAssembly.Module() });
`;
}

export async function translateWasm() {
  const file = join(pkgJs, `${CORE_NAME}.js`);
  const mark = fingerprint(INPUTS, output('rustc', ['--version']));
  await unlessStamped(join(pkgJs, '.stamp'), mark, () => {
    const done = begin('the core once more, to JavaScript, for sites that allow no WebAssembly', 'some minutes');
    rmSync(pkgJs, { recursive: true, force: true });
    mkdirSync(pkgJs, { recursive: true });
    const module = compiled('-Ctarget-cpu=mvp').raw;
    const [raw, low] = ['raw.wasm', 'low.wasm'].map((name) => join(pkgJs, name));
    // Without the list of features wasm-bindgen takes none for granted: no tables of references, which wasm2js refuses.
    // With the names of functions, by which the code of panics is found.
    binaryen('wasm-opt', [module, ...NEWER, '-g', '--strip-target-features', '-o', raw]);
    const loader = ['--target', 'web', '--no-typescript', '--experimental-reset-state-function', '--keep-debug'];
    quietly('wasm-bindgen', [...loader, '--out-dir', pkgJs, '--out-name', CORE_NAME, raw]);
    trapsForPanics(join(pkgJs, `${CORE_NAME}_bg.wasm`));
    binaryen('wasm-opt', [
      join(pkgJs, `${CORE_NAME}_bg.wasm`),
      ...NEWER,
      ...LOWERED,
      '--one-caller-inline-max-function-size=20',
      '-Oz',
      '--converge',
      '--strip-debug',
      '--strip-producers',
      '-o',
      low,
    ]);
    const functions = join(pkgJs, 'functions.js');
    binaryen('wasm2js', ['-Oz', low, '-o', functions]);
    writeFileSync(file, oneModule(readFileSync(functions, 'utf8'), readFileSync(file, 'utf8')));
    for (const name of [raw, low, functions, join(pkgJs, `${CORE_NAME}_bg.wasm`)]) rmSync(name);
    note(`${kilobytes(readFileSync(file).length)} before it is made small, in ${done()}`);
  });
  return { file, mark };
}
