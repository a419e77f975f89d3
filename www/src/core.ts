/** The page's door to the Rust core: loads it once for the whole page, in parts, and keeps answering after a trap. */
import init, { __wbg_reset_state, Checker as Rust, initSync } from '../../pkg/cek_netral.js';
import { breathe } from './breathe.ts';
import { Checker, isProblem, type Engine, type EngineName, type Part } from './checker.ts';
import * as files from './core-files.ts';
import type { Highlight, Lang, LawState, LookAhead, Problem, Questionnaire, Report, Scenario } from './types.ts';

/** Hash of each part, as the build saw it ("sha384-..."). */
declare const PART_INTEGRITY: Partial<Record<Part, string>>;

/** Code of the problem that stands for a trap: the instance was thrown away and a fresh one answers from now on. */
export const TRAPPED = 'core_trapped';

/** Questions of the catalogue that are fetched in one task. */
const PIECE = 18;

/** The smallest module there is: whether it compiles tells whether a content security policy lets WebAssembly run. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function fetchFile({ url, integrity }: files.CoreFile, cache: RequestCache = 'default'): Promise<Response> {
  // To another host this sends no credentials.
  return fetch(url, { credentials: 'same-origin', cache, ...(integrity && { integrity }) });
}

/** A file of the core; where it is refused, past the browser's cache: what came cut short once may lie there for a year. */
function fetchCore(file = files.first()): Promise<Response> {
  return fetchFile(file).catch(() => fetchFile(file, 'reload'));
}

const PART_FILES: Record<Part, URL> = {
  english: new URL('../../pkg/cek_netral_english.txt', import.meta.url),
  law: new URL('../../pkg/cek_netral_law.txt', import.meta.url),
  'law-english': new URL('../../pkg/cek_netral_law-english.txt', import.meta.url),
};

function there(response: Response): Response {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

/** The parts that were asked for: each is fetched once for the whole page. */
const asked = new Map<Part, Promise<string>>();
/** Those that did not come: what lies in the browser's cache may be cut short. */
const missed = new Set<Part>();

function fetchPart(part: Part): Promise<string> {
  const had = asked.get(part);
  if (had) return had;
  const file = { url: PART_FILES[part], integrity: PART_INTEGRITY[part] ?? '' };
  const text = fetchFile(file, missed.has(part) ? 'reload' : 'default').then((response) => there(response).text());
  asked.set(part, text);
  // The next request may have better luck.
  text.catch(() => missed.add(part) && asked.delete(part));
  return text;
}

/** The core's file, where it was asked for before it was needed. */
let underway: Promise<Response> | undefined;

/** The rest of the core's code, once it is there. */
let later: WebAssembly.Module | undefined;

async function compiled(asked: Promise<Response>): Promise<WebAssembly.Module> {
  const response = there(await asked);
  // Many servers do not know the type of the file; the browser then compiles it only once it is there as a whole.
  const typed = response.headers.get('content-type')?.startsWith('application/wasm');
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

async function webAssembly(): Promise<Engine> {
  void new WebAssembly.Module(EMPTY_MODULE);
  const asked = underway ?? fetchCore();
  underway = undefined;
  const module = await compiled(asked);
  await init({ module_or_path: module });
  // Once it has begun, `initSync` begins nothing: it returns what the instance of the moment offers.
  const offered = () => ({ first: initSync({ module }) as unknown as WebAssembly.ModuleImports });
  const rest = files.later();
  return {
    Checker: Rust,
    __wbg_reset_state() {
      __wbg_reset_state();
      if (later) void new WebAssembly.Instance(later, offered());
    },
    ...(rest && {
      async complete() {
        const found = await compiled(fetchCore(rest));
        await WebAssembly.instantiate(found, offered());
        later = found;
      },
    }),
  };
}

export class Core extends Checker<Problem> {
  /** Loads the translated core; set by the page or widget that ships it. */
  static translated: (() => Promise<Engine>) | undefined;

  static #loading: Promise<Core> | undefined;

  /** Whether all of its code is there: see `complete`. */
  whole = !this.engine.complete;
  #completing: Promise<void> | undefined;

  /** Asks for the core's file, so that it is on its way while the page is busy with other things. */
  static fetch(): void {
    underway = fetchCore();
    // What loads the core hears of it.
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
        // The next request may have better luck.
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

  /** Fetches and adds the rest of the core's code: before, it answers `checkFirst`, `read` and what draws the form, and breaks off at all else. */
  complete(): Promise<void> {
    this.#completing ??= (this.engine.complete?.() ?? Promise.resolve()).then(
      () => void (this.whole = true),
      (trouble: unknown) => {
        // The next request may have better luck.
        this.#completing = undefined;
        throw trouble;
      },
    );
    return this.#completing;
  }

  /** Fetches and adds English, or the words of the law in a language. Until then answers are in Indonesian, or without them. */
  async need(what: 'english' | 'law', lang: Lang): Promise<void> {
    const parts: Part[] = what === 'law' && lang === 'en' ? ['law', 'law-english'] : [what];
    const missing = parts.filter((part) => !this.has(part));
    await Promise.all(missing.map(async (part) => this.extend(part, await fetchPart(part))));
  }

  /** The report without what looks ahead. */
  checkFirst(scenario: Scenario): Report | Problem {
    return this.ask((core) => core.check_first(scenario));
  }

  /** What `checkFirst` leaves out: where answers lead, and what would change it. */
  lookAhead(scenario: Scenario): LookAhead | Problem {
    return this.ask((core) => core.look_ahead(scenario));
  }

  /** How old the law data is on a day (ISO). */
  lawState(day: string): LawState {
    const state = this.ask((core) => core.law_state(day));
    return typeof state === 'string' ? state : 'outdated';
  }

  /** The catalogue in pieces, each a task so short that a slow phone does not stand still. */
  async catalogueGently(lang: Lang): Promise<Questionnaire | Problem> {
    let whole: Questionnaire | null = null;
    for (let from = 0; ; from += PIECE) {
      await breathe();
      const part = this.ask((core) => core.catalogue_part(lang, from, from + PIECE));
      if (isProblem(part)) return part;
      if (!whole) whole = part;
      else if (part.questions.length === 0) return whole;
      else whole.questions.push(...part.questions);
    }
  }

  /** The text with its highlights as <mark>, as nodes: whatever was typed stays text. */
  marked(text: string, highlights: Highlight[]): DocumentFragment | Problem {
    return this.ask((core) => core.marked(text, highlights));
  }

  /** The caller sees a problem like any other. */
  protected trapped(cause: unknown): Problem {
    return { error: { code: TRAPPED, field: '', message: String(cause), allowed: [] } };
  }
}
