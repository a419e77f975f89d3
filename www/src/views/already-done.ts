/** For who has done it already: what to do in order, what to leave, what each way may mean, rights, and a sheet of facts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../types.ts';
import type { View } from './context.ts';
import { factSheet } from './fact-sheet.ts';
import { steps, topic } from './help-steps.ts';

/** What stands behind the door "already done". */
export function alreadyDone(view: View, report: Report): TemplateResult {
  const rights = topic(view, 'reported');
  return html`${steps(view, report, 'posted')} ${factSheet(view)}
  ${
    rights
      ? html`<details class="more" data-topic="reported">
          <summary>${rights.title[view.lang]}</summary>
          ${steps(view, report, 'reported')}
        </details>`
      : nothing
  }`;
}
