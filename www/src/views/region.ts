/** "Daerah saya": a search over all regions, and who stood in the one that was chosen. Its list comes when it is opened. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { regionWords, type RegionWords } from '../messages/region.ts';
import { search, type Contest, type Region } from '../regions.ts';
import { today } from '../state.ts';
import { regionStyles } from '../styles/region.ts';
import type { View } from './context.ts';
import { Panel } from './panel.ts';

/** The most matches to list. */
const LISTED = 8;

/* eslint-disable lit-a11y/click-events-have-key-events -- the options are reached by the keys of the combobox, which keeps the focus */
class RegionPanel extends Panel {
  static override properties: PropertyDeclarations = {
    regions: { state: true },
    typed: { state: true },
    active: { state: true },
    changing: { state: true },
  };
  protected static override readonly looks = [regionStyles];
  /** All regions; null while they are on their way. */
  declare protected regions: Region[] | 'failed' | 'missing' | null;
  declare protected typed: string;
  /** The option that the arrow keys have reached. */
  declare protected active: number;
  /** Whether another region is looked for although one is chosen. */
  declare protected changing: boolean;
  #asked = false;

  constructor() {
    super();
    this.regions = null;
    this.typed = '';
    this.active = 0;
    this.changing = false;
  }

  protected override content(view: View): TemplateResult {
    const w = regionWords[view.lang];
    if (!this.#asked) void this.#load(view);
    const region = view.draft.region;
    const searching = !region || this.changing;
    return html`
      <p class="note">${w.lead}</p>
      ${searching ? this.#search(view, w) : nothing}
      <p class="note" role="status">${this.#said(view, w)}</p>
      ${region && !searching ? this.#chosen(view, w, region) : nothing}
      <p class="note">${w.kept}</p>
    `;
  }

  async #load(view: View): Promise<void> {
    this.#asked = true;
    try {
      this.regions = view.regions ? await view.regions() : 'missing';
    } catch {
      this.regions = 'failed';
    }
  }

  #said(view: View, w: RegionWords): string {
    const { region } = view.draft;
    if (region && !this.changing) return w.chosen(region.name);
    if (this.regions === null) return w.loading;
    if (this.regions === 'failed') return w.failed;
    if (this.regions === 'missing') return w.missing;
    if (!this.typed.trim()) return '';
    const { length } = search(this.regions, this.typed);
    return [w.found(length), length > LISTED ? w.more(length - LISTED) : ''].join(' ').trim();
  }

  #search(view: View, w: RegionWords): TemplateResult | typeof nothing {
    const { regions } = this;
    if (regions === 'failed') {
      const again = () => {
        this.regions = null;
        void this.#load(view);
      };
      return html`<p class="buttons"><button type="button" class="chip" @click=${again}>${w.retry}</button></p>`;
    }
    if (!Array.isArray(regions)) return nothing;
    const found = search(regions, this.typed).slice(0, LISTED);
    const option = (n: number) => `region-option-${n}`;
    return html`<div class="search">
      <label for="region-search">${w.label}</label>
      <input
        id="region-search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder=${w.placeholder}
        aria-autocomplete="list"
        aria-controls="region-options"
        aria-expanded=${found.length > 0 ? 'true' : 'false'}
        aria-activedescendant=${found.length > 0 ? option(this.active) : nothing}
        aria-describedby="region-hint"
        .value=${live(this.typed)}
        @input=${(event: Event) => {
          this.typed = (event.target as HTMLInputElement).value;
          this.active = 0;
        }}
        @keydown=${(event: KeyboardEvent) => this.#key(event, view, found)}
      />
      <p class="note" id="region-hint">${w.hint}</p>
      <ul class="options" id="region-options" role="listbox" aria-label=${w.label}>
        ${found.map(
          (region, n) =>
            html`<li
              id=${option(n)}
              role="option"
              aria-selected=${n === this.active ? 'true' : 'false'}
              data-code=${region.code}
              @click=${() => this.#choose(view, region)}
            >
              ${region.name}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #key(event: KeyboardEvent, view: View, found: Region[]): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { length } = found;
    const chosen = found[this.active];
    if (step && length > 0) this.active = (this.active + step + length) % length;
    else if (event.key === 'Enter' && chosen) this.#choose(view, chosen);
    else if (event.key === 'Escape' && this.typed) this.typed = '';
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(view: View, region: Region | null): void {
    this.typed = '';
    this.active = 0;
    this.changing = false;
    view.do.region(region);
    void this.#focus(region ? '[data-change]' : '#region-search');
  }

  async #focus(selector: string): Promise<void> {
    // The draft comes back through the element around this one.
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  #chosen(view: View, w: RegionWords, region: Region): TemplateResult {
    const change = () => {
      this.changing = true;
      void this.#focus('#region-search');
    };
    return html`
      ${region.contests.map((contest) => this.#contest(view, w, contest))}
      <p class="buttons">
        <button type="button" class="chip" data-change @click=${change}>${w.change}</button>
        <button type="button" class="link" @click=${() => this.#choose(view, null)}>${w.drop}</button>
      </p>
    `;
  }

  #contest({ draft, catalogue, lang }: View, w: RegionWords, { name, election, vote, again, pairs }: Contest): TemplateResult {
    const label = catalogue.elections.find(({ id }) => id === election)?.label ?? election;
    const year = /\d{4}/.exec(again ?? '')?.[0];
    // Without a day, somebody who chose this election asks about its days.
    const day = draft.date ?? (draft.election === election ? '' : today());
    return html`<div class="contest" lang=${lang}>
      <p class="small-title">${name}, ${label}</p>
      <ul class="plain-list">
        ${pairs.map(({ number, names = [] }) => html`<li>${number}. ${names.length > 0 ? names.join(' - ') : w.column}</li>`)}
      </ul>
      ${day > vote ? html`<p class="note" data-over>${w.over(vote)}</p>` : nothing}
      ${year ? html`<p class="note" data-again>${w.again(name, year, vote)}</p>` : nothing}
    </div>`;
  }
}

if (!customElements.get('cek-netral-region')) customElements.define('cek-netral-region', RegionPanel);
