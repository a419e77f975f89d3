/**
 * The checker for programs: browsers, workers, Node and bundlers. What goes in and comes out: `types.d.ts`.
 *
 * A scenario that is wrong is answered with a `Problem` (a value: `isProblem`). Errors are thrown only where nothing can be
 * answered: `CoreUnavailable` by `load`, and `CoreTrapped` by a method where the core broke off; it is fresh again for the next call.
 */
import { Checker, isProblem, type Part } from '../src/checker.ts';
import init, { __wbg_reset_state, Checker as Rust, file } from './core.js';
import words from './words.js';

export type * from '../src/types.ts';
export { isProblem };

/** The core, loaded. A scenario that is wrong gets a `Problem` as a value; a method throws only `CoreTrapped`. */
export type CekNetral = Checker<never>;

/** Where the core comes from, for places where the file beside this module cannot be found. */
export type CoreSource = URL | Response | BufferSource | WebAssembly.Module | Promise<Response>;

/** The core cannot be had: not fetched, not read, or WebAssembly is not allowed here. `cause` has the reason. */
export class CoreUnavailable extends Error {
  override name = 'CoreUnavailable' as const;
}

/** The core broke off in the middle of an answer; the next call gets a fresh one. `cause` has the reason. */
export class CoreTrapped extends Error {
  override name = 'CoreTrapped' as const;
}

/** A checker with every part of the data. */
class Whole extends Checker<never> {
  constructor() {
    super({ Checker: Rust, __wbg_reset_state });
    for (const [part, text] of Object.entries(words)) this.extend(part as Part, text);
  }

  protected trapped(cause: unknown): never {
    throw new CoreTrapped('the core broke off; the next call gets a fresh one', { cause });
  }
}

async function bytes(): Promise<Response | BufferSource> {
  if (file.protocol !== 'file:') return fetch(file);
  // Node reads files, it does not fetch them. Asked for in this way, bundlers for browsers do not look for it.
  const node = (globalThis as { process?: { getBuiltinModule?(name: string): typeof import('node:fs/promises') } }).process;
  return node?.getBuiltinModule?.('node:fs/promises').readFile(file) ?? fetch(file);
}

let loading: Promise<CekNetral> | undefined;

/** Loads the core once; further calls share it. Rejects with `CoreUnavailable`; the next call tries again. */
export function load(source?: CoreSource): Promise<CekNetral> {
  loading ??= Promise.resolve(source ?? bytes())
    .then((module_or_path) => init({ module_or_path }))
    .then(() => new Whole())
    .catch((cause: unknown) => {
      // The next request may have better luck.
      loading = undefined;
      throw new CoreUnavailable('the core cannot be loaded', { cause });
    });
  return loading;
}
