/** The fields behind the line of what was said: the few questions that nearly always matter, one row each, and every further answer that was given. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FIRST_ROWS, fieldId, PHASE_ROWS } from '../fields.ts';
import { QUESTION } from '../known.ts';
import { short } from '../messages/short.ts';
import { given, OTHER_ELECTION, today } from '../state.ts';
import { formStyles } from '../styles/form.ts';
import { localNamesStyles } from '../styles/local-names.ts';
import type { Fact, FormQuestion, Given } from '../types.ts';
import { briefly, list, originOf, plain, question, type View } from './context.ts';
import { localNames } from './names-fold.ts';
import { Panel } from './panel.ts';
import { COMMON_ACTS } from './questions.ts';
import { region } from './region-fold.ts';

class FormPanel extends Panel {
  protected static override readonly looks = [formStyles, localNamesStyles];
  protected override content(view: View): TemplateResult {
    return form(view);
  }
}

if (!customElements.get('cek-netral-form')) customElements.define('cek-netral-form', FormPanel);

function form(view: View): TemplateResult {
  const { m, draft, shown, catalogue } = view;
  const own = [...FIRST_ROWS, ...(shown.election === OTHER_ELECTION ? PHASE_ROWS : [])];
  const further = answered(shown.acts[0]).filter((id) => !own.includes(id));
  if (view.wanted?.act === 0 && !own.includes(view.wanted.question) && !further.includes(view.wanted.question)) {
    further.push(view.wanted.question);
  }
  return html`
    <div class="form">
      ${row(
        'role',
        m.form.role,
        choose(
          'role',
          catalogue.roles.map(({ id, label }) => [id, label]),
          shown.role,
          m.form.unknown,
          (value) => view.do.role(value),
        ),
        shown.role !== draft.role ? mark(m.origin.description) : nothing,
      )}
      ${commonActs(view)} ${questionRow(view, 0, QUESTION.act, m.form.act)} ${questionRow(view, 0, QUESTION.channel, m.form.channel)}
      ${questionRow(view, 0, QUESTION.object, m.form.object)}
      ${row(
        'election',
        m.form.election,
        choose(
          'election',
          [...catalogue.elections.map(({ id, label }) => [id, label] as const), [OTHER_ELECTION, m.form.otherElection]],
          draft.election,
          told(view, 'election') ?? m.form.unknown,
          (value) => view.do.election(value),
        ),
      )}
      ${draft.election === OTHER_ELECTION ? PHASE_ROWS.map((id) => questionRow(view, 0, id)) : nothing} ${dateRow(view)} ${region(view)}
      ${localNames({
        lang: view.lang,
        local: draft.local,
        problem: view.namesProblem,
        change: (local, typing) => view.do.localNames(local, typing),
        fault: (fault) => view.do.namesFault(fault),
      })}
      ${further.length > 0 ? html`<p class="small-title">${m.form.more}</p>` : nothing} ${further.map((id) => questionRow(view, 0, id))}
      ${shown.acts.slice(1).map((_, index) => furtherAct(view, index + 1))}
      ${
        given(shown, shown.acts.length - 1, QUESTION.act)
          ? html`<p class="buttons"><button type="button" class="chip" @click=${() => view.do.addAct()}>${m.form.addAct}</button></p>`
          : nothing
      }
    </div>
  `;
}

/** The commonest acts as chips; the rest stands in the list below. */
function commonActs(view: View): TemplateResult {
  const { m, lang, shown } = view;
  const acts = question(view, QUESTION.act)?.answers.filter(({ id }) => COMMON_ACTS.includes(id)) ?? [];
  const chosen = given(shown, 0, QUESTION.act);
  return html`<div class="buttons acts" role="group" aria-label=${m.form.act}>
    ${acts.map(
      ({ id, label }) =>
        html`<button
          type="button"
          class="chip"
          data-act=${id}
          aria-pressed=${chosen === id ? 'true' : 'false'}
          @click=${() => view.do.answer(0, QUESTION.act, chosen === id ? null : id)}
        >
          ${short(lang, QUESTION.act, id, label)}
        </button>`,
    )}
  </div>`;
}

function furtherAct(view: View, act: number): TemplateResult {
  const { m, shown } = view;
  const asked = new Set<string>([QUESTION.act, ...answered(shown.acts[act])]);
  if (view.wanted?.act === act) asked.add(view.wanted.question);
  return html`
    <fieldset class="further-act">
      <legend class="small-title">${m.form.anotherAct(act + 1)}</legend>
      ${[...asked].map((id) => questionRow(view, act, id, id === QUESTION.act ? m.form.act : ''))}
      <button type="button" class="link" @click=${() => view.do.removeAct(act)}>${m.form.removeAct(act + 1)}</button>
    </fieldset>
  `;
}

function answered(answers: Record<string, Given> = {}): string[] {
  return Object.keys(answers).filter((id) => answers[id] !== null);
}

function row(id: string, label: string, field: TemplateResult, hint: unknown = nothing, asked = false): TemplateResult {
  return html`<div class="row ${asked ? 'asked' : ''}">
    <label for=${id}>${label}</label>
    <div class="field">${field} ${hint}</div>
  </div>`;
}

function mark(words: string): TemplateResult {
  return html`<span class="mark">${words}</span>`;
}

function choose(
  id: string,
  options: readonly (readonly [id: string, label: string])[],
  chosen: string | null,
  unknown: string,
  choose: (value: string | null) => void,
): TemplateResult {
  return html`<select
    id=${id}
    class=${chosen === null ? 'unknown' : ''}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || null)}
  >
    <option value="" .selected=${live(chosen === null)}>${unknown}</option>
    ${options.map(([value, label]) => html`<option value=${value} .selected=${live(chosen === value)}>${label}</option>`)}
  </select>`;
}

function questionRow(view: View, act: number, id: string, label = ''): TemplateResult | typeof nothing {
  const asked = question(view, id);
  if (!asked) return nothing;
  const value = given(view.shown, act, id);
  const field = fieldId(act, id);
  const options = asked.answers.map((a) => [a.id, short(view.lang, id, a.id, a.label)] as const);
  const several = Array.isArray(value) && value.length > 1 ? severalOption(view, asked, value) : null;
  // What was read in a description stands in the field itself, marked as read.
  const read = value !== undefined && given(view.draft, act, id) === undefined;
  return row(
    field,
    label || plain(asked.ask),
    choose(
      field,
      several ? [several, ...options] : options,
      several ? several[0] : singleOf(value),
      taken(view, act, id) ?? view.m.form.unknown,
      (chosen) => view.do.answer(act, id, chosen),
    ),
    read ? mark(view.m.origin.description) : nothing,
    !label,
  );
}

function singleOf(value: Given | undefined): string | null {
  if (Array.isArray(value)) return value.length === 1 ? (value[0] ?? null) : null;
  return value ?? null;
}

function severalOption(view: View, asked: FormQuestion, value: string[]): readonly [string, string] {
  const words = asked.answers.filter(({ id }) => value.includes(id)).map(({ id, label }) => short(view.lang, asked.id, id, label));
  return ['*', view.m.form.several(list(view, words))];
}

function fact({ report }: View, act: number, id: string): Fact | undefined {
  const found = report?.facts.find((f) => f.question === id && f.act === act);
  return found && found.origin !== 'given' && found.origin !== 'open' && found.answers.length > 0 ? found : undefined;
}

/** What is taken for the answer although nobody gave it, with where it comes from. */
function taken(view: View, act: number, id: string): string | null {
  const found = fact(view, act, id);
  if (!found) return null;
  const words = found.answers.map((answer, n) => short(view.lang, id, answer, found.labels[n] ?? answer));
  return `${briefly(view, words)} (${originOf(view, found.origin)})`;
}

function told(view: View, id: string): string | null {
  const found = view.report?.facts.find(({ question, origin }) => question === id && origin === 'description');
  return found ? `${list(view, found.labels)} (${view.m.origin.description})` : null;
}

function dateRow(view: View): TemplateResult {
  const { m, draft, report } = view;
  const read = report?.facts.find(({ question, origin }) => question === QUESTION.date && origin === 'description');
  // A day that is only half typed is no day yet.
  const set = ({ target }: Event) => {
    const { value, validity } = target as HTMLInputElement;
    if (!validity.badInput) view.do.date(value || null);
  };
  const [first = ''] = read?.answers ?? [];
  const presumed = /^\d{4}-\d\d-\d\d$/.test(first) ? first : today();
  const words = read ? `${list(view, read.labels)} (${m.origin.description})` : m.form.today;
  return row(
    'date',
    m.form.date,
    html`<div class="date">
      <input id="date" type="date" .value=${live(draft.date ?? presumed)} @change=${set} />
      ${draft.date === null ? nothing : html`<button type="button" class="chip" id="date-today" @click=${() => view.do.date(null)}>${m.form.today}</button>`}
    </div>`,
    draft.date === null ? mark(words) : nothing,
  );
}
