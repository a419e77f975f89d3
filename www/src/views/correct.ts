/** What was read in the post, taken back with one tap: the other answers stay possible, and the words are shown to say otherwise. */
import { html, nothing, type TemplateResult } from 'lit';
import { plain, question, type View } from './context.ts';

export function notSo(
  view: View,
  fact: { act: number; question: string; ask: string; answers: string[] },
): TemplateResult | typeof nothing {
  const others = question(view, fact.question)?.answers.filter(({ id }) => !fact.answers.includes(id)) ?? [];
  if (others.length === 0) return nothing;
  const value = others.map(({ id }) => id);
  return html`<button
    type="button"
    class="link"
    aria-label=${`${view.m.facts.notSo}: ${plain(fact.ask)}`}
    @click=${() => view.do.answer(fact.act, fact.question, value.length === 1 ? (value[0] ?? null) : value)}
  >
    ${view.m.facts.notSo}
  </button>`;
}
