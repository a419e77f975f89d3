/**
 * The custom element <cek-netral>: the whole checker in one tag. What can be set: `settings.ts`. It tells the page around it:
 *
 * - `cek-netral:ready` once the core answers: `{ law: { version, as_of, state } }`;
 * - `cek-netral:report` with every new verdict: `{ verdict, rules }`, never what was typed;
 * - `cek-netral:error` with what went wrong: `{ code, field, message, allowed }`;
 * - `cek-netral:language` when the language is chosen: `{ lang }`.
 *
 * All of them bubble out of any shadow tree.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { breathe } from './breathe.ts';
import { isProblem } from './checker.ts';
import { Core } from './core.ts';
import { Field } from './field.ts';
import { fieldId, place } from './fields.ts';
import { ACT_POST, QUESTION } from './known.ts';
import { Asking, type Subject } from './element/asking.ts';
import { focusFirst } from './element/focus.ts';
import { Naming } from './element/naming.ts';
import { withName } from './local-names.ts';
import { messages } from './messages/index.ts';
import { regionElection } from './region-names.ts';
import type { Region } from './regions.ts';
import { defaults, settings, type Settings } from './settings.ts';
import { fetchReference, type Reference } from './reference.ts';
import { Settling } from './settling.ts';
import { addAct, answer, chooseRole, emptyDraft, isBlank, removeAct, today, unsay, withPreset, type Draft } from './state.ts';
import { styles } from './styles.ts';
import type { Questionnaire, Lang, Problem, Report } from './types.ts';
import { agency, readers } from './views/agency.ts';
import { answer as answerView } from './views/answer.ts';
import { brief } from './views/brief.ts';
import { composer } from './views/composer.ts';
import { heading, type Actions, type Readers, type Further, type View } from './views/context.ts';
import { details } from './views/details.ts';
import { doors } from './views/doors.ts';
import type { NamesProblem } from './views/names-fold.ts';
import { me } from './views/me.ts';
import { readings } from './views/readings.ts';
import { setup } from './views/setup.ts';
import { logo } from './views/signs.ts';

const LANGUAGES: Lang[] = ['id', 'en'];
/** Typing pauses that are worth a check, and pauses that are worth an announcement. */
const CHECK_AFTER_MS = 120;
const SPEAK_AFTER_MS = 1000;
/** How long the answer stands before the page works out what would change it: the next key comes first. */
const AHEAD_AFTER_MS = 60;
/** How soon what could not be fetched is asked for again. */
const AGAIN_AFTER_MS = 30_000;

const NO_CATALOGUE: Questionnaire = {
  questions: [],
  roles: [],
  elections: [],
  scope: [],
  law: { version: '', as_of: '', state: 'current' },
};

/** Where who acts is kept, if anywhere. */
export interface Memory {
  role(): string | null;
  /** False where the browser refuses. */
  keep(role: string): boolean;
  forget(): void;
}

/* eslint-disable @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- Lit makes the properties that settings.ts declares */
export interface CekNetral extends Settings {}

export class CekNetral extends LitElement {
  static override styles = styles;
  static override properties = {
    ...settings,
    draft: { state: true },
    core: { state: true },
    catalogue: { state: true },
    report: { state: true },
    problem: { state: true },
    namesProblem: { state: true },
    setup: { state: true },
    failed: { state: true },
    spoken: { state: true },
    wanted: { state: true },
    unfolded: { state: true },
    meOpen: { state: true },
    allRoles: { state: true },
    keeping: { state: true },
    memory: { state: true },
    formOpen: { state: true },
    emptied: { state: true },
    reference: { state: true },
  };

  /** Who can read what is typed into an element of this page. */
  static readers: Readers = 'nobody';
  /** Address of the full checker, for where this one cannot run; set by the page or widget that ships it. */
  static fullPage: string | null = null;
  /** Address of the list of regions; set by the page or widget that ships it. */
  static regionsSrc: string | null = null;
  static #regions: Promise<Region[]> | null = null;

  /** The latest report; null before there is one, and while the answers exclude one another. */
  declare report: Report | null;
  declare draft: Draft;
  declare protected core: Core | null;
  /** What the form asks; null until the core is loaded. */
  declare catalogue: Questionnaire | null;
  declare protected problem: Problem | null;
  declare protected namesProblem: NamesProblem | null;
  /** What the page around the element has set wrongly. */
  declare protected setup: readonly Problem[];
  declare protected failed: boolean;
  declare protected spoken: string;
  /** Where who acts is kept on this device; null where nothing may be kept. Set by the page that has such a place. */
  declare memory: Memory | null;
  /** Whether the user wishes it kept. */
  declare protected keeping: boolean;
  declare protected meOpen: boolean;
  declare protected allRoles: boolean;
  declare protected formOpen: boolean;
  /** The draft that starting over has emptied. */
  declare protected emptied: Draft | null;
  /** Whether a compact element shows everything for once. */
  declare protected unfolded: boolean;
  /** Terms, poses and what can be done, from the catalogue. */
  declare protected reference: Reference | null;
  declare protected wanted: { act: number; question: string } | null;

  #asking = new Asking(this);
  #naming = new Naming();
  #checking = new Settling(CHECK_AFTER_MS, () => this.#check());
  #speaking = new Settling(SPEAK_AFTER_MS, () => this.#speak());
  #looking = new Settling(AHEAD_AFTER_MS, () => this.#lookAhead());

  /** Calls for the core as soon as the element is nearly in sight. */
  #approach = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.load();
    },
    { rootMargin: '300px' },
  );
  #field: Field | null = null;
  /** The region that the page around the element has chosen. */
  #siteRegion: Region | null = null;
  #told = '';
  /** Whether parts of the data are on their way, and since when they may be asked for again. */
  #completing = false;
  #mayAsk = 0;
  readonly #online = () => {
    this.#mayAsk = 0;
    void this.#complete();
  };

  constructor() {
    super();
    Object.assign(this, defaults);
    this.report = null;
    this.setup = [];
    this.unfolded = false;
    this.reference = null;
    this.draft = emptyDraft;
    this.core = null;
    this.catalogue = null;
    this.problem = null;
    this.namesProblem = null;
    this.failed = false;
    this.spoken = '';
    this.wanted = null;
    this.memory = null;
    this.keeping = false;
    this.meOpen = false;
    this.allRoles = false;
    this.formOpen = false;
    this.emptied = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#online);
    if (this.hasUpdated) this.#follow();
    if (!this.core) this.#approach.observe(this);
  }

  /** Asks for the core's file: for a page that knows that it will be needed. */
  static fetch(): void {
    Core.fetch();
  }

  /** Loads the core now instead of when the element comes into view. Ends once it answers, or cannot be had. */
  async load(): Promise<void> {
    this.#approach.disconnect();
    if (this.core) return;
    try {
      if (this.language === 'en') Core.ask('english');
      const core = await Core.load(this.engine);
      const { language } = this;
      // Where English cannot be had, there are answers in Indonesian.
      if (language === 'en') await core.need('english', language).catch(() => undefined);
      const catalogue = await core.catalogueGently(language);
      if (this.core) return;
      this.core = core;
      this.failed = false;
      this.#learn(language === this.language ? catalogue : core.catalogue(this.language));
      // An empty form has no answer to wait for.
      if (!isBlank(this.draft)) this.#check();
      await this.updateComplete;
      await breathe();
      // By the day alone, never by what is typed: the host may know it, and an old copy must show its age.
      const state = core.lawState(today());
      this.setAttribute('law-state', state);
      this.#tell('ready', { law: { ...this.catalogue?.law, state } });
      void this.#refer();
    } catch (trouble) {
      this.failed = true;
      this.#tell('error', { code: 'core_unavailable', field: '', message: String(trouble), allowed: [] });
    }
  }

  /** Takes the text of the field that `for` names as it stands now, for a page that changes it without an event. */
  refresh(): void {
    this.#field?.refresh();
  }

  #tell(what: 'ready' | 'report' | 'error' | 'language', detail: object): void {
    this.dispatchEvent(new CustomEvent(`cek-netral:${what}`, { detail, bubbles: true, composed: true }));
  }

  protected override firstUpdated(): void {
    // Somebody who comes by keyboard, or types, is quicker than any observer.
    for (const use of ['focusin', 'pointerdown', 'input']) this.renderRoot.addEventListener(use, () => void this.load(), { once: true });
    // A site's own shortcuts are not meant for what is typed here: seen from outside, the text box is no text box.
    for (const key of ['keydown', 'keypress', 'keyup']) {
      this.renderRoot.addEventListener(key, (event) => {
        const { key: name, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
        if (name.length === 1 && !ctrlKey && !metaKey && !altKey) event.stopPropagation();
      });
    }
  }

  /** Tells the owner of the element, after each change that can be seen. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (['core', 'report', 'language'].some((name) => changed.has(name))) void this.#complete();
    if (!['draft', 'report', 'catalogue', 'language'].some((name) => changed.has(name))) return;
    this.dispatchEvent(new Event('cek-netral:change'));
  }

  /** Puts another draft in place of the one that is shown. */
  restore(draft: Draft): void {
    this.wanted = null;
    this.emptied = null;
    this.#change(draft);
  }

  /** The draft with what was read in the user's words: what an answer rests on. */
  get shown(): Draft {
    return this.#asking.shown(this.draft, this.catalogue ?? NO_CATALOGUE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#online);
    this.#approach.disconnect();
    this.#field?.stop();
    this.#field = null;
    this.#checking.cancel();
    this.#speaking.cancel();
    this.#looking.cancel();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('language') && !LANGUAGES.includes(this.language)) this.language = 'id';
    const set = [...changed.keys()].map((name) => (name === 'namesSrc' ? 'names-src' : String(name)));
    if (this.setup.some(({ error }) => set.includes(error.field)))
      this.setup = this.setup.filter(({ error }) => !set.includes(error.field));
    if (changed.has('text') && this.text) this.draft = { ...this.draft, text: this.text };
    if (changed.has('memory')) this.keeping = (this.memory?.role() ?? null) !== null;
    if (['person', 'election', 'for', 'memory'].some((name) => changed.has(name)))
      this.draft = withPreset(this.draft, this.#preset(this.draft));
    if (changed.has('region')) void this.#presetRegion(this.region);
    if (changed.has('names') || changed.has('namesSrc')) this.#naming.site = this.names;
    if (changed.has('namesSrc') && this.namesSrc) void this.#fetchNames(this.namesSrc);
    if (changed.has('for')) this.#follow();
    const asked = ['language', 'person', 'election', 'text', 'for', 'names'].some((name) => changed.has(name));
    if (asked && this.core) {
      this.#learn(this.core.catalogue(this.language));
      this.#check();
    }
    if (changed.has('language')) this.#tell('language', { lang: this.language });
  }

  /** What stands in the form before the user says anything. What is written in a field of a site is going to be posted. */
  #preset({ region, date }: Draft): Draft['preset'] {
    const { roles, elections } = this.catalogue ?? {};
    const known = (id: string | null, list?: { id: string }[]) => (list?.some((one) => one.id === id) === false ? null : id);
    const election = known(this.election, elections) ?? regionElection(region, date ?? today(), this.catalogue ?? NO_CATALOGUE);
    return { role: known(this.memory?.role() ?? this.person, roles), election, act: this.for ? ACT_POST : null, region: this.#siteRegion };
  }

  /** The list of regions, fetched once and whole: which region is chosen shows in no request. */
  static async #fetchRegions(address: string): Promise<Region[]> {
    try {
      const { fetchRegions } = await import('./regions.ts');
      return await (CekNetral.#regions ??= fetchRegions(address));
    } catch (trouble) {
      // The next try may find a connection.
      CekNetral.#regions = null;
      throw trouble;
    }
  }

  /** Takes the region that the page around the element names. */
  async #presetRegion(code: string | null): Promise<void> {
    const src = CekNetral.regionsSrc;
    let found: Region | null = null;
    try {
      if (code) found = (src ? await CekNetral.#fetchRegions(src) : []).find((region) => region.code === code) ?? null;
      if (code && !found) this.#misset({ code: 'unknown_setting', field: 'region', message: code, allowed: [] });
    } catch (trouble) {
      this.#misset({ code: 'names_unreachable', field: 'region', message: String(trouble), allowed: [] });
    }
    if (code !== this.region) return;
    this.#siteRegion = found;
    this.#rechoose(withPreset(this.draft, this.#preset(this.draft)));
  }

  /** Ties the element to the field that `for` names. */
  #follow(): void {
    this.#field?.stop();
    this.#field = null;
    const { for: target } = this;
    const scope = this.getRootNode();
    if (!target || !(scope instanceof Document || scope instanceof ShadowRoot)) return;
    this.#field = new Field(
      scope,
      target,
      (text) => {
        if (text === this.draft.text) return;
        void this.load();
        this.#actions.write('text', text);
      },
      () => this.#misset({ code: 'field_missing', field: 'for', message: target, allowed: [] }),
    );
  }

  async #fetchNames(src: string): Promise<void> {
    const wrong = await this.#naming.fetch(src, () => src === this.namesSrc);
    if (wrong) this.#misset(wrong.error);
    else this.#check();
  }

  /** Notes what the page has set wrongly, once. */
  #misset(error: Problem['error']): void {
    if (this.setup.some((known) => known.error.code === error.code && known.error.field === error.field)) return;
    this.setup = [...this.setup, { error }];
    this.#tell('error', error);
  }

  /** Takes the form's questions from the core, in the language of the moment. */
  #learn(catalogue: Questionnaire | Problem): void {
    if (isProblem(catalogue)) {
      this.failed = true;
      return;
    }
    this.catalogue = catalogue;
    for (const [field, value, known] of [
      ['person', this.person, catalogue.roles],
      ['election', this.election, catalogue.elections],
    ] as const) {
      const allowed = known.map(({ id }) => id);
      if (value && !allowed.includes(value)) this.#misset({ code: 'unknown_setting', field, message: value, allowed });
    }
    this.draft = withPreset(this.draft, this.#preset(this.draft));
  }

  /** The catalogue's folder, absolute. */
  get #catalogueFolder(): string | null {
    if (!this.catalogueSrc) return null;
    try {
      const { protocol, href } = new URL(this.catalogueSrc, document.baseURI);
      return /^https?:$/.test(protocol) ? href.replace(/\/?$/, '/') : null;
    } catch {
      return null;
    }
  }

  /** Loads what the catalogue has for everybody, whatever is typed: the request tells nothing. */
  async #refer(): Promise<void> {
    const folder = this.#catalogueFolder;
    if (folder) this.reference = await fetchReference(folder);
  }

  #check(): void {
    const { core, catalogue } = this;
    if (!core || !catalogue) return;
    performance.mark('cek-netral-check');
    this.#judgeNames(core);
    const result = this.#asking.report(core, this.#subject(catalogue));
    performance.clearMeasures('cek-netral check');
    performance.measure('cek-netral check', 'cek-netral-check');
    performance.clearMarks('cek-netral-check');
    this.problem = isProblem(result) ? result : null;
    this.report = isProblem(result) ? null : result;
    if (isProblem(result)) return;
    this.#speaking.touch();
    this.#looking.touch();
    this.#tellReport(result);
  }

  /** Where answers lead, and what would change it: for the answer that stands, once it is drawn. */
  #lookAhead(): void {
    const { core, catalogue, report } = this;
    if (core && catalogue && report) this.report = this.#asking.ahead(core, this.#subject(catalogue), report);
  }

  /**
   * Fetches what an answer is drawn without: English where it is chosen, and the words of the law once there is some answer, so that
   * what is asked for tells nothing else of what was typed. Then checks again.
   */
  async #complete(): Promise<void> {
    const { core, language, report } = this;
    if (!core || this.#completing || Date.now() < this.#mayAsk) return;
    const english = language === 'en' && !core.has('english');
    const words = report !== null && !report.law_words && !isBlank(this.draft);
    if (!english && !words) return;
    this.#completing = true;
    try {
      await breathe();
      await Promise.all([english && core.need('english', language), words && core.need('law', language)]);
      if (english) this.#learn(core.catalogue(this.language));
      this.#check();
    } catch {
      this.#mayAsk = Date.now() + AGAIN_AFTER_MS;
    } finally {
      this.#completing = false;
    }
  }

  #subject(catalogue: Questionnaire): Subject {
    const { draft, language } = this;
    return { draft, catalogue, language, named: (scenario) => this.#naming.named(scenario, draft, this.namesProblem !== null) };
  }

  #judgeNames(core: Core): void {
    const { changed, wrong } = this.#naming.judge(core, this.draft.local, this.language);
    if (wrong) this.#misset({ ...wrong.error, code: 'names_refused' });
    if (changed) this.namesProblem = this.#naming.own;
  }

  /** Tells the page around the element of every new verdict; of what was typed, nothing. */
  #tellReport({ verdict, findings }: Report): void {
    if (isBlank(this.draft)) {
      this.#told = '';
      return;
    }
    const rules = findings.map(({ rule }) => rule);
    const told = [verdict, ...rules].join();
    if (told === this.#told) return;
    this.#told = told;
    this.#tell('report', { verdict, rules });
  }

  /** Says the verdict once things have settled, and only where it is another one. */
  #speak(): void {
    const { report } = this;
    if (!report || isBlank(this.draft)) return;
    this.spoken = `${report.answer.call}. ${report.answer.why}`;
  }

  /** A new draft: checked at once after a choice, after a pause while somebody types. */
  #change(draft: Draft, { typing = false } = {}): void {
    this.draft = draft;
    this.#looking.cancel();
    if (!isBlank(draft)) this.emptied = null;
    if (typing) this.#checking.touch();
    else {
      this.#checking.cancel();
      this.#check();
    }
  }

  /** Another region or day: the election that goes with them, unless the user has chosen one. */
  #rechoose(draft: Draft): void {
    this.#change(withPreset(draft, this.#preset(draft)));
  }

  readonly #actions: Actions = {
    mode: (mode) => (this.draft = { ...this.draft, mode }),
    write: (source, text) => this.#change({ ...this.draft, [source]: text }, { typing: true }),
    role: (role) => this.#become(role),
    election: (election) => this.#change({ ...this.draft, election }),
    date: (date) => this.#rechoose({ ...this.draft, date }),
    answer: (act, question, value) => {
      const asked = this.#focused()?.closest('.next') ?? null;
      if (value !== null && this.wanted?.question === question) this.wanted = null;
      const stands = value === 'prospective' || value === 'fixed';
      const named = this.report?.questions.find((q) => q.id === question && q.act === act)?.about;
      const draft = answer(this.draft, act, question, value);
      // From now on the post is read with the name of somebody of whom the user says that they stand.
      this.#change(stands && named ? { ...draft, local: withName(draft.local, named) } : draft);
      // Somebody who answers by keyboard goes on to the next question, not back to the top of the page.
      if (asked) void this.#focusAfterUpdate('.next [data-next]:not([data-next=""])', '#verdict-title');
    },
    refuse: (act, question) => {
      const draft = answer(this.draft, act, question, null);
      this.#change({ ...draft, skipped: this.draft.skipped });
    },
    unsay: (act, question) => this.#change(unsay(this.draft, act, question)),
    chooseMe: (role) => {
      this.#become(role);
      this.meOpen = false;
      this.allRoles = false;
      void this.#focusAfterUpdate('.verdict .headline', '#me-change');
    },
    openMe: (open) => {
      this.meOpen = open;
      this.allRoles = false;
    },
    allRoles: () => {
      this.allRoles = true;
      void this.#focusAfterUpdate('.who .chip:nth-of-type(9)');
    },
    keepMe: (on) => {
      this.keeping = on;
      const { role } = this.shown;
      if (!on) this.memory?.forget();
      else if (role && !this.memory?.keep(role)) this.keeping = false;
    },
    forgetMe: () => {
      this.keeping = false;
      this.meOpen = false;
      this.memory?.forget();
      this.#become(null);
      void this.#focusAfterUpdate('#who-title');
    },
    example: (source, text) => {
      this.#change({ ...this.draft, mode: source, [source]: text });
      void this.#focusAfterUpdate('#verdict-title');
    },
    localNames: (local, typing) => this.#change({ ...this.draft, local }, { typing }),
    region: (region) => this.#rechoose({ ...this.draft, region }),
    namesFault: (fault) => (this.namesProblem = fault),
    addAct: () => {
      const act = this.draft.acts.length;
      this.#change(addAct(this.draft));
      void this.#focusAfterUpdate(`#${fieldId(act, QUESTION.act)}`);
    },
    removeAct: (act) => {
      this.#change(removeAct(this.draft, act));
      void this.#focusAfterUpdate('#details > summary');
    },
    startOver: () => {
      const { draft } = this;
      this.wanted = null;
      this.spoken = '';
      this.formOpen = false;
      // Who acts was told once.
      const fresh = { ...emptyDraft, role: draft.role, region: draft.region, local: draft.local };
      this.#rechoose(withPreset(fresh, this.#preset(fresh)));
      this.emptied = draft;
      this.refresh();
      void this.#focusAfterUpdate('#box');
    },
    undo: () => {
      if (this.emptied) this.restore(this.emptied);
      void this.#focusAfterUpdate('#box');
    },
    openForm: (open) => (this.formOpen = open),
    goTo: (act, question) => {
      const field = place(this.shown, act, question);
      if (field === fieldId(act, question)) this.wanted = { act, question };
      this.unfolded = true;
      this.formOpen = true;
      void this.#focusAfterUpdate(`#${field}`, '#details > summary');
    },
    goToFinding: (rule) => {
      this.renderRoot.querySelector<HTMLDetailsElement>('#rules')?.setAttribute('open', '');
      const finding = `details.finding[data-rule="${CSS.escape(rule)}"]`;
      void this.#focusAfterUpdate(`${finding} > summary`);
    },
  };

  /** Another person acts; kept on the device where that is wished. */
  #become(role: string | null): void {
    if (!this.catalogue) return;
    this.#change(chooseRole(this.draft, role, this.catalogue));
    if (!this.keeping || !role) return;
    this.keeping = this.memory?.keep(role) ?? false;
    this.draft = withPreset(this.draft, this.#preset(this.draft));
  }

  #focused(): Element | null {
    return this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
  }

  #focusAfterUpdate(...selectors: string[]): Promise<void> {
    return focusFirst(this, selectors);
  }

  protected override render(): TemplateResult {
    const m = messages[this.language];
    const compact = this.compact && !this.unfolded;
    const view = this.#view(m);
    const theme = this.theme === 'light' || this.theme === 'dark' ? this.theme : 'auto';
    return html`
      <div class="root ${theme} ${compact ? 'compact' : ''}" lang=${this.language}>
        <div class="frame" part="frame">
          <div class="top" part="top">${heading(view, 0, html`${logo}${m.name}`, '', 'name')} ${this.#languages(m)} ${agency(view)}</div>
          ${me(view)} ${setup(view, this.setup)}
          <div class="columns">
            <div class="asks">
              ${this.for ? this.#linked(view) : composer(view)} ${this.failed ? this.#unavailable(m) : answerView(view)}
              ${compact || this.failed ? nothing : details(view)}
            </div>
            <div class="tells">
              ${this.failed ? nothing : compact ? brief(view, () => this.#unfold()) : doors(view)}
              <slot name="tools"></slot>
            </div>
          </div>
          <p class="unseen" role="status">${this.spoken}</p>
        </div>
      </div>
    `;
  }

  #view(m: View['m']): View {
    return {
      m,
      level: Math.min(Math.max(this.headingLevel || 2, 1), 4),
      lang: this.language,
      draft: this.draft,
      shown: this.shown,
      catalogue: this.catalogue ?? NO_CATALOGUE,
      ready: this.catalogue !== null,
      links: this.links !== 'off',
      catalogueSrc: this.#catalogueFolder,
      reference: this.reference,
      agency: { name: this.agency, logo: this.logo, contacts: this.contacts },
      readers: CekNetral.readers,
      further: this.#further(),
      report: this.report,
      problem: this.problem,
      regions: CekNetral.regionsSrc ? () => CekNetral.#fetchRegions(CekNetral.regionsSrc ?? '') : null,
      namesProblem: this.namesProblem,
      marked: this.#asking.marked(this.draft),
      meOpen: this.meOpen,
      allRoles: this.allRoles,
      memory: this.memory && { on: this.keeping, kept: this.memory.role() !== null },
      formOpen: this.formOpen,
      undo: this.emptied !== null,
      wanted: this.wanted,
      do: this.#actions,
    };
  }

  #further(): Further | null {
    const { core, catalogue, language } = this;
    if (!core || !catalogue) return null;
    const scenario = this.#asking.scenario(this.#subject(catalogue));
    return {
      compare: () => core.compare(scenario),
      whyNot: (id) => core.whyNot(scenario, id),
      nearMisses: () => core.nearMisses(scenario),
      index: () => core.index(language),
    };
  }

  #languages(m: View['m']): TemplateResult {
    return html`<div class="languages" role="group" aria-label=${m.languages}>
      ${LANGUAGES.map(
        (lang) =>
          html`<button
            type="button"
            lang=${lang}
            aria-pressed=${lang === this.language ? 'true' : 'false'}
            @click=${() => (this.language = lang)}
          >
            <span class="long">${m.language[lang]}</span> <span class="short">${m.languageShort[lang]}</span>
          </button>`,
      )}
    </div>`;
  }

  /** In place of the box: the text is written elsewhere on the page. */
  #linked(view: View): TemplateResult {
    return html`<section class="composer linked" part="composer">
      <p class="note foot">${view.m.brief.linked}</p>
      ${view.draft.text.trim() ? readings(view, view.marked.text) : readers(view)}
    </section>`;
  }

  #unfold(): void {
    this.unfolded = true;
    void this.#focusAfterUpdate('#verdict-title');
  }

  /** Where nothing can run: why, whom to ask, and the way to a page where it can. What the element holds is shown too. */
  #unavailable(m: View['m']): TemplateResult {
    const page = this.page ?? CekNetral.fullPage;
    return html`<div class="blank">
      <p role="status">${m.answer.failed}</p>
      ${page ? html`<p><a href=${page} target="_blank" rel="noopener">${m.brief.fullPage}</a></p>` : nothing}
      <slot></slot>
      <p>${m.closing.askDefault}</p>
      <p>${m.closing.disclaimerDefault}</p>
    </div>`;
  }
}

if (!customElements.get('cek-netral')) customElements.define('cek-netral', CekNetral);

declare global {
  interface HTMLElementTagNameMap {
    'cek-netral': CekNetral;
  }
}
