/** What the core can be asked, declared once: the page's `Core` and the package's `CekNetral` begin and fail each in their own way. */
import type {
  Brief,
  Comparison,
  Evidence,
  Highlight,
  IndexEntry,
  Lang,
  LawState,
  LookAhead,
  NearMiss,
  Problem,
  Questionnaire,
  Report,
  Scenario,
  Steps,
  WhyNot,
} from './types.ts';

/** What the core answers without at first: English, the words of the law, and these in English. */
export type Part = 'english' | 'law' | 'law-english';

/**
 * What the core offers (`src/wasm.rs`), in types.
 * @internal
 */
export interface RustChecker {
  extend(part: Part, text: string): Problem | null;
  check(scenario: Scenario): Report | Problem;
  check_first(scenario: Scenario): Report | Problem;
  look_ahead(scenario: Scenario): LookAhead | Problem;
  brief(scenario: Scenario): Brief | Problem;
  compare(scenario: Scenario): Comparison | Problem;
  why_not(scenario: Scenario, id: string): WhyNot | Problem;
  near_misses(scenario: Scenario): NearMiss[] | Problem;
  law_state(day: string): LawState;
  index(lang: Lang): IndexEntry[];
  read(scenario: Scenario): Evidence[] | Problem;
  steps(scenario: Scenario): Steps | Problem;
  catalogue(lang: Lang): Questionnaire;
  catalogue_part(lang: Lang, from: number, to: number): Questionnaire;
  marked(text: string, highlights: Highlight[]): DocumentFragment;
}

/**
 * The core in one of its two forms: WebAssembly, or the same translated to JavaScript.
 * @internal
 */
export interface Engine {
  Checker: new () => object;
  __wbg_reset_state(): void;
  /** Adds the code that came later; none where all is there from the start. */
  complete?(): Promise<void>;
}

/** Which form of it is asked for: `auto` takes WebAssembly and, where it cannot run, JavaScript. */
export type EngineName = 'auto' | 'wasm' | 'js';

/** Whether an answer says what is wrong with the scenario. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/**
 * The core, loaded. A scenario that is wrong gets a `Problem` as a value. `Trap` is what stands for an answer where the core broke
 * off; `never` where that is an error. The next question is answered by a fresh core.
 */
export abstract class Checker<Trap> {
  /** @internal */
  protected readonly engine: Engine;
  #rust: RustChecker;
  readonly #parts = new Map<Part, string>();

  /** @internal */
  protected constructor(engine: Engine) {
    this.engine = engine;
    this.#rust = this.#fresh();
  }

  /** What applies, why, how sure that is, and what is open. */
  check(scenario: Scenario): Report | Problem | Trap {
    return this.ask((core) => core.check(scenario));
  }

  /** The verdict and the ids of the rules found, without a word: for a check before something goes out, and for long lists. */
  brief(scenario: Scenario): Brief | Problem | Trap {
    return this.ask((core) => core.brief(scenario));
  }

  /** The same scenario at every stage of its election. */
  compare(scenario: Scenario): Comparison | Problem | Trap {
    return this.ask((core) => core.compare(scenario));
  }

  /** Why a rule or provision does not apply, or that it does. */
  whyNot(scenario: Scenario, id: string): WhyNot | Problem | Trap {
    return this.ask((core) => core.why_not(scenario, String(id)));
  }

  /** The rules that one single answer keeps out. */
  nearMisses(scenario: Scenario): NearMiss[] | Problem | Trap {
    return this.ask((core) => core.near_misses(scenario));
  }

  /** What is read in a planned post (a string), or in the text and description of a scenario. No verdict. */
  read(text: string | Scenario): Evidence[] | Problem | Trap {
    return this.ask((core) => core.read(typeof text === 'string' ? { text } : text));
  }

  /** How the text of a scenario, or else its description, is read, step by step. */
  steps(scenario: Scenario): Steps | Problem | Trap {
    return this.ask((core) => core.steps(scenario));
  }

  /** Every question with its answers, roles, elections and what is covered. Indonesian unless `en`. */
  catalogue(lang: Lang = 'id'): Questionnaire | Trap {
    return this.ask((core) => core.catalogue(lang));
  }

  /** Every rule and provision by name. */
  index(lang: Lang = 'id'): IndexEntry[] | Trap {
    return this.ask((core) => core.index(lang));
  }

  /**
   * What stands for an answer where the core broke off, or the error that is thrown.
   * @internal
   */
  protected abstract trapped(cause: unknown): Trap;

  /**
   * Whether a part was added.
   * @internal
   */
  has(part: Part): boolean {
    return this.#parts.has(part);
  }

  /**
   * Adds a part as the build wrote it.
   * @internal
   */
  protected extend(part: Part, text: string): void {
    const refused = this.ask((core) => core.extend(part, text));
    if (isProblem(refused)) throw new Error(refused.error.message);
    this.#parts.set(part, text);
  }

  /**
   * A trap leaves an instance in no state to go on with: a fresh one starts from the module that is already compiled.
   * @internal
   */
  protected ask<T>(question: (core: RustChecker) => T): T | Trap {
    try {
      return question(this.#rust);
    } catch (cause) {
      this.engine.__wbg_reset_state();
      this.#rust = this.#fresh();
      return this.trapped(cause);
    }
  }

  #fresh(): RustChecker {
    const rust = new this.engine.Checker() as RustChecker;
    for (const [part, text] of this.#parts) rust.extend(part, text);
    return rust;
  }
}
