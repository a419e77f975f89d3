/** The text box, first thing on the page, with what was read in it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Highlight, Meaning, Source, Units } from '../types.ts';
import { readers } from './agency.ts';
import { briefly, heading, list, plain, type View } from './context.ts';
import { notSo } from './correct.ts';

const MODES: Source[] = ['text', 'description'];

export function composer(view: View): TemplateResult {
  const { m, draft } = view;
  const other: Source = draft.mode === 'text' ? 'description' : 'text';
  return html`
    <section class="card composer" part="composer" aria-labelledby="composer-title">
      ${heading(view, 1, m.composer.title, 'composer-title', 'unseen')}
      <fieldset class="modes">
        <legend class="unseen">${m.composer.mode}</legend>
        ${MODES.map(
          (mode) => html`
            <label class="mode">
              <input type="radio" name="mode" .checked=${live(draft.mode === mode)} @change=${() => view.do.mode(mode)} />
              <span>${m.composer.modes[mode]}</span>
            </label>
          `,
        )}
      </fieldset>
      <label class="box-label" for="box">${m.composer.label[draft.mode]}</label>
      <textarea
        id="box"
        part="box"
        rows="4"
        spellcheck="false"
        autocomplete="off"
        placeholder=${m.composer.placeholder[draft.mode]}
        aria-describedby="box-note"
        .value=${live(draft[draft.mode])}
        @input=${(event: InputEvent) => view.do.write(draft.mode, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="note" id="box-note">${m.composer.privacy}</p>
      ${readers(view)}
      ${
        draft[other].trim()
          ? html`<p class="note">
              ${m.composer.both[other]}
              <button type="button" class="link" @click=${() => view.do.mode(other)}>${m.composer.show}</button>
              <button type="button" class="link" @click=${() => view.do.write(other, '')}>${m.composer.clear}</button>
            </p>`
          : nothing
      }
      ${markedUp(view)}
    </section>
  `;
}

/** The words again, with what was read in them marked and named. */
export function markedUp(view: View): TemplateResult | typeof nothing {
  const { m, draft, report } = view;
  const fragment = view.marked[draft.mode];
  const found = report?.highlights.filter(({ source }) => source === draft.mode) ?? [];
  const named = draft.mode === 'text' && report?.named ? html`<p class="note named">${report.named}</p>` : nothing;
  if (!report || !fragment || found.length === 0) return named;
  return html`
    <details class="read" ?open=${draft.mode === 'text'}>
      <summary class="small-title">${m.marked.title}</summary>
      <p class="marked" lang="id">${fragment}</p>
      <ul class="plain-list note">
        ${(draft.mode === 'text' ? report.meanings : described(found)).map(
          ({ label, spans, strength }) =>
            html`<li>
              ${label}: ${quotes(draft[draft.mode], spans)}${strength === 'suggestive' ? html` (${m.marked.suggestive})` : nothing}
            </li>`,
        )}
      </ul>
      ${named} ${draft.mode === 'text' ? taken(view) : nothing}
    </details>
  `;
}

/** What was read of a description, by the words for it. */
function described(found: Highlight[]): Pick<Meaning, 'label' | 'spans' | 'strength'>[] {
  const labels = [...new Set(found.map(({ label }) => label))];
  return labels.map((label) => {
    const spans = found.filter((one) => one.label === label);
    return { label, spans, strength: spans.some(({ strength }) => strength === 'plain') ? 'plain' : 'suggestive' };
  });
}

/** Each fragment in quotation marks of its own: several are no sentence that somebody wrote. */
function quotes(text: string, spans: Units[]): unknown {
  const words = [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
  return words.map((word, n) => html`${n > 0 ? ', ' : nothing}<q lang="id">${word}</q>`);
}

/** What was taken for an answer because the post says so, to be taken back where it is wrong. */
function taken(view: View): TemplateResult[] {
  const read = view.report?.facts.filter(({ origin, kind }) => origin === 'text' && kind !== 'assessed') ?? [];
  return read.map(
    (fact) => html`<p class="read-fact">${plain(fact.ask)}: <strong>${briefly(view, fact.labels)}</strong> ${notSo(view, fact)}</p>`,
  );
}
