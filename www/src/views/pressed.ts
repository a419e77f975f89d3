/** For who is told to take a side: what they may do, and where to report it. */
import { html, nothing, type TemplateResult } from 'lit';
import { ACT_ORDERED, ACT_PASS_ORDER, QUESTION } from '../known.ts';
import type { Report } from '../types.ts';
import type { View } from './context.ts';
import { steps, topic } from './help-steps.ts';

/** Whether somebody says that they are told to take a side, or that they pass it on. */
export function isPressed(report: Report): boolean {
  return report.facts.some(
    ({ question, answers }) =>
      question === QUESTION.act && answers.length === 1 && [ACT_ORDERED, ACT_PASS_ORDER].includes(answers[0] ?? ''),
  );
}

export function pressed(view: View, report: Report): TemplateResult | typeof nothing {
  const found = topic(view, 'pressure');
  if (!found) return nothing;
  return html`<details class="others" data-topic="pressure" ?open=${isPressed(report)}>
    <summary>${found.title[view.lang]}</summary>
    ${steps(view, report, 'pressure')}
  </details>`;
}
