/** The door to the Rust core: loads it once, and keeps answering after a trap. */
import init, { __wbg_reset_state, Checker } from '../../pkg/cek_netral.js';
import type { Catalogue, Evidence, Highlight, Lang, Problem, Report, Scenario } from './types.ts';

/** What the core offers (`src/wasm.rs`), in types. */
interface RustChecker {
  check(scenario: Scenario): Report | Problem;
  read(request: { text?: string; description?: string; election?: string }): Evidence[] | Problem;
  catalogue(lang: Lang): Catalogue;
  marked(text: string, highlights: Highlight[]): DocumentFragment;
}

/** Code of the problem that stands for a trap: the instance was thrown away and a fresh one answers from now on. */
export const TRAPPED = 'core_trapped';

export function isProblem(value: object): value is Problem {
  return 'error' in value;
}

export class Core {
  #checker: RustChecker;

  private constructor() {
    this.#checker = new Checker() as RustChecker;
  }

  static #loading: Promise<Core> | undefined;

  /** Loads the core; further calls share the same one. */
  static load(): Promise<Core> {
    Core.#loading ??= init().then(
      () => new Core(),
      (trouble: unknown) => {
        // Whoever asks again may have better luck.
        Core.#loading = undefined;
        throw trouble;
      },
    );
    return Core.#loading;
  }

  check(scenario: Scenario): Report | Problem {
    return this.#guard(() => this.#checker.check(scenario));
  }

  read(request: { text?: string; description?: string; election?: string }): Evidence[] | Problem {
    return this.#guard(() => this.#checker.read(request));
  }

  catalogue(lang: Lang): Catalogue | Problem {
    return this.#guard(() => this.#checker.catalogue(lang));
  }

  /** The text with its highlights as <mark>, as nodes: whatever was typed stays text. */
  marked(text: string, highlights: Highlight[]): DocumentFragment | Problem {
    return this.#guard(() => this.#checker.marked(text, highlights));
  }

  /** A trap leaves an instance in no state to go on with: start a fresh one from the module that is already compiled. */
  #guard<T>(work: () => T): T | Problem {
    try {
      return work();
    } catch (trouble) {
      __wbg_reset_state();
      this.#checker = new Checker() as RustChecker;
      return { error: { code: TRAPPED, field: '', message: String(trouble), allowed: [] } };
    }
  }
}
