/** The door to the Rust core: loads it once for the whole page, and keeps answering after a trap. */
import init, { __wbg_reset_state, Checker } from '../../pkg/cek_netral.js';
import { breathe } from './breathe.ts';
import type {
  Questionnaire,
  Comparison,
  Evidence,
  Highlight,
  IndexEntry,
  Lang,
  LawState,
  LookAhead,
  NearMiss,
  Problem,
  Report,
  Scenario,
  Steps,
  WhyNot,
} from './types.ts';

/** Hash of the core's file, as the build saw it ("sha384-..."); empty where nothing was built yet. */
declare const CORE_INTEGRITY: string;

/** The same of each part. */
declare const PART_INTEGRITY: Partial<Record<Part, string>>;

/** What the core answers without at first: English, the words of the law, and these in English. */
export type Part = 'english' | 'law' | 'law-english';

/** What the core offers (`src/wasm.rs`), in types. */
interface RustChecker {
  extend(part: Part, text: string): Problem | null;
  check(scenario: Scenario): Report | Problem;
  check_first(scenario: Scenario): Report | Problem;
  look_ahead(scenario: Scenario): LookAhead | Problem;
  compare(scenario: Scenario): Comparison | Problem;
  why_not(scenario: Scenario, id: string): WhyNot | Problem;
  near_misses(scenario: Scenario): NearMiss[] | Problem;
  law_state(day: string): LawState;
  index(lang: Lang): IndexEntry[];
  read(request: Pick<Scenario, 'lang' | 'text' | 'description' | 'election' | 'names'>): Evidence[] | Problem;
  steps(scenario: Scenario): Steps | Problem;
  catalogue(lang: Lang): Questionnaire;
  catalogue_part(lang: Lang, from: number, to: number): Questionnaire;
  marked(text: string, highlights: Highlight[]): DocumentFragment;
}

/** The core in one of its two forms: WebAssembly, or the same translated to JavaScript. */
export interface Engine {
  Checker: new () => object;
  __wbg_reset_state(): void;
}

/** Which form is asked for: `auto` takes WebAssembly and, where it cannot run, JavaScript. */
export type EngineName = 'auto' | 'wasm' | 'js';

/** Code of the problem that stands for a trap: the instance was thrown away and a fresh one answers from now on. */
export const TRAPPED = 'core_trapped';

/** Questions of the catalogue that are fetched in one task. */
const PIECE = 18;

/** The smallest module there is: whether it compiles tells whether a content security policy lets WebAssembly run. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

export function isProblem(value: object): value is Problem {
  return 'error' in value;
}

function fetchFile(file = new URL('../../pkg/cek_netral_bg.wasm', import.meta.url), integrity = CORE_INTEGRITY): Promise<Response> {
  // To another host this sends no credentials.
  return fetch(file, { credentials: 'same-origin', ...(integrity && { integrity }) });
}

const PART_FILES: Record<Part, URL> = {
  english: new URL('../../pkg/cek_netral_english.txt', import.meta.url),
  law: new URL('../../pkg/cek_netral_law.txt', import.meta.url),
  'law-english': new URL('../../pkg/cek_netral_law-english.txt', import.meta.url),
};

/** The parts that were asked for: each is fetched once for the whole page. */
const asked = new Map<Part, Promise<string>>();

function fetchPart(part: Part): Promise<string> {
  const had = asked.get(part);
  if (had) return had;
  const text = fetchFile(PART_FILES[part], PART_INTEGRITY[part] ?? '').then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.text();
  });
  asked.set(part, text);
  // Whoever asks again may have better luck.
  text.catch(() => asked.delete(part));
  return text;
}

/** The core's file, where it was asked for before it was needed. */
let underway: Promise<Response> | undefined;

async function webAssembly(): Promise<Engine> {
  void new WebAssembly.Module(EMPTY_MODULE);
  const asked = underway ?? fetchFile();
  underway = undefined;
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  // Many servers do not know the type of the file; the browser then compiles it only once it is there as a whole.
  const typed = response.headers.get('content-type')?.startsWith('application/wasm');
  const module = typed ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
  await init({ module_or_path: module });
  return { Checker, __wbg_reset_state };
}

export class Core {
  /** Loads the translated core; set by whoever ships it. */
  static translated: (() => Promise<Engine>) | undefined;

  readonly #engine: Engine;
  #checker: RustChecker;
  /** What was added to the checker. */
  readonly #parts = new Map<Part, string>();

  private constructor(engine: Engine) {
    this.#engine = engine;
    this.#checker = new engine.Checker() as RustChecker;
  }

  static #loading: Promise<Core> | undefined;

  /** Asks for the core's file, so that it is on its way while the page is busy with other things. */
  static fetch(): void {
    underway = fetchFile();
    // Whoever loads the core hears of it.
    underway.catch(() => undefined);
  }

  /** Asks for a part, so that it comes together with the core. */
  static ask(part: Part): void {
    fetchPart(part).catch(() => undefined);
  }

  /** Loads the core; further calls share the same one, whichever form they ask for. */
  static load(name: EngineName = 'auto'): Promise<Core> {
    Core.#loading ??= Core.#engineFor(name).then(
      async (engine) => {
        await breathe();
        return new Core(engine);
      },
      (trouble: unknown) => {
        // Whoever asks again may have better luck.
        Core.#loading = undefined;
        throw trouble;
      },
    );
    return Core.#loading;
  }

  static async #engineFor(name: EngineName): Promise<Engine> {
    const { translated } = Core;
    if (name === 'js' && translated) return translated();
    try {
      return await webAssembly();
    } catch (trouble) {
      if (name === 'wasm' || !translated) throw trouble;
      return translated();
    }
  }

  /** Whether a part was added. */
  has(part: Part): boolean {
    return this.#parts.has(part);
  }

  /** Fetches and adds English, or the words of the law in a language. Until then answers are in Indonesian, or without them. */
  async need(what: 'english' | 'law', lang: Lang): Promise<void> {
    const parts: Part[] = what === 'law' && lang === 'en' ? ['law', 'law-english'] : [what];
    await Promise.all(parts.filter((part) => !this.has(part)).map((part) => this.#add(part)));
  }

  async #add(part: Part): Promise<void> {
    const text = await fetchPart(part);
    const refused = this.#guard(() => this.#checker.extend(part, text));
    if (refused) throw new Error(refused.error.message);
    this.#parts.set(part, text);
  }

  check(scenario: Scenario): Report | Problem {
    return this.#guard(() => this.#checker.check(scenario));
  }

  /** The report without what looks ahead. */
  checkFirst(scenario: Scenario): Report | Problem {
    return this.#guard(() => this.#checker.check_first(scenario));
  }

  /** What `checkFirst` leaves out: where answers lead, and what would change it. */
  lookAhead(scenario: Scenario): LookAhead | Problem {
    return this.#guard(() => this.#checker.look_ahead(scenario));
  }

  read(request: Pick<Scenario, 'lang' | 'text' | 'description' | 'election' | 'names'>): Evidence[] | Problem {
    return this.#guard(() => this.#checker.read(request));
  }

  /** How the text of a scenario, or else its description, is read. */
  steps(scenario: Scenario): Steps | Problem {
    return this.#guard(() => this.#checker.steps(scenario));
  }

  /** The same scenario at the other stages of its election. */
  compare(scenario: Scenario): Comparison | Problem {
    return this.#guard(() => this.#checker.compare(scenario));
  }

  /** Why a rule or provision does not apply. */
  whyNot(scenario: Scenario, id: string): WhyNot | Problem {
    return this.#guard(() => this.#checker.why_not(scenario, id));
  }

  /** The rules that one single answer keeps out. */
  nearMisses(scenario: Scenario): NearMiss[] | Problem {
    return this.#guard(() => this.#checker.near_misses(scenario));
  }

  /** How old the law data is on a day (ISO). */
  lawState(day: string): LawState {
    const state = this.#guard(() => this.#checker.law_state(day));
    return typeof state === 'string' ? state : 'outdated';
  }

  /** Every rule and provision by name. */
  index(lang: Lang): IndexEntry[] | Problem {
    return this.#guard(() => this.#checker.index(lang));
  }

  catalogue(lang: Lang): Questionnaire | Problem {
    return this.#guard(() => this.#checker.catalogue(lang));
  }

  /** The catalogue in pieces, each a task so short that a slow phone does not stand still. */
  async catalogueGently(lang: Lang): Promise<Questionnaire | Problem> {
    let whole: Questionnaire | null = null;
    for (let from = 0; ; from += PIECE) {
      const part = this.#guard(() => this.#checker.catalogue_part(lang, from, from + PIECE));
      if (isProblem(part)) return part;
      if (!whole) whole = part;
      else if (part.questions.length === 0) return whole;
      else whole.questions.push(...part.questions);
      await breathe();
    }
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
      this.#engine.__wbg_reset_state();
      this.#checker = new this.#engine.Checker() as RustChecker;
      for (const [part, text] of this.#parts) this.#checker.extend(part, text);
      return { error: { code: TRAPPED, field: '', message: String(trouble), allowed: [] } };
    }
  }
}
