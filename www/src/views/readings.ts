/** What was read in the user's words, in a fold at the foot of the box: each reading can be put aside, and taken back. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import { short } from '../messages/short.ts';
import { key } from '../state.ts';
import type { Fact, Meaning } from '../types.ts';
import { deciding } from '../deciding.ts';
import { readers } from './agency.ts';
import { ask, briefly, labels, plain, type View } from './context.ts';
import { notSo } from './correct.ts';

/** `marked`: the words with their marks, where no box shows them. */
export function readings(view: View, marked?: DocumentFragment): TemplateResult {
  const { m, draft } = view;
  const found = highlights(view);
  const facts = told(view);
  const aside = putAside(view);
  if (found.length + facts.length + aside.length === 0 && !marked && !view.report?.named)
    return html`<p class="note foot" id="box-note">${m.composer.stays}</p>
      ${readers(view)}`;
  const line =
    found.length > 0 ? m.marked.parts(new Set(found.map(({ start }) => start)).size, meant(view)) : view.report?.named || m.marked.none;
  return html`
    <details class="read">
      <summary class="foot">
        <span class="line"
          >${draft.mode === 'description' && facts.length > 0 ? m.marked.facts(facts.map((fact) => named(view, fact))) : line}</span
        >
        <span class="go">${found.length + facts.length > 0 ? m.marked.wrong : m.marked.more}</span>
      </summary>
      <p class="note" id="box-note">${m.composer.stays}</p>
      ${readers(view)} ${marked ? html`<p class="marked-text" lang="id">${marked}</p>` : nothing} ${reasons(view)}
      ${facts.map((fact) => shown(view, fact))} ${aside}
    </details>
  `;
}

function highlights({ report, draft }: View) {
  return report ? deciding(report, draft.mode, draft[draft.mode]) : [];
}

/** What was taken for an answer because the words say so. */
function told({ report, draft }: View): Fact[] {
  const found = report?.facts.filter(({ origin, kind }) => origin === draft.mode && kind !== 'assessed') ?? [];
  const when = ({ question }: Fact) => Number(question === QUESTION.date || question === 'election');
  return found.sort((a, b) => when(a) - when(b));
}

/** What a post means in everyday words; nothing of a description. */
function meant({ draft, report }: View): string[] {
  return draft.mode === 'text' ? (report?.meanings.map(({ label }) => label) ?? []) : [];
}

/** The words that were read, by what they mean; each fragment in quotation marks of its own: several are no sentence that somebody wrote. */
function reasons(view: View): TemplateResult | typeof nothing {
  const { m, draft, report } = view;
  const text = draft[draft.mode];
  const named = draft.mode === 'text' && report?.named ? html`<p class="note">${report.named}</p>` : nothing;
  const all = draft.mode === 'text' ? (report?.meanings ?? []) : described(view);
  if (all.length === 0) return named;
  return html`<ul class="plain-list note">
      ${all.map(({ label, spans, strength }) => {
        const words = [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
        return html`<li>
          ${label}:
          ${words.map((word, index) => html`${index > 0 ? ', ' : nothing}<q lang="id">${word}</q>`)}${
            strength === 'suggestive' ? html` (${m.marked.suggestive})` : nothing
          }
        </li>`;
      })}
    </ul>
    ${named}`;
}

/** What was read of a description, by the words for it. */
function described(view: View): Pick<Meaning, 'label' | 'spans' | 'strength'>[] {
  const found = highlights(view);
  return [...new Set(found.map(({ label }) => label))].map((label) => {
    const spans = found.filter((one) => one.label === label);
    return { label, spans, strength: spans.some(({ strength }) => strength === 'plain') ? 'plain' : 'suggestive' };
  });
}

function shown(view: View, fact: Fact): TemplateResult {
  const action = fact.origin === 'text' ? notSo(view, fact) : refusal(view, fact);
  return html`<p class="read-fact">${plain(fact.ask)}: <strong>${briefly(view, fact.labels)}</strong> ${action}</p>`;
}

function refusal(view: View, { act, question, ask: words }: Fact): TemplateResult {
  return html`<button
    type="button"
    class="link"
    aria-label=${`${view.m.facts.notSo}: ${plain(words)}`}
    @click=${() => view.do.refuse(act, question)}
  >
    ${view.m.facts.notSo}
  </button>`;
}

/** Readings that the user has put aside, each with a way back. */
function putAside(view: View): TemplateResult[] {
  const { m, draft, report } = view;
  const against = report?.contradictions.filter(({ source }) => source === draft.mode) ?? [];
  const refused = draft.acts.flatMap((answers, act) =>
    Object.keys(answers)
      .filter((question) => answers[question] === null && !draft.skipped.includes(key(act, question)))
      .map((question) => ({ act, question, read: [] as string[] })),
  );
  return [...against.map(({ question, read }) => ({ act: 0, question, read })), ...refused].map(
    ({ act, question, read }) =>
      html`<p class="read-fact aside-fact">
        ${plain(ask(view, question))}${read.length > 0 ? html`: <s>${briefly(view, labels(view, question, read))}</s>` : nothing}
        (${m.marked.aside})
        <button
          type="button"
          class="link"
          aria-label=${`${m.marked.takeBack}: ${plain(ask(view, question))}`}
          @click=${() => view.do.unsay(act, question)}
        >
          ${m.marked.takeBack}
        </button>
      </p>`,
  );
}

/** A fact in as few words as there are. */
function named(view: View, { question, answers, labels: words }: Fact): string {
  return briefly(
    view,
    answers.map((answer, n) => short(view.lang, question, answer, words[n] ?? answer).replace(/ \(.*/, '')),
  );
}
