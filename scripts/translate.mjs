// The core once more, for sites whose policy lets no WebAssembly run: the same crate, translated to JavaScript, in pkg-js/.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pkgJs, root, target } from './lib/paths.mjs';
import { output, quietly, run } from './lib/run.mjs';
import { kilobytes, note, seconds, step, stop } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { CORE_INPUTS, CORE_NAME, rustFlags } from './wasm.mjs';

const INPUTS = [...CORE_INPUTS, 'scripts/translate.mjs'];
/** What the oldest WebAssembly did not know and today's standard library uses: allowed on the way in, lowered on the way out. */
const NEWER = ['--enable-bulk-memory', '--enable-sign-ext', '--enable-nontrapping-float-to-int'];
const LOWERED = ['--llvm-memory-copy-fill-lowering', '--llvm-nontrapping-fptoint-lowering', '--signext-lowering'];

function binaryen(program, args) {
  quietly(process.execPath, [join(root, 'node_modules/binaryen/bin', program), ...args]);
}

/** The text with `from` replaced; stops where it is not there exactly once, so that a newer tool does not break it unseen. */
function replaceOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2)
    stop(`the loader of wasm-bindgen holds ${parts.length - 1} times: ${from}`, 'look what scripts/translate.mjs does with it');
  return parts.join(to);
}

/** One module out of the translated functions and the loader: for the loader, they look like WebAssembly. */
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
    const start = Date.now();
    step('the core without newer WebAssembly, to JavaScript (for sites that allow none; some minutes)');
    rmSync(pkgJs, { recursive: true, force: true });
    mkdirSync(pkgJs, { recursive: true });
    const build = ['build', '--quiet', '--lib', '--release', '--target', 'wasm32-unknown-unknown', '--target-dir', target];
    run('cargo', build, { env: { CARGO_ENCODED_RUSTFLAGS: rustFlags('-Ctarget-cpu=mvp') } });
    const [raw, low] = ['raw.wasm', 'low.wasm'].map((name) => join(pkgJs, name));
    // Without the list of features wasm-bindgen takes none for granted: no tables of references, which wasm2js refuses.
    binaryen('wasm-opt', [
      join(target, 'wasm32-unknown-unknown', 'release', `${CORE_NAME}.wasm`),
      ...[...NEWER, '--strip-target-features', '-o', raw],
    ]);
    quietly('wasm-bindgen', [
      '--target',
      'web',
      '--no-typescript',
      '--experimental-reset-state-function',
      '--out-dir',
      pkgJs,
      '--out-name',
      CORE_NAME,
      raw,
    ]);
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
    note(`${kilobytes(readFileSync(file).length)} before it is made small, in ${seconds(start)}`);
  });
  return { file, mark };
}
