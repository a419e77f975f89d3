/** Why a provision does not apply: search for it, or start from those that one single answer keeps out. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isProblem } from '../checker.ts';
import { day } from '../messages/index.ts';
import { refusalWords, type RefusalWords } from '../messages/refusals.ts';
import { isBlank } from '../state.ts';
import { refusals } from '../styles/refusals.ts';
import { stages } from '../styles/stages.ts';
import type { IndexEntry, NearMiss, Reason, Report, RuleOutcome, WhyNot } from '../types.ts';
import { heading, list, originOf, plain, question, type View } from './context.ts';
import { Panel } from './panel.ts';

/** The most matches to list. */
const LISTED = 12;
/** The most answers that a rule is for to name. */
const NAMED = 4;

class WhyNotPanel extends Panel {
  static override properties: PropertyDeclarations = { query: { state: true }, asked: { state: true } };
  protected static override readonly looks = [stages, refusals];
  declare protected query: string;
  /** Id of the rule or provision that is explained. */
  declare protected asked: string;
  /** Under the language and whether the words of the law were there. */
  #entries: { of: string; list: (IndexEntry & { all: string })[] } | null = null;
  #misses: { report: Report | null; list: NearMiss[] } | null = null;
  #before = '';

  constructor() {
    super();
    this.query = '';
    this.asked = '';
  }

  protected override content(view: View): TemplateResult {
    const w = refusalWords[view.lang];
    return html`
      <p class="note">${w.lead}</p>
      <div class="search" role="search">
        <label for="why-not-query">${w.search}</label>
        <input
          id="why-not-query"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${w.example}
          .value=${this.query}
          @input=${(event: Event) => {
            this.query = (event.target as HTMLInputElement).value;
            this.asked = '';
          }}
        />
      </div>
      ${this.query.trim() ? this.#found(view, w) : this.#near(view, w)}
    `;
  }

  #index(view: View): (IndexEntry & { all: string })[] {
    if (!view.further) return [];
    const of = `${view.lang} ${view.report?.law_words}`;
    if (this.#entries?.of !== of) {
      const found = view.further.index();
      const entries = isProblem(found) ? [] : found;
      const all = (e: IndexEntry) => folded([e.title, ...e.citations, e.words, e.id].join(' '));
      this.#entries = { of, list: entries.map((entry) => ({ ...entry, all: all(entry) })) };
    }
    return this.#entries?.list ?? [];
  }

  #found(view: View, w: RefusalWords): TemplateResult {
    const words = folded(this.query).split(' ').filter(Boolean);
    const all = this.#index(view).filter((entry) => words.every((word) => entry.all.includes(word)));
    const named = (entry: IndexEntry) => words.every((word) => folded(`${entry.title} ${entry.id}`).includes(word));
    // "foto" begins "foto bersama"; in "fotokopi" it is another word.
    const whole = (entry: IndexEntry & { all: string }) => words.every((word) => ` ${entry.all} `.includes(` ${word} `));
    const rank = (entry: IndexEntry & { all: string }) => (named(entry) ? 0 : 2) + (whole(entry) ? 0 : 1);
    const sorted = [...all].sort((a, b) => rank(a) - rank(b));
    return html`
      <p class="note" role="status">${w.found(all.length)}</p>
      <ul class="plain-list entries">
        ${sorted
          .slice(0, LISTED)
          .map((entry) => html`<li>${this.#choice(view, w, entry.id, entry.title, entry.entry === 'rule' ? w.rule : w.provision)}</li>`)}
      </ul>
      ${all.length > LISTED ? html`<p class="note">${w.more(all.length - LISTED)}</p>` : nothing}
    `;
  }

  #near(view: View, w: RefusalWords): TemplateResult | typeof nothing {
    if (isBlank(view.draft) || !view.further) return nothing;
    if (!this.#misses || this.#misses.report !== view.report) {
      const found = view.further.nearMisses();
      this.#misses = { report: view.report, list: isProblem(found) ? [] : found };
    }
    const { list: misses } = this.#misses;
    return html`
      ${heading(view, 2, w.near, '', 'small-title')} ${misses.length === 0 ? html`<p class="note">${w.nearNone}</p>` : nothing}
      ${misses.map(
        (miss) =>
          html`<details class="rest near" data-question=${miss.question}>
            <summary>${nearTitle(view, miss, w)} <span class="aside">${w.count(miss.rules.length)}</span></summary>
            <ul class="plain-list entries">
              ${miss.rules.map((rule) => html`<li>${this.#choice(view, w, rule.rule, rule.title, rule.kind_label, `${miss.act}-${miss.question}`)}</li>`)}
            </ul>
          </details>`,
      )}
    `;
  }

  /** One rule or provision to tap, with its explanation under it. */
  #choice(view: View, w: RefusalWords, id: string, title: string, aside: string, place = ''): TemplateResult {
    const key = `${place} ${id}`;
    const open = this.asked === key;
    return html`
      <button type="button" class="link" aria-expanded=${open ? 'true' : 'false'} @click=${() => (this.asked = open ? '' : key)}>
        ${title}
      </button>
      <span class="aside">(${aside})</span>
      ${open ? this.#explained(view, w, id) : nothing}
    `;
  }

  #explained(view: View, w: RefusalWords, id: string): TemplateResult | typeof nothing {
    const found = view.further?.whyNot(id);
    if (!found || isProblem(found)) return nothing;
    return html`<div class="explained" data-id=${id}>${explained(view, found, w)}</div>`;
  }

  protected override updated(): void {
    // Another situation: what was opened for the one before is closed.
    const about = JSON.stringify(this.view?.draft ?? null);
    if (about !== this.#before && this.#before) this.asked = '';
    this.#before = about;
  }
}

if (!customElements.get('cek-netral-why-not')) customElements.define('cek-netral-why-not', WhyNotPanel);

/** Letters and figures only, so that "Ps. 71(3)" and "pasal 71 ayat (3)" differ by words and not by signs. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bps\b\.?/g, 'pasal')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

function nearTitle(view: View, miss: NearMiss, w: RefusalWords): TemplateResult {
  const yours = miss.yours.length > 0 ? several(view, miss.yours, w) : w.undated;
  return html`${plain(miss.ask)}: ${yours}${miss.act > 0 ? html` (${w.forAct(miss.act + 1)})` : nothing}`;
}

function explained(view: View, found: WhyNot, w: RefusalWords): TemplateResult {
  const single = found.rules.length === 1;
  return html`
    ${found.note ? html`<p>${found.note}</p>` : nothing}
    ${found.exceptions.length > 0 ? html`<p>${w.asException(list(view, found.exceptions, 'conjunction'))}</p>` : nothing}
    ${found.permissions.length > 0 ? html`<p>${w.asPermission(list(view, found.permissions, 'conjunction'))}</p>` : nothing}
    ${single || found.rules.length === 0 ? nothing : html`<p class="note">${w.through}</p>`}
    ${found.rules.map(
      (rule) =>
        html`<div class="outcome" data-status=${rule.status ?? 'ruled_out'}>
          ${single && rule.rule === found.id ? nothing : html`<p class="small-title">${rule.title}</p>`}
          <p class="cited note" lang="id">${rule.citations.join('; ')}</p>
          ${rule.status ? standing(view, rule, w) : refused(view, rule, w)}
        </div>`,
    )}
  `;
}

/** Not ruled out: the way to the finding. */
function standing(view: View, rule: RuleOutcome, w: RefusalWords): TemplateResult {
  const shown = view.report?.findings.some((f) => f.rule === rule.rule) ?? false;
  return html`<p>
    ${rule.status ? w.status[rule.status] : nothing}
    ${shown ? html`<button type="button" class="link" @click=${() => view.do.goToFinding(rule.rule)}>${w.toFinding}</button>` : w.held}
  </p>`;
}

function refused(view: View, rule: RuleOutcome, w: RefusalWords): TemplateResult {
  return html`
    ${rule.refusals.map(({ act, reasons }) => {
      const together = reasons.some(({ cause }) => cause === 'together');
      return html`
        <p><strong>${w.because}</strong>${rule.refusals.length > 1 ? html` (${w.forAct(act + 1)})` : nothing}</p>
        ${together ? html`<p>${w.together}</p>` : nothing}
        <ul class="plain-list reasons">
          ${reasons.map((reason) => html`<li class=${reason.alone ? 'alone' : ''}>${refusal(view, act, reason, w)}</li>`)}
        </ul>
      `;
    })}
  `;
}

function refusal(view: View, act: number, reason: Reason, w: RefusalWords): TemplateResult {
  const yours = several(view, reason.yours, w);
  const origin = html`<span class="aside">(${originOf(view, reason.origin)})</span>`;
  if (reason.cause === 'exception') return html`${w.exception(reason.ask)}${yours ? html` (${yours})` : nothing}.`;
  if (reason.cause === 'date') {
    return html`${w.dated(yours || w.undated)} ${origin}.
    ${w.inForce(
      list(
        view,
        reason.in_force.map((days) => inForce(view, days, w)),
        'disjunction',
      ),
    )}
    ${reason.alone ? html`<span class="note">${w.alone}</span>` : nothing}`;
  }
  const askable = question(view, reason.id)?.kind !== 'assessed' && reason.origin !== 'calendar';
  return html`${w.answered(plain(reason.ask), yours)} ${origin}. ${w.only(several(view, reason.needs, w))}
  ${reason.alone ? html`<span class="note">${w.alone}</span>` : nothing}
  ${
    askable
      ? html`<button type="button" class="link" aria-label=${w.changeOf(reason.ask)} @click=${() => view.do.goTo(act, reason.id)}>
          ${w.change}
        </button>`
      : nothing
  }`;
}

function several(view: View, labels: string[], w: RefusalWords): string {
  if (labels.length <= NAMED) return list(view, labels);
  return w.manyAnswers(labels.slice(0, NAMED - 1).join(', '), labels.length - NAMED + 1);
}

function inForce({ lang }: View, { from, to }: { from: string | null; to: string | null }, w: RefusalWords): string {
  if (from && to) return w.from(day(from, lang), day(to, lang));
  return from ? w.since(day(from, lang)) : w.until(day(to, lang));
}
