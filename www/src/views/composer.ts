/** The text box, first thing on the page, with what was read in it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Source } from '../types.ts';
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
  if (!fragment || found.length === 0) return nothing;
  const text = draft[draft.mode];
  const reasons = new Map<string, { words: Set<string>; hint: boolean }>();
  for (const { label, start, end, strength } of found) {
    const entry = reasons.get(label) ?? { words: new Set<string>(), hint: true };
    entry.words.add(text.slice(start, end));
    entry.hint &&= strength === 'suggestive';
    reasons.set(label, entry);
  }
  return html`
    <details class="read" ?open=${draft.mode === 'text'}>
      <summary class="small-title">${m.marked.title}</summary>
      <p class="marked" lang="id">${fragment}</p>
      <ul class="plain-list note">
        ${[...reasons].map(
          ([label, { words, hint }]) =>
            html`<li>
              <q lang="id">${list(view, [...words], 'conjunction')}</q>: ${label}${hint ? html` (${m.marked.suggestive})` : nothing}
            </li>`,
        )}
      </ul>
      ${draft.mode === 'text' ? taken(view) : nothing}
    </details>
  `;
}

/** What was taken for an answer because the post says so, to be taken back where it is wrong. */
function taken(view: View): TemplateResult[] {
  const read = view.report?.facts.filter(({ origin, kind }) => origin === 'text' && kind !== 'assessed') ?? [];
  return read.map(
    (fact) => html`<p class="read-fact">${plain(fact.ask)}: <strong>${briefly(view, fact.labels)}</strong> ${notSo(view, fact)}</p>`,
  );
}
