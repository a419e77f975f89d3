/** Loads the core once the element is nearly in sight or used, then what an answer is drawn with: English, the words of the law, the catalogue. */
import type { ReactiveController } from 'lit';
import { breathe } from '../breathe.ts';
import { Core } from '../core.ts';
import { catalogueFolder, fetchReference, type Reference } from '../reference.ts';
import { isBlank, today } from '../state.ts';
import type { Asking } from './asking.ts';
import { tell, type Host } from './host.ts';
import type { Presets } from './presets.ts';

/** How soon what could not be fetched is asked for again. */
const AGAIN_AFTER_MS = 30_000;
/** Somebody who comes by keyboard, or types, is quicker than any observer. */
const USES = ['focusin', 'pointerdown', 'input'];

export class Loading implements ReactiveController {
  /** Whether the core cannot be had. */
  failed = false;
  /** Terms, poses and what can be done, from the catalogue. */
  reference: Reference | null = null;
  readonly #approach = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.load();
    },
    { rootMargin: '300px' },
  );
  /** Whether parts of the data are on their way, and since when they may be asked for again. */
  #completing = false;
  #mayAsk = 0;
  readonly #online = () => {
    this.#mayAsk = 0;
    void this.#complete();
  };

  constructor(
    private readonly host: Host,
    private readonly presets: Presets,
    private readonly asking: Asking,
  ) {
    host.addController(this);
    for (const use of USES) host.addEventListener(use, () => void this.load(), { once: true });
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    if (!this.host.core) this.#approach.observe(this.host);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    this.#approach.disconnect();
  }

  hostUpdated(): void {
    void this.#complete();
  }

  /** Ends once the core answers, or cannot be had. */
  async load(): Promise<void> {
    const { host } = this;
    this.#approach.disconnect();
    if (host.core) return;
    try {
      if (host.language === 'en') Core.ask('english');
      const core = await Core.load(host.engine);
      const { language } = host;
      // Where English cannot be had, there are answers in Indonesian.
      if (language === 'en') await core.need('english', language).catch(() => undefined);
      const catalogue = await core.catalogueGently(language);
      if (host.core) return;
      host.core = core;
      this.failed = false;
      this.learn(language === host.language ? catalogue : undefined);
      // An empty form has no answer to wait for.
      if (!isBlank(host.draft)) this.asking.check();
      await host.updateComplete;
      await breathe();
      // By the day alone, never by what is typed: the host may know it, and an old copy must show its age.
      const state = core.lawState(today());
      host.setAttribute('law-state', state);
      tell(host, 'ready', { law: { ...host.catalogue?.law, state } });
      void this.#refer();
    } catch (trouble) {
      this.failed = true;
      host.requestUpdate();
      tell(host, 'error', { code: 'core_unavailable', field: '', message: String(trouble), allowed: [] });
    }
  }

  /** Takes the form's questions from the core, in the language of the moment. */
  learn(catalogue = this.host.core?.catalogue(this.host.language)): void {
    if (catalogue && !this.presets.learn(catalogue)) this.failed = true;
  }

  /** Loads what the catalogue has for everybody, whatever is typed: the request tells nothing. */
  async #refer(): Promise<void> {
    const folder = catalogueFolder(this.host.catalogueSrc);
    if (!folder) return;
    this.reference = await fetchReference(folder);
    this.host.requestUpdate();
  }

  /**
   * Fetches what an answer is drawn without: English where it is chosen, and the words of the law once there is some answer, so that
   * what is asked for tells nothing else of what was typed. Then checks again.
   */
  async #complete(): Promise<void> {
    const { core, language, report, draft } = this.host;
    if (!core || this.#completing || Date.now() < this.#mayAsk) return;
    const english = language === 'en' && !core.has('english');
    const words = report !== null && !report.law_words && !isBlank(draft);
    if (!english && !words) return;
    this.#completing = true;
    try {
      await breathe();
      await Promise.all([english && core.need('english', language), words && core.need('law', language)]);
      if (english) this.learn();
      this.asking.check();
    } catch {
      this.#mayAsk = Date.now() + AGAIN_AFTER_MS;
    } finally {
      this.#completing = false;
    }
  }
}
