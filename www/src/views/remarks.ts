/** What to look at before the answer is trusted: words against answers, and warnings. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import type { Report } from '../types.ts';
import { ask, briefly, heading, labels, plain, type View } from './context.ts';

export function contradictions(view: View, report: Report): TemplateResult | typeof nothing {
  const { m, draft } = view;
  if (report.contradictions.length === 0) return nothing;
  return html`
    <div class="card remarks">
      ${heading(view, 2, m.contradictions.title, '', 'small-title')}
      ${[...new Set(report.contradictions.map(({ message }) => message))].map((message) => html`<p>${message}</p>`)}
      <ul class="plain-list">
        ${report.contradictions.map(
          (found) =>
            html`<li>
              ${plain(ask(view, found.question))}: ${briefly(view, labels(view, found.question, found.given))}
              <span class="aside">(${m.origin.given})</span>; ${briefly(view, labels(view, found.question, found.read))}
              <span class="aside">(${m.origin[found.source]})</span>
              ${found.spans.map(({ start, end }) => html`<q lang="id">${draft[found.source].slice(start, end)}</q> `)}
              <button
                type="button"
                class="link"
                aria-label=${m.facts.changeOf(ask(view, found.question))}
                @click=${() => view.do.goTo(0, found.question)}
              >
                ${m.facts.change}
              </button>
            </li>`,
        )}
      </ul>
    </div>
  `;
}

export function warnings(view: View, report: Report): TemplateResult | typeof nothing {
  const { m } = view;
  // What was read is in effect and shown at the box; that today is taken for the day stands above it.
  const phase = report.facts.some(({ question, origin }) => question === QUESTION.phase && ['given', 'description'].includes(origin));
  const hidden = ['date_presumed', ...(phase && !view.draft.date ? ['no_election'] : [])];
  const shown = report.warnings.filter(({ code }) => !hidden.includes(code));
  if (shown.length === 0) return nothing;
  return html`<ul class="plain-list note warnings" aria-label=${m.warnings.title}>
    ${shown.map(({ message, code }) => html`<li data-warning=${code}>${message}</li>`)}
  </ul>`;
}
