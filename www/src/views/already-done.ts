/** For who has done it already: what to do in order, what to leave, what each way may mean, rights, and a sheet of facts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../state.ts';
import type { Report } from '../types.ts';
import type { View } from './context.ts';
import { factSheet } from './fact-sheet.ts';
import { steps, topic } from './help-steps.ts';

/** Words of somebody who tells that it has happened. Of a post only those that no announcement has. */
const DONE = /\b(te?r?lanjur|kadung|kebablasan|keceplosan)\b/i;
const TOLD =
  /\b(kemarin|tadi|semalam|keburu|(sudah|udah|sdh|udh) (saya|aku|sy) \p{L}+|(saya|aku|sy) (sudah|udah|sdh|udh)|yesterday|already)\b/iu;

/** Whether it reads as if it had happened already. */
export function seemsDone({ text, description }: Pick<Draft, 'text' | 'description'>): boolean {
  return DONE.test(text) || DONE.test(description) || TOLD.test(description);
}

export function alreadyDone(view: View, report: Report): TemplateResult | typeof nothing {
  const [found, rights] = [topic(view, 'posted'), topic(view, 'reported')];
  if (!found) return nothing;
  return html`<details class="others" data-topic="posted" ?open=${seemsDone(view.draft)}>
    <summary>${found.title[view.lang]}</summary>
    ${steps(view, report, 'posted')} ${factSheet(view)}
    ${
      rights
        ? html`<details class="more">
            <summary>${rights.title[view.lang]}</summary>
            ${steps(view, report, 'reported')}
          </details>`
        : nothing
    }
  </details>`;
}
