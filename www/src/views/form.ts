/** The few questions that nearly always matter, one row each, and every further answer that was given. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { QUESTION } from '../known.ts';
import { given, OTHER_ELECTION, today } from '../state.ts';
import type { FormQuestion, Given } from '../types.ts';
import { localNames } from './local-names.ts';
import { region } from './region-fold.ts';
import { briefly, heading, list, plain, question, type View } from './context.ts';

/** Questions with a row of their own for the first act. */
const FIRST_ROWS: string[] = [QUESTION.act, QUESTION.channel, QUESTION.object];
/** Questions that stand in for a calendar. */
const PHASE_ROWS: string[] = [QUESTION.regime, QUESTION.phase, QUESTION.stage];
/** Questions that the role row answers, in part or whole. */
const ROLE_QUESTIONS: string[] = [QUESTION.employment];

/** The field where a question is answered. */
export function place(view: Pick<View, 'draft'>, act: number, id: string): string {
  if (id === QUESTION.date || id === 'election') return id;
  if (act === 0 && ROLE_QUESTIONS.includes(id) && view.draft.role === null) return 'role';
  return fieldId(act, id);
}

/** Questions that have a row of their own already, so that nothing is asked twice. */
export function ownRow(view: View, act: number, id: string): boolean {
  const field = place(view, act, id);
  if (field !== fieldId(act, id)) return true;
  if (act > 0) return id === QUESTION.act;
  return FIRST_ROWS.includes(id) || (view.draft.election === OTHER_ELECTION && PHASE_ROWS.includes(id));
}

/** The role that a described situation tells: of those whose answers were all read there, the one with the most. */
function roleRead({ report, catalogue }: View): string | null {
  const read = (question: string) =>
    report?.facts.find((f) => f.act === 0 && f.question === question && f.origin !== 'open' && f.origin !== 'presumed')?.answers.join();
  if (!report?.facts.some((f) => f.origin === 'description' && [QUESTION.employment, QUESTION.office].some((q) => q === f.question)))
    return null;
  const fitting = catalogue.roles.filter((role) => Object.entries(role.answers).every(([question, answers]) => read(question) === answers.join()));
  return fitting.sort((a, b) => Object.keys(b.answers).length - Object.keys(a.answers).length)[0]?.id ?? null;
}

export function form(view: View): TemplateResult {
  const { m, draft, catalogue } = view;
  const own = [...FIRST_ROWS, ...(draft.election === OTHER_ELECTION ? PHASE_ROWS : [])];
  const further = answered(draft.acts[0]).filter((id) => !own.includes(id));
  if (view.wanted?.act === 0 && !own.includes(view.wanted.question) && !further.includes(view.wanted.question)) {
    further.push(view.wanted.question);
  }
  return html`
    <section class="card form" part="form" aria-labelledby="form-title">
      ${heading(view, 1, m.form.title, 'form-title', 'section-title')}
      ${row(
        'role',
        m.form.role,
        choose(
          'role',
          catalogue.roles.map(({ id, label }) => [id, label]),
          draft.role ?? roleRead(view),
          m.form.unknown,
          (value) => view.do.role(value),
        ),
      )}
      ${questionRow(view, 0, QUESTION.act, m.form.act)} ${questionRow(view, 0, QUESTION.channel, m.form.channel)}
      ${questionRow(view, 0, QUESTION.object, m.form.object)}
      ${row(
        'election',
        m.form.election,
        choose(
          'election',
          [...catalogue.elections.map(({ id, label }) => [id, label] as const), [OTHER_ELECTION, m.form.otherElection]],
          draft.election,
          m.form.unknown,
          (value) => view.do.election(value),
        ),
      )}
      ${draft.election === OTHER_ELECTION ? PHASE_ROWS.map((id) => questionRow(view, 0, id)) : nothing} ${dateRow(view)} ${region(view)}
      ${localNames({
        lang: view.lang,
        local: draft.local,
        problem: view.namesProblem,
        change: view.do.localNames,
        fault: view.do.namesFault,
      })}
      ${further.length > 0 ? html`<p class="small-title">${m.form.more}</p>` : nothing} ${further.map((id) => questionRow(view, 0, id))}
      ${draft.acts.slice(1).map((_, index) => furtherAct(view, index + 1))}
      <p class="buttons">
        ${
          given(draft, draft.acts.length - 1, QUESTION.act)
            ? html`<button type="button" class="chip" @click=${() => view.do.addAct()}>${m.form.addAct}</button>`
            : nothing
        }
        <button type="button" class="link" @click=${() => view.do.startOver()}>${m.form.startOver}</button>
      </p>
    </section>
  `;
}

function furtherAct(view: View, act: number): TemplateResult {
  const { m, draft } = view;
  const asked = new Set<string>([QUESTION.act, ...answered(draft.acts[act])]);
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

function choose(
  id: string,
  options: readonly (readonly [id: string, label: string])[],
  chosen: string | null,
  unknown: string,
  choose: (value: string | null) => void,
  hinted = false,
): TemplateResult {
  return html`<select
    id=${id}
    class=${chosen === null ? 'unknown' : ''}
    aria-describedby=${hinted ? `${id}-hint` : nothing}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || null)}
  >
    <option value="" .selected=${live(chosen === null)}>${unknown}</option>
    ${options.map(([value, label]) => html`<option value=${value} .selected=${live(chosen === value)}>${label}</option>`)}
  </select>`;
}

/** Id of the field that answers a question. */
export function fieldId(act: number, id: string): string {
  return `q-${act}-${id}`;
}

function questionRow(view: View, act: number, id: string, label = ''): TemplateResult | typeof nothing {
  // Before the core is there, the rows stand where they will stand: nothing moves when their answers arrive.
  const asked = question(view, id) ?? (view.ready ? null : { ask: label, answers: [] });
  if (!asked) return nothing;
  const value = given(view.draft, act, id);
  const single = singleOf(value);
  const field = fieldId(act, id);
  const options = asked.answers.map((a) => [a.id, a.label] as const);
  const words = hint(view, act, id, field);
  const several = Array.isArray(value) && value.length > 1 ? severalOption(view, asked, value) : null;
  return row(
    field,
    label || plain(asked.ask),
    choose(
      field,
      several ? [several, ...options] : options,
      several ? several[0] : single,
      view.m.form.unknown,
      (chosen) => view.do.answer(act, id, chosen),
      words !== nothing,
    ),
    words,
    !label,
  );
}

function singleOf(value: Given | undefined): string | null {
  if (Array.isArray(value)) return value.length === 1 ? (value[0] ?? null) : null;
  return value ?? null;
}

function severalOption(view: View, asked: Pick<FormQuestion, 'answers'>, value: string[]): readonly [string, string] {
  const words = asked.answers.filter(({ id }) => value.includes(id)).map(({ label }) => label);
  return ['*', view.m.form.several(list(view, words))];
}

/** What is taken for the answer although nobody gave it: read, presumed, or following from something else. */
function hint(view: View, act: number, id: string, field: string): TemplateResult | typeof nothing {
  const fact = view.report?.facts.find((f) => f.question === id && f.act === act);
  if (!fact || fact.origin === 'given' || fact.origin === 'open' || fact.answers.length === 0) return nothing;
  return html`<p class="note" id="${field}-hint">${briefly(view, fact.labels)} (${view.m.origin[fact.origin]})</p>`;
}

function dateRow(view: View): TemplateResult {
  const { m, draft } = view;
  const set = (event: Event) => view.do.date((event.target as HTMLInputElement).value || null);
  return row(
    'date',
    m.form.date,
    html`<div class="date">
      <input id="date" type="date" .value=${live(draft.date ?? '')} @change=${set} />
      ${
        draft.date === null
          ? html`<button type="button" class="chip" @click=${() => view.do.date(today())}>${m.form.today}</button>`
          : html`<button type="button" class="chip" @click=${() => view.do.date(null)}>${m.form.noDate}</button>`
      }
    </div>`,
  );
}
