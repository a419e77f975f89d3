/** What somebody can do: already done, a neutral way, whom to ask, being pressed, and the rights of who is reported. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../types.ts';
import { alreadyDone, seemsDone } from './already-done.ts';
import { heading, type View } from './context.ts';
import { steps, stepsFor, topic } from './help-steps.ts';
import { neutralWays } from './neutral-ways.ts';
import { isPressed, pressed } from './pressed.ts';
import { sidedWords } from './problem-words.ts';

export function whatToDo(view: View, report: Report): TemplateResult | typeof nothing {
  const { m, reference, draft } = view;
  const needed = report.findings.length > 0 || sidedWords(view, report).length > 0 || isPressed(report) || seemsDone(draft);
  if (!reference || !needed) return nothing;
  return html`
    <section class="card what-to-do">
      ${heading(view, 2, m.whatToDo.title, '', 'section-title')} ${alreadyDone(view, report)} ${neutralWays(view, report)}
      ${folded(view, report, 'ask')} ${pressed(view, report)} ${folded(view, report, 'reported')}
    </section>
  `;
}

function folded(view: View, report: Report, id: string): TemplateResult | typeof nothing {
  const found = topic(view, id);
  if (!found || stepsFor(found, report).length === 0) return nothing;
  return html`<details class="others" data-topic=${id}>
    <summary>${found.title[view.lang]}</summary>
    ${steps(view, report, id)}
  </details>`;
}
