/** What an all-clear rests on: never that nothing was found alone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Ground, Report } from '../types.ts';
import { heading, type View } from './context.ts';
import { citation } from './finding.ts';

export function grounds(view: View, report: Report): TemplateResult | typeof nothing {
  if (report.grounds.length === 0) return nothing;
  return html`
    <section class="grounds" aria-labelledby="grounds-title">
      ${heading(view, 3, view.m.grounds.title, 'grounds-title', 'small-title')} ${report.grounds.map((one) => ground(view, one))}
    </section>
  `;
}

function ground(view: View, { kind, id, title, reason, provisions }: Ground): TemplateResult {
  const { m } = view;
  return html`<div data-ground=${id}>
    <p><strong>${m.grounds.basis}: ${title}</strong></p>
    <p>${reason}</p>
    <p class="note">${m.grounds.kind[kind]}</p>
    ${
      provisions.length > 0
        ? html`<details class="others">
            <summary>${m.grounds.provisions(provisions.length)}</summary>
            ${provisions.map((provision) => citation(view, provision))}
          </details>`
        : nothing
    }
  </div>`;
}
