/** What to ask next: one question at a time, the most decisive first, the others foldable. */
import { html, nothing, type TemplateResult } from 'lit';
import { ofAct } from '../act-names.ts';
import { ownRow } from '../fields.ts';
import { QUESTION } from '../known.ts';
import { short } from '../messages/short.ts';
import { key } from '../state.ts';
import type { NextQuestion, Offered } from '../types.ts';
import { heading, type View } from './context.ts';

/** What most people are about to do, offered as chips; the rest is a list. */
export const COMMON_ACTS = ['post', 'share', 'comment', 'like', 'photo'];

/** The questions still worth asking, those put aside last. */
export function pending(view: View): NextQuestion[] {
  const asked = view.report?.questions ?? [];
  const aside = (q: NextQuestion) => view.draft.skipped.includes(key(q.act, q.id));
  const open = asked.filter((q) => q.answers.length > 0 || ownRow(view.shown, q.act, q.id));
  return [...open.filter((q) => !aside(q)), ...open.filter(aside)];
}

export function nextQuestion(view: View): TemplateResult | typeof nothing {
  const { m, draft } = view;
  const [first, ...others] = pending(view);
  if (!first) return nothing;
  const aside = draft.skipped.includes(key(first.act, first.id));
  return html`
    <section class="ask-card next" aria-labelledby=${aside ? 'next-title' : 'next-ask'}>
      ${aside ? heading(view, 2, m.next.title, 'next-title', 'unseen') : first.answers.length > 0 ? chips(view, first) : pointer(view, first)}
      ${
        others.length > 0 || aside
          ? html`<details class="others">
              <summary>${m.next.others}</summary>
              <ul class="plain-list">
                ${(aside ? [first, ...others] : others).map((q) => html`<li>${pointer(view, q, false)}</li>`)}
              </ul>
            </details>`
          : nothing
      }
    </section>
  `;
}

/** A question that is answered elsewhere on the page: a way there. */
function pointer(view: View, q: NextQuestion, first = true): TemplateResult {
  const { m } = view;
  return html`<p class="pointer">
    ${first ? m.next.first : nothing}
    <button
      type="button"
      class="link"
      id=${first ? 'next-ask' : nothing}
      data-next=${first ? key(q.act, q.id) : ''}
      @click=${() => view.do.goTo(q.act, q.id)}
    >
      ${q.ask}${about(view, q)}
    </button>
  </p>`;
}

/** Which of several acts a question is about; who somebody is is asked of all of them. */
function about(view: View, { act, group }: NextQuestion): string {
  return view.report && group !== 'who' ? ofAct(view, view.report, act) : '';
}

/** Up to this many answers are buttons that say where each leads; more are a list to choose from. */
const BUTTONS = 9;

/** What an answer would come to; said only where it is not the same whatever is answered. */
function consequence(q: NextQuestion, { then }: NextQuestion['answers'][number]): string {
  const differs = q.answers.some((other) => other.then?.text !== then?.text);
  // That it is open still says nothing that helps to choose.
  if (!differs || !then || then.verdict === 'may_apply') return '';
  // What it may cost stands with the answer itself, which knows more than one provision.
  return then.level === 'unspecified' ? then.text.replace(/ \([^)]*\)$/, '') : then.text;
}

function chips(view: View, q: NextQuestion): TemplateResult {
  const { m } = view;
  const suggested = (id: string) => q.suggested.includes(id);
  const few = q.answers.length <= BUTTONS;
  const common = ({ id }: Offered) => suggested(id) || (q.id === QUESTION.act && COMMON_ACTS.includes(id));
  const buttons = few ? q.answers : q.answers.filter(common);
  const shown = [...buttons.filter(({ id }) => suggested(id)), ...buttons.filter(({ id }) => !suggested(id))];
  return html`
    <div role="group" aria-labelledby="next-ask">
      ${heading(view, 2, html`${q.ask}${about(view, q)}`, 'next-ask', 'ask', key(q.act, q.id))} ${read(view, q)}
      <div class="choices">
        ${shown.map((answer) => choice(view, q, answer))} ${few ? nothing : longList(view, q)}
        <button type="button" class="chip quiet" @click=${() => view.do.answer(q.act, q.id, null)}>${m.next.unknown}</button>
      </div>
    </div>
  `;
}

/** What was read of it in the user's words: those answers stand first, and none is chosen. */
function read({ m, lang }: View, { id, answers, suggested }: NextQuestion): TemplateResult | typeof nothing {
  const labels = answers.filter((answer) => suggested.includes(answer.id)).map((answer) => short(lang, id, answer.id, answer.label));
  if (labels.length === 0) return nothing;
  return html`<p class="note read-first">${m.next.read} <b>${labels.join(` ${m.finding.or} `)}</b>. ${m.next.confirm}</p>`;
}

/** An answer to tap, with what it would lead to. */
function choice(view: View, q: NextQuestion, answer: Offered): TemplateResult {
  const leads = consequence(q, answer);
  return html`<button type="button" class="chip" data-answer=${answer.id} @click=${() => view.do.answer(q.act, q.id, answer.id)}>
    <span>${short(view.lang, q.id, answer.id, answer.label)}</span>
    ${leads ? html`<span class="then">${leads}</span>` : nothing}
  </button>`;
}

function longList(view: View, q: NextQuestion): TemplateResult {
  // The list is emptied when it has answered, not whenever the page is drawn: that may be while somebody goes through it by keys.
  const choose = (list: HTMLSelectElement) => {
    const answer = list.value;
    list.value = '';
    view.do.answer(q.act, q.id, answer || null);
  };
  // Keys change a closed list at every press: the answer is given when they are through with it, by Enter or by going on.
  const keyed = (event: KeyboardEvent) => {
    const list = event.target as HTMLSelectElement;
    const opens = event.key === ' ' || event.key === 'F4' || (event.altKey && event.key.startsWith('Arrow'));
    if (event.key === 'Enter' && 'keyed' in list.dataset && list.value) {
      event.preventDefault();
      delete list.dataset['keyed'];
      choose(list);
    } else if (opens) delete list.dataset['keyed'];
    else if (event.key.length === 1 || /^(Arrow|Page|Home|End)/.test(event.key)) list.dataset['keyed'] = '';
  };
  const changed = ({ target }: Event) => {
    const list = target as HTMLSelectElement;
    if (!('keyed' in list.dataset)) choose(list);
  };
  const left = ({ target }: Event) => {
    const list = target as HTMLSelectElement;
    if (!('keyed' in list.dataset)) return;
    delete list.dataset['keyed'];
    if (list.value) choose(list);
  };
  return html`<select
    aria-labelledby="next-ask"
    @keydown=${keyed}
    @pointerdown=${({ target }: Event) => delete (target as HTMLElement).dataset['keyed']}
    @change=${changed}
    @blur=${left}
  >
    <option value="">${view.m.next.choose}</option>
    ${q.answers.map(({ id, label }) => html`<option value=${id}>${short(view.lang, q.id, id, label)}</option>`)}
  </select>`;
}
