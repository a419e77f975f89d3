/** The custom element <cek-netral>: what it holds, and how it is drawn. What can be set: `settings.ts`; what it does: `element/`. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Engine } from './checker.ts';
import { Core } from './core.ts';
import { actions } from './element/actions.ts';
import { Announcing } from './element/announcing.ts';
import { Asking } from './element/asking.ts';
import { Following } from './element/following.ts';
import { atFirst, noCatalogue, show, tell, type Memory, type Ui } from './element/host.ts';
import { Loading } from './element/loading.ts';
import { Naming } from './element/naming.ts';
import { Presets } from './element/presets.ts';
import { regionList } from './element/region-list.ts';
import { messages } from './messages/index.ts';
import { catalogueFolder } from './reference.ts';
import { SetElement, type Settings } from './settings.ts';
import { emptyDraft, type Draft } from './state.ts';
import { styles } from './styles.ts';
import type { Problem, Questionnaire, Report } from './types.ts';
import { agency } from './views/agency.ts';
import { answer } from './views/answer.ts';
import { brief } from './views/brief.ts';
import { composer } from './views/composer.ts';
import { heading, type Readers, type View } from './views/context.ts';
import { details } from './views/details.ts';
import { doors } from './views/doors.ts';
import { LANGUAGES, languages } from './views/languages.ts';
import { linked } from './views/linked.ts';
import { me } from './views/me.ts';
import { setup } from './views/setup.ts';
import { logo } from './views/signs.ts';
import { unavailable } from './views/unavailable.ts';

/**
 * The whole checker in one tag. Everything it tells comes out of any shadow tree.
 *
 * @tagname cek-netral
 * @fires {CustomEvent<{ law: { version: string; as_of: string; state: LawState } }>} cek-netral:ready - The core answers.
 * @fires {CustomEvent<{ verdict: Verdict; rules: string[] }>} cek-netral:report - Every new verdict; never what was typed.
 * @fires {CustomEvent<Problem['error']>} cek-netral:error - Something went wrong, or is set wrongly.
 * @fires {CustomEvent<{ lang: Lang }>} cek-netral:language - The language was chosen.
 * @slot - Shown where the element cannot run: a link to the full checker.
 * @slot tools - Below the doors: what the page around the element adds.
 * @csspart frame - All of it, within its margins.
 * @csspart top - Name, languages and agency.
 * @csspart agency - Whose site shows it.
 * @csspart logo - The agency's picture.
 * @csspart setup - What the page has set wrongly.
 * @csspart composer - The box with what belongs to it.
 * @csspart box - The text box.
 * @csspart readers - Who else can read what is typed.
 * @csspart verdict - The answer; the verdict's name is a part of it too, such as `verdict` and `applies`.
 * @csspart contacts - Whom to ask at the agency.
 * @csspart form - The fold with all fields.
 * @csspart unfold - The button of a compact element that shows the rest.
 * @cssprop --cek-netral-accent - Buttons, links and marks of the one colour.
 * @cssprop --cek-netral-accent-soft - The same as a ground.
 * @cssprop --cek-netral-on-accent - What is written on it.
 * @cssprop --cek-netral-ink - Text.
 * @cssprop --cek-netral-soft-ink - Text that stands back.
 * @cssprop --cek-netral-paper - Cards and fields.
 * @cssprop --cek-netral-ground - What they lie on.
 * @cssprop --cek-netral-line - The edge of what can be filled in.
 * @cssprop --cek-netral-faint-line - Other lines.
 * @cssprop --cek-netral-mark - Words of the text that decide.
 * @cssprop --cek-netral-stop - The card that says no.
 * @cssprop --cek-netral-on-stop - What is written on it.
 * @cssprop --cek-netral-stop-own - The user's own words on it.
 * @cssprop --cek-netral-stop-line - Lines on it.
 * @cssprop --cek-netral-radius - How round corners are.
 * @cssprop --cek-netral-font - Fonts.
 */
export class CekNetral extends SetElement {
  /** @internal */
  static override styles = styles;
  /** @internal */
  static override properties: PropertyDeclarations = {
    draft: { state: true },
    core: { state: true },
    catalogue: { state: true },
    report: { state: true },
    problem: { state: true },
    memory: { state: true },
    ui: { state: true },
  };

  /**
   * Who can read what is typed into an element of this page.
   * @internal
   */
  static readers: Readers = 'nobody';
  /**
   * Address of the full checker, for where this one cannot run; set by the page or widget that ships it.
   * @internal
   */
  static fullPage: string | null = null;
  /**
   * Address of the list of regions; set by the page or widget that ships it.
   * @internal
   */
  static regionsSrc: string | null = null;

  /** The latest report; null before there is one, and while the answers exclude one another. */
  declare report: Report | null;
  /** What the form asks; null until the core is loaded. */
  declare catalogue: Questionnaire | null;
  /** @internal */
  declare draft: Draft;
  /** @internal */
  declare core: Core | null;
  /** @internal */
  declare problem: Problem | null;
  /**
   * Where who acts is kept on this device; null where nothing may be kept. Set by the page that has such a place.
   * @internal
   */
  declare memory: Memory | null;
  /** @internal */
  declare ui: Ui;

  readonly #presets = new Presets(this, (draft) => this.#asking.change(draft));
  readonly #naming = new Naming(this, this.#presets);
  readonly #announcing = new Announcing(this);
  readonly #asking = new Asking(this, this.#naming, this.#announcing);
  readonly #loading = new Loading(this, this.#presets, this.#asking);
  readonly #following = new Following(this, this.#presets, (text) => this.#typed(text));
  readonly #do = actions({
    host: this,
    asking: this.#asking,
    presets: this.#presets,
    naming: this.#naming,
    announcing: this.#announcing,
    following: this.#following,
  });

  constructor() {
    super();
    const none = { report: null, catalogue: null, core: null, problem: null, memory: null };
    Object.assign(this, none, { draft: emptyDraft, ui: atFirst });
  }

  /**
   * Asks for the core's file: for a page that knows that it will be needed.
   * @internal
   */
  static fetch(): void {
    Core.fetch();
  }

  /**
   * How the core is had where no WebAssembly may run; set by the page that ships it so.
   * @internal
   */
  static set translated(load: () => Promise<Engine>) {
    Core.translated = load;
  }

  /** Loads the core now instead of when the element comes into view. Ends once it answers, or cannot be had. */
  load(): Promise<void> {
    return this.#loading.load();
  }

  /** Takes the text of the field that `for` names as it stands now, for a page that changes it without an event. */
  refresh(): void {
    this.#following.refresh();
  }

  /**
   * Puts another draft in place of the one that is shown.
   * @internal
   */
  restore(draft: Draft): void {
    this.#do.restore(draft);
  }

  /**
   * The draft with what was read in the user's words: what an answer rests on.
   * @internal
   */
  get shown(): Draft {
    return this.#asking.shown;
  }

  #typed(text: string): void {
    if (text === this.draft.text) return;
    void this.load();
    this.#do.write('text', text);
  }

  /** @internal */
  protected override firstUpdated(): void {
    // A site's own shortcuts are not meant for what is typed here: seen from outside, the text box is no text box.
    for (const key of ['keydown', 'keypress', 'keyup']) {
      this.renderRoot.addEventListener(key, (event) => {
        const { key: name, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
        if (name.length === 1 && !ctrlKey && !metaKey && !altKey) event.stopPropagation();
      });
    }
  }

  /** @internal */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const has = (...names: (keyof Settings | 'memory')[]) => names.some((name) => changed.has(name));
    this.#presets.forget(changed.keys());
    if (has('language') && !LANGUAGES.includes(this.language)) this.language = 'id';
    if (has('text') && this.text) this.draft = { ...this.draft, text: this.text };
    if (has('memory')) show(this, { keeping: (this.memory?.role() ?? null) !== null });
    if (has('person', 'election', 'for', 'memory')) this.draft = this.#presets.applied(this.draft);
    if (has('region')) void this.#presets.takeRegion(this.region, regions());
    if (has('names', 'namesSrc')) this.#naming.site = this.names;
    if (has('namesSrc')) void this.#naming.fetch(this.namesSrc).then((found) => found && this.#asking.check());
    if (has('for')) this.#following.follow();
    if (has('language', 'person', 'election', 'text', 'for', 'names')) {
      this.#loading.learn();
      this.#asking.check();
    }
    if (has('language')) tell(this, 'language', { lang: this.language });
  }

  /**
   * Tells the owner of the element, after each change that can be seen.
   * @internal
   */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (['draft', 'report', 'catalogue', 'language'].some((name) => changed.has(name))) this.dispatchEvent(new Event('cek-netral:change'));
  }

  /** @internal */
  protected override render(): TemplateResult {
    const view = this.#view();
    const { failed } = this.#loading;
    const compact = this.compact && !this.ui.unfolded;
    const theme = this.theme === 'light' || this.theme === 'dark' ? this.theme : 'auto';
    return html`
      <div class="root ${theme} ${compact ? 'compact' : ''}" lang=${this.language}>
        <div class="frame" part="frame">
          <div class="top" part="top">${heading(view, 0, html`${logo}${view.m.name}`, '', 'name')} ${languages(view)} ${agency(view)}</div>
          ${me(view)} ${setup(view, this.#presets.wrong)}
          <div class="columns">
            <div class="asks">
              ${this.for ? linked(view) : composer(view)} ${failed ? unavailable(view, this.page ?? CekNetral.fullPage) : answer(view)}
              ${compact || failed ? nothing : details(view)}
            </div>
            <div class="tells">
              ${failed ? nothing : compact ? brief(view) : doors(view)}
              <slot name="tools"></slot>
            </div>
          </div>
          <p class="unseen" role="status">${this.#announcing.spoken}</p>
        </div>
      </div>
    `;
  }

  #view(): View {
    const { ui, memory } = this;
    return {
      ...ui,
      m: messages[this.language],
      level: Math.min(Math.max(this.headingLevel || 2, 1), 4),
      lang: this.language,
      draft: this.draft,
      shown: this.shown,
      catalogue: this.catalogue ?? noCatalogue,
      ready: this.catalogue !== null,
      links: this.links !== 'off',
      catalogueSrc: catalogueFolder(this.catalogueSrc),
      reference: this.#loading.reference,
      agency: { name: this.agency, logo: this.logo, contacts: this.contacts },
      readers: CekNetral.readers,
      further: this.#asking.further,
      report: this.report,
      problem: this.problem,
      regions: regions(),
      namesProblem: this.#naming.problem,
      marked: this.#asking.marked,
      memory: memory && { on: ui.keeping, kept: memory.role() !== null },
      undo: ui.emptied !== null,
      do: this.#do,
    };
  }
}

/** Fetches the list of regions; null where there is none. */
function regions(): View['regions'] {
  const { regionsSrc } = CekNetral;
  return regionsSrc ? () => regionList(regionsSrc) : null;
}

if (!customElements.get('cek-netral')) customElements.define('cek-netral', CekNetral);

declare global {
  interface HTMLElementTagNameMap {
    'cek-netral': CekNetral;
  }
}
