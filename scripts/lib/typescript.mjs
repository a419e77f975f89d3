// TypeScript sources as JavaScript modules with their declarations: one program, no bundling.
import { join, posix, relative } from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';
import { stop } from './say.mjs';

/** What a module takes from files beside it. */
const RELATIVE = /(\bfrom |\bimport\(|^import )(['"])(\.[^'"]+)\2/gm;

/**
 * Every module below www/ that the entries lead to, by its path there: its JavaScript and its declarations.
 * @param {string[]} entries
 */
export function compiled(entries) {
  const file = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
  // Named, so that types are looked for beside it and not in the folder that this was started from.
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root, file);
  const www = join(root, 'www');
  const written = {
    noEmit: false,
    declaration: true,
    stripInternal: true,
    rewriteRelativeImportExtensions: true,
    outDir: www,
    rootDir: www,
  };
  const names = entries.map((entry) => join(www, entry));
  const program = ts.createProgram(names, { ...options, ...written });
  /** @type {Map<string, string>} */
  const files = new Map();
  // Nothing is written to where it says.
  const { diagnostics } = program.emit(undefined, (path, text) => files.set(relative(www, path), text));
  const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  const told = { getCurrentDirectory: () => root, getCanonicalFileName: (/** @type {string} */ path) => path, getNewLine: () => '\n' };
  if (faults.length > 0) stop(ts.formatDiagnostics(faults, told));
  return files;
}

/**
 * The files that `first` leads to, itself among them, by the path that `place` gives to each; what they take from one another is
 * said anew. What `place` gives nothing for stays where it is called.
 * @param {Map<string, string>} files
 * @param {string} first
 * @param {(path: string) => string} place
 */
export function gathered(files, first, place) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const extension = first.endsWith('.d.ts') ? '.d.ts' : '.js';
  /** @param {string} path */
  const take = (path) => {
    const to = place(path);
    if (found.has(to)) return;
    found.set(to, '');
    const text = (files.get(path) ?? '').replace(RELATIVE, (/** @type {string[]} */ ...[whole, before, quote, target]) => {
      const aim = posix.join(posix.dirname(path), target).replace(/\.[jt]s$/, extension);
      if (!files.has(aim)) return whole;
      take(aim);
      const from = posix.relative(posix.dirname(to), place(aim)).replace(/(\.d)?\.[jt]s$/, '.js');
      return `${before}${quote}${from.startsWith('.') ? from : `./${from}`}${quote}`;
    });
    found.set(to, text);
  };
  take(first);
  return found;
}
