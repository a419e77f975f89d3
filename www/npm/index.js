/**
 * The checker for programs: browsers, workers, Node and bundlers. What goes in and comes out: `types.d.ts`.
 *
 * A scenario that is wrong is answered with a `Problem` (a value: `isProblem`). Errors are thrown only where nothing can be
 * answered: `CoreUnavailable` by `load`, and `CoreTrapped` by a method where the core broke off; it is fresh again for the next call.
 */
import init, { __wbg_reset_state, Checker } from './core.js';
import words from './words.js';

/** The core cannot be had: not fetched, not read, or WebAssembly is not allowed here. `cause` has the reason. */
export class CoreUnavailable extends Error {
  name = 'CoreUnavailable';
}

/** The core broke off in the middle of an answer; the next call gets a fresh one. `cause` has the reason. */
export class CoreTrapped extends Error {
  name = 'CoreTrapped';
}

export function isProblem(value) {
  return typeof value === 'object' && value !== null && 'error' in value;
}

async function bytes(source) {
  if (source !== undefined) return source;
  const file = new URL('./cek_netral_bg.wasm', import.meta.url);
  if (file.protocol !== 'file:') return fetch(file);
  // Node reads files, it does not fetch them. Asked for in this way, bundlers for browsers do not look for it.
  const fs = globalThis.process?.getBuiltinModule?.('node:fs/promises');
  if (!fs) return fetch(file);
  return fs.readFile(file);
}

/** A checker with every part of the data. */
function whole() {
  const checker = new Checker();
  for (const [part, text] of Object.entries(words)) {
    const refused = checker.extend(part, text);
    if (refused) throw new Error(refused.error.message);
  }
  return checker;
}

class CekNetral {
  #checker = whole();

  check(scenario) {
    return this.#guard((core) => core.check(scenario));
  }

  compare(scenario) {
    return this.#guard((core) => core.compare(scenario));
  }

  whyNot(scenario, id) {
    return this.#guard((core) => core.why_not(scenario, String(id)));
  }

  nearMisses(scenario) {
    return this.#guard((core) => core.near_misses(scenario));
  }

  read(text) {
    return this.#guard((core) => core.read(typeof text === 'string' ? { text } : text));
  }

  catalogue(lang = 'id') {
    return this.#guard((core) => core.catalogue(lang));
  }

  index(lang = 'id') {
    return this.#guard((core) => core.index(lang));
  }

  /** A trap leaves an instance in no state to go on with. */
  #guard(work) {
    const checker = this.#checker;
    try {
      return work(checker);
    } catch (cause) {
      __wbg_reset_state();
      this.#checker = whole();
      throw new CoreTrapped('the core broke off; the next call gets a fresh one', { cause });
    }
  }
}

let loading;

/** Loads the core once; further calls share it. `source` is for places where the file beside this one cannot be found. */
export function load(source) {
  loading ??= bytes(source)
    .then((module_or_path) => init({ module_or_path }))
    .then(() => new CekNetral())
    .catch((cause) => {
      // Whoever asks again may have better luck.
      loading = undefined;
      throw new CoreUnavailable('the core cannot be loaded', { cause });
    });
  return loading;
}
