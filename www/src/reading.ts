/** <cek-netral-reading>: shows how a text is read, step by step, for people who want to see why. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isProblem } from './checker.ts';
import { Core } from './core.ts';
import { isolate } from './isolation.ts';
import { namesOf, noLocalNames, type LocalNames } from './local-names.ts';
import { readingWords, type ReadingWords } from './messages/reading.ts';
import { Settling } from './settling.ts';
import { today } from './state.ts';
import { styles } from './styles.ts';
import { localNamesStyles } from './styles/local-names.ts';
import { readingStyles } from './styles/reading.ts';
import type { Questionnaire, Lang, Problem, Scenario, Source, Units, Steps } from './types.ts';
import { localNames, type NamesProblem } from './views/names-fold.ts';
import { steps } from './views/steps.ts';

const READ_AFTER_MS = 150;

class Reading extends LitElement {
  static override styles = [styles, isolate([localNamesStyles, readingStyles])];
  static override properties = {
    language: { attribute: 'lang' },
    core: { state: true },
    catalogue: { state: true },
    failed: { state: true },
    source: { state: true },
    text: { state: true },
    election: { state: true },
    local: { state: true },
    namesProblem: { state: true },
    read: { state: true },
    pinned: { state: true },
    pointed: { state: true },
  };

  declare language: Lang;
  declare protected core: Core | null;
  declare protected catalogue: Questionnaire | null;
  declare protected failed: boolean;
  declare protected source: Source;
  declare protected text: string;
  declare protected election: string | null;
  declare protected local: LocalNames;
  declare protected namesProblem: NamesProblem | null;
  /** The steps with the text that they belong to; null before there is one. */
  declare protected read: { text: string; steps: Steps } | Problem | null;
  declare protected pinned: { key: string; spans: Units[] } | null;
  declare protected pointed: Units[] | null;

  readonly #reading = new Settling(READ_AFTER_MS, () => this.#read());

  constructor() {
    super();
    this.language = 'id';
    this.core = null;
    this.catalogue = null;
    this.failed = false;
    this.source = 'text';
    this.text = '';
    this.election = null;
    this.local = noLocalNames;
    this.namesProblem = null;
    this.read = null;
    this.pinned = null;
    this.pointed = null;
  }

  get #words(): ReadingWords {
    return readingWords[this.language === 'en' ? 'en' : 'id'];
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      if (this.language === 'en') Core.ask('english');
      const core = await Core.load();
      await core.complete();
      if (this.language === 'en') await core.need('english', 'en');
      const catalogue = core.catalogue(this.language);
      if (isProblem(catalogue)) throw new Error(catalogue.error.message);
      this.catalogue = catalogue;
      this.core = core;
      this.#read();
    } catch {
      this.failed = true;
    }
  }

  #read(): void {
    const { core, source, text, election, language } = this;
    if (!core) return;
    this.pinned = null;
    this.pointed = null;
    const names = namesOf(this.local);
    const refusal = names && core.read({ lang: language, names });
    this.namesProblem = refusal && isProblem(refusal) ? refusal : null;
    if (!text.trim()) {
      this.read = null;
      return;
    }
    const scenario: Scenario = { lang: language, [source]: text, election, today: today() };
    const read = core.steps(names && !this.namesProblem ? { ...scenario, names } : scenario);
    this.read = isProblem(read) ? read : { text, steps: read };
  }

  #set(change: { source?: Source; text?: string; election?: string | null; local?: LocalNames }, typing = false): void {
    Object.assign(this, change);
    if (typing) this.#reading.touch();
    else {
      this.#reading.cancel();
      this.#read();
    }
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('pinned') && !changed.has('pointed')) return;
    // Inside its box only: the page stays where it is.
    const mark = this.renderRoot.querySelector<HTMLElement>('.shown mark');
    const box = this.renderRoot.querySelector<HTMLElement>('.shown .marked');
    if (mark && box) box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
  }

  protected override render(): TemplateResult {
    const m = this.#words;
    return html`<div class="root auto" lang=${this.language}>
      <div class="reading">
        ${this.#form(m)} ${this.failed ? html`<p role="status">${m.failed}</p>` : nothing}
        ${this.core || this.failed ? nothing : html`<p class="note" role="status">${m.loading}</p>`} ${this.#answer(m)}
      </div>
    </div>`;
  }

  #form(m: ReadingWords): TemplateResult {
    const elections = this.catalogue?.elections ?? [];
    return html`<section class="card form" aria-labelledby="form-title">
      <h2 class="section-title" id="form-title">${m.form}</h2>
      <fieldset class="modes">
        <legend class="unseen">${m.mode}</legend>
        ${(['text', 'description'] as const).map(
          (source) =>
            html`<label class="mode"
              ><input type="radio" name="source" .checked=${live(this.source === source)} @change=${() => this.#set({ source })} /><span
                >${m.modes[source]}</span
              ></label
            >`,
        )}
      </fieldset>
      <label class="box-label" for="text">${m.label[this.source]}</label>
      <textarea
        id="text"
        rows="4"
        spellcheck="false"
        autocomplete="off"
        aria-describedby="privacy"
        .value=${live(this.text)}
        @input=${(event: Event) => this.#set({ text: (event.target as HTMLTextAreaElement).value }, true)}
      ></textarea>
      <p class="note" id="privacy">${m.privacy}</p>
      <div role="group" aria-label=${m.examples} class="buttons">
        ${m.example.map(
          ([name, source, text]) =>
            html`<button type="button" class="chip" @click=${() => this.#set({ source, text })}>${m.examples}: ${name}</button>`,
        )}
      </div>
      <div class="row">
        <label for="election">${m.election}</label>
        <div class="field">
          <select id="election" @change=${(event: Event) => this.#set({ election: (event.target as HTMLSelectElement).value || null })}>
            <option value="">${m.unknown}</option>
            ${elections.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
          </select>
        </div>
      </div>
      ${localNames({
        lang: this.language,
        local: this.local,
        problem: this.namesProblem,
        change: (local, typing) => this.#set({ local }, typing),
        fault: (fault) => (this.namesProblem = fault),
      })}
    </section>`;
  }

  #answer(m: ReadingWords): TemplateResult | typeof nothing {
    const { read, catalogue } = this;
    if (!read || !catalogue) return nothing;
    if ('error' in read) return html`<p class="card" role="status">${m.problem(read.error.message)}</p>`;
    return html`
      <section class="card shown" aria-labelledby="shown-title">
        <h2 class="small-title" id="shown-title">${m.shown}</h2>
        <p class="marked" tabindex="0" role="group" aria-labelledby="shown-title">${this.#marked(read.text)}</p>
        <p class="note">${m.shownHint}</p>
        ${read.steps.truncated ? html`<p>${m.truncated}</p>` : nothing}
      </section>
      ${steps({
        m,
        text: read.text,
        steps: read.steps,
        catalogue,
        pinned: this.pinned?.key ?? null,
        point: (spans) => (this.pointed = spans),
        pin: (key, spans) => {
          this.pinned = this.pinned?.key === key ? null : { key, spans };
          this.pointed = null;
        },
      })}
    `;
  }

  /** The text, with what is pointed at or chosen as marks. */
  #marked(text: string): unknown[] {
    const spans = [...(this.pointed ?? this.pinned?.spans ?? [])].sort((a, b) => a.start - b.start);
    const pieces: unknown[] = [];
    let done = 0;
    for (const { start, end } of spans) {
      if (end <= done) continue;
      const from = Math.max(start, done);
      pieces.push(text.slice(done, from), html`<mark>${text.slice(from, end)}</mark>`);
      done = end;
    }
    return [...pieces, text.slice(done)];
  }
}

customElements.define('cek-netral-reading', Reading);
