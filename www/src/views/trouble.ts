/** What is shown in place of an answer where there can be none. */
import { html, nothing, type TemplateResult } from 'lit';
import { TRAPPED } from '../core.ts';
import { QUESTION } from '../known.ts';
import type { Problem } from '../types.ts';
import { ask, labels, list, type View } from './context.ts';

/** Answers that exclude one another come back with this code. */
const CONTRADICTION = 'contradiction';

export function trouble(view: View, { error }: Problem): TemplateResult {
  const { m } = view;
  if (error.code !== CONTRADICTION) {
    const words = error.code === TRAPPED ? m.answer.trapped : m.answer.problem(error.message);
    return html`<p class="card trouble" role="alert">${words}</p>`;
  }
  const { act, question } = field(error.field);
  return html`
    <div class="card trouble" role="alert">
      <p class="section-title">${m.answer.impossible}</p>
      <p>
        <button type="button" class="link" @click=${() => view.do.goTo(act, question)}>
          ${m.answer.impossibleOf(question === QUESTION.date ? m.form.date : ask(view, question))}
        </button>
      </p>
      ${error.allowed.length > 0 ? html`<p>${m.answer.possible(list(view, labels(view, question, error.allowed)))}</p>` : nothing}
    </div>
  `;
}

/** The question that a path such as "answers.act" or "also.0.act" leads to. */
function field(path: string): { act: number; question: string } {
  const [first, second, third] = path.split('.');
  if (first === 'also') return { act: Number(second) + 1, question: third ?? QUESTION.act };
  return { act: 0, question: second ?? first ?? QUESTION.act };
}
