/** What stands directly under the box: the answer, who it is for, and the one question that decides more. */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../state.ts';
import { aftermath, card } from './card.ts';
import { heading, type View } from './context.ts';
import { done, pressed } from './help.ts';
import { known, who } from './me.ts';
import { happened, isPressed } from './needs.ts';
import { nextQuestion } from './questions.ts';
import { contradictions, warnings } from './remarks.ts';
import { fitting } from './permissions.ts';
import { trouble } from './trouble.ts';

export function answer(view: View): TemplateResult {
  const { m, draft, problem } = view;
  const report = isBlank(draft) ? null : view.report;
  return html`
    <section class="answer" aria-label=${m.answer.title}>
      ${
        report
          ? [
              card(view, report),
              // Who has done it already, or is told to, needs the first step at once, before what it may cost.
              happened(view, report) ? [done(view, report), aftermath(view, report)] : nothing,
              isPressed(view, report) ? pressed(view, report) : nothing,
              // A permission that fits comes before what is still to be asked.
              fitting(view, report),
              who(view),
              contradictions(view, report),
              known(view) ? nextQuestion(view) : nothing,
              // What only may apply threatens nobody before the question that decides it.
              happened(view, report) ? nothing : aftermath(view, report),
              warnings(view, report),
            ]
          : problem
            ? trouble(view, problem)
            : [
                who(view),
                html`<div class="blank">
                  ${heading(view, 1, view.ready ? m.answer.blankTitle : m.answer.loading, 'verdict-title', 'unseen')}
                  ${
                    view.undo
                      ? html`<p role="status">
                          ${m.answer.emptied}
                          <button type="button" class="link" id="undo" @click=${() => view.do.undo()}>${m.answer.undo}</button>
                        </p>`
                      : nothing
                  }
                </div>`,
              ]
      }
    </section>
  `;
}
