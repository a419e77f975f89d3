/** What is covered, what was read but not encoded, and what is out of scope. */
import { html, type TemplateResult } from 'lit';
import type { View } from './context.ts';

export function scope(view: View): TemplateResult {
  const { m, catalogue } = view;
  return html`<dl class="reasons">
    ${catalogue.scope.map(
      (line) => html`
        <div>
          <dt>${line.label} <span class="aside">(${m.scope.state[line.state]})</span></dt>
          <dd>${line.text}</dd>
        </div>
      `,
    )}
  </dl>`;
}
