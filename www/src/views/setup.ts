/** What the page around the checker has set wrongly: said aloud, so that its author can mend it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../types.ts';
import type { View } from './context.ts';

export function setup(view: View, problems: readonly Problem[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const { m } = view;
  return html`
    <div class="card trouble setup" role="status" part="setup">
      <p class="small-title">${m.setup.title}</p>
      <ul class="plain-list">
        ${problems.map(
          ({ error }) =>
            html`<li>
              <strong>${error.field}</strong>: ${m.setup.codes[error.code as keyof typeof m.setup.codes] ?? error.code} (${error.message})
              ${error.allowed.length > 0 ? html`<span class="note">${m.setup.allowed(error.allowed.join(', '))}</span>` : nothing}
            </li>`,
        )}
      </ul>
    </div>
  `;
}
