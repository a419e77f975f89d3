/** The custom element <cek-netral>: the whole checker in one tag. Attributes: `lang` (id, en) and `heading-level` (1 to 4). */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Core, isProblem } from './core.ts';
import { messages } from './messages/index.ts';
import { Settling } from './settling.ts';
import { addAct, answer, chooseRole, emptyDraft, findRole, isBlank, removeAct, toScenario, type Draft } from './state.ts';
import { styles } from './styles.ts';
import type { Catalogue, Lang, Problem, Report, Source } from './types.ts';
import { answer as answerView } from './views/answer.ts';
import { composer } from './views/composer.ts';
import { heading, type Actions, type View } from './views/context.ts';
import { fieldId, form, place } from './views/form.ts';
import { verdictBar } from './views/verdict.ts';

const LANGUAGES: Lang[] = ['id', 'en'];
/** Typing pauses that are worth a check, and pauses that are worth an announcement. */
const CHECK_AFTER_MS = 120;
const SPEAK_AFTER_MS = 1000;

export class CekNetral extends LitElement {
  static override styles = styles;
  static override properties = {
    language: { attribute: 'lang', reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    draft: { state: true },
    core: { state: true },
    catalogue: { state: true },
    report: { state: true },
    problem: { state: true },
    failed: { state: true },
    spoken: { state: true },
    wanted: { state: true },
    answerSeen: { state: true },
  };

  declare language: Lang;
  declare headingLevel: number;
  /** The latest report; null before there is one, and while the answers exclude one another. */
  declare report: Report | null;
  declare protected draft: Draft;
  declare protected core: Core | null;
  declare protected catalogue: Catalogue | null;
  declare protected problem: Problem | null;
  declare protected failed: boolean;
  declare protected spoken: string;
  /** Whether the verdict is in sight; while it is not, a bar shows it in brief. */
  declare protected answerSeen: boolean;
  declare protected wanted: { act: number; question: string } | null;

  #marked: Partial<Record<Source, DocumentFragment>> = {};
  #checking = new Settling(CHECK_AFTER_MS, () => this.#check());
  #sight = new IntersectionObserver(
    ([entry]) => {
      this.answerSeen = entry?.isIntersecting ?? false;
    },
    // The top of the answer has to stand clear of the lower edge, where the bar was.
    { rootMargin: '0px 0px -96px 0px' },
  );
  #speaking = new Settling(SPEAK_AFTER_MS, () => this.#speak());

  constructor() {
    super();
    this.language = 'id';
    this.headingLevel = 2;
    this.report = null;
    this.draft = emptyDraft;
    this.core = null;
    this.catalogue = null;
    this.problem = null;
    this.failed = false;
    this.spoken = '';
    this.wanted = null;
    this.answerSeen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
    Core.load().then(
      (core) => {
        this.core = core;
        this.#learn();
        this.#check();
      },
      () => (this.failed = true),
    );
  }

  protected override firstUpdated(): void {
    this.#watch();
  }

  #watch(): void {
    const answer = this.renderRoot.querySelector('.tells');
    if (answer) this.#sight.observe(answer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#checking.cancel();
    this.#speaking.cancel();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('language')) return;
    if (!LANGUAGES.includes(this.language)) this.language = 'id';
    if (this.core) {
      this.#learn();
      this.#check();
    }
    this.dispatchEvent(new CustomEvent('cek-netral-lang', { detail: { lang: this.language }, bubbles: true, composed: true }));
  }

  /** Takes the form's questions from the core, in the language of the moment. */
  #learn(): void {
    const catalogue = this.core?.catalogue(this.language);
    if (catalogue && !isProblem(catalogue)) this.catalogue = catalogue;
    else this.failed = true;
  }

  #check(): void {
    const { core, catalogue, draft } = this;
    if (!core || !catalogue) return;
    performance.mark('cek-netral-check');
    const result = core.check(toScenario(draft, catalogue, this.language));
    performance.measure('cek-netral check', 'cek-netral-check');
    if (isProblem(result)) {
      this.problem = result;
      this.report = null;
      return;
    }
    this.problem = null;
    this.#marked = {};
    for (const source of ['text', 'description'] as const) {
      const highlights = result.highlights.filter((h) => h.source === source);
      const marked = highlights.length > 0 ? core.marked(draft[source], highlights) : null;
      if (marked && !isProblem(marked)) this.#marked[source] = marked;
    }
    this.report = result;
    this.#speaking.touch();
  }

  /** Says the verdict once things have settled, and only where it is another one. */
  #speak(): void {
    const { report } = this;
    if (!report || isBlank(this.draft)) return;
    this.spoken = `${messages[this.language].verdict[report.verdict]}. ${report.headline}`;
  }

  /** A new draft: checked at once after a choice, after a pause while somebody types. */
  #change(draft: Draft, { typing = false } = {}): void {
    this.draft = draft;
    if (typing) this.#checking.touch();
    else {
      this.#checking.cancel();
      this.#check();
    }
  }

  readonly #actions: Actions = {
    mode: (mode) => (this.draft = { ...this.draft, mode }),
    write: (source, text) => this.#change({ ...this.draft, [source]: text }, { typing: true }),
    role: (role) => this.catalogue && this.#change(chooseRole(this.draft, role, this.catalogue)),
    election: (election) => this.#change({ ...this.draft, election }),
    date: (date) => this.#change({ ...this.draft, date }),
    answer: (act, question, value) => {
      const asked = this.#focused()?.closest('.next') ?? null;
      if (value !== null && this.wanted?.question === question) this.wanted = null;
      this.#change(answer(this.draft, act, question, value));
      // Whoever answers by keyboard goes on to the next question, not back to the top of the page.
      if (asked) void this.#focusAfterUpdate('.next [data-next]:not([data-next=""])', '#verdict-title');
    },
    refuse: (act, question) => {
      const draft = answer(this.draft, act, question, null);
      this.#change({ ...draft, skipped: this.draft.skipped });
      void this.#focusAfterUpdate('.suggestions button', '#box');
    },
    confirm: (facts) => {
      const draft = facts.reduce(
        (so_far, { act, question, answers }) => answer(so_far, act, question, answers.length === 1 ? (answers[0] ?? null) : answers),
        this.draft,
      );
      this.#change(this.catalogue ? findRole(draft, this.catalogue) : draft);
      void this.#focusAfterUpdate('.suggestions button', '#box');
    },
    addAct: () => {
      const act = this.draft.acts.length;
      this.#change(addAct(this.draft));
      void this.#focusAfterUpdate(`#${fieldId(act, 'act')}`);
    },
    removeAct: (act) => {
      this.#change(removeAct(this.draft, act));
      void this.#focusAfterUpdate('#form-title');
    },
    startOver: () => {
      this.wanted = null;
      this.spoken = '';
      this.#change(emptyDraft);
      void this.#focusAfterUpdate('#box');
    },
    goTo: (act, question) => {
      const field = place({ draft: this.draft }, act, question);
      if (field === fieldId(act, question)) this.wanted = { act, question };
      void this.#focusAfterUpdate(`#${field}`, '#form-title');
    },
    goToAnswer: () => void this.#focusAfterUpdate('#verdict-title'),
  };

  #focused(): Element | null {
    return this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
  }

  /** Moves the focus to the first of the selectors that is there once the page is drawn. */
  async #focusAfterUpdate(...selectors: string[]): Promise<void> {
    await this.updateComplete;
    for (const selector of selectors) {
      const found = this.renderRoot.querySelector<HTMLElement>(selector);
      if (!found) continue;
      found.focus({ preventScroll: true });
      found.scrollIntoView({ block: 'nearest' });
      return;
    }
  }

  protected override render(): TemplateResult {
    const m = messages[this.language];
    const level = Math.min(Math.max(this.headingLevel || 2, 1), 4);
    const view: View = {
      m,
      level,
      lang: this.language,
      draft: this.draft,
      catalogue: this.catalogue ?? { questions: [], roles: [], elections: [], scope: [], law: { version: '', as_of: '' } },
      report: this.report,
      problem: this.problem,
      marked: this.#marked,
      wanted: this.wanted,
      do: this.#actions,
    };
    return html`
      <div class="frame">
        <div class="top">
          ${heading(view, 0, m.name, '', 'name')}
          <p class="tagline">${m.tagline}</p>
          <div class="languages" role="group" aria-label=${m.languages}>
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
          </div>
        </div>
        <div class="columns">
          <div class="asks">
            ${composer(view)} ${this.catalogue ? form(view) : nothing}
            ${this.report && !isBlank(this.draft) && !this.answerSeen ? verdictBar(view, this.report) : nothing}
          </div>
          <div class="tells">${this.catalogue ? answerView(view) : this.#waiting(m)}</div>
        </div>
        <p class="unseen" role="status">${this.spoken}</p>
      </div>
    `;
  }

  #waiting(m: (typeof messages)[Lang]): TemplateResult {
    return html`<div class="blank">
      <p role="status">${this.failed ? m.answer.failed : m.answer.loading}</p>
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
