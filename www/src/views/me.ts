/** Who acts: asked once, with chips under the box; told from then on in one line above it. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import { shortRoles } from '../messages/short.ts';
import { day } from '../messages/index.ts';
import { isBlank, OTHER_ELECTION } from '../state.ts';
import type { Fact, Lang } from '../types.ts';
import { heading, type View } from './context.ts';

/** Whom nearly every visitor is; the others come with one tap more. */
const COMMON = ['pns', 'pppk', 'cpns', 'tni', 'polri', 'non_asn', 'kepala_desa', 'perangkat_desa'];

/** Whether somebody said who acts, in the form or in their own words. */
export function known(view: View): boolean {
  return view.shown.role !== null || employment(view) !== null;
}

/** Who acts as the answers or the story say, in the core's words. */
function employment({ report }: View): string | null {
  const told = report?.facts.find(({ question }) => question === QUESTION.employment);
  return told && ['given', 'description'].includes(told.origin) ? told.labels.join() : null;
}

/** The line above the box. Until it is told, the question that the page answers stands there. */
export function me(view: View): TemplateResult {
  const { m, shown, catalogue, memory } = view;
  if (!known(view)) {
    // Once there is an answer the question needs no room; the line is there at once, so that nothing moves when it is told.
    return view.report && !isBlank(view.draft)
      ? html`<p class="unseen">${m.tagline[view.draft.mode]}</p>
          <p class="untold">${m.me.you} ${m.me.untold}</p>`
      : html`<p class="tagline">${m.tagline[view.draft.mode]}</p>`;
  }
  const role = shown.role ? roleName(view, shown.role) : employment(view);
  return html`<div class="me">
    <p>${m.me.you} <b>${role}</b> · ${election(view, catalogue) ? html`<b>${election(view, catalogue)}</b>, ` : nothing}${when(view)}</p>
    <button
      type="button"
      class="link"
      id="me-change"
      aria-expanded=${view.meOpen ? 'true' : 'false'}
      @click=${() => view.do.openMe(!view.meOpen)}
    >
      ${view.meOpen ? m.me.done : m.me.change}
    </button>
    ${memory?.kept ? html`<button type="button" class="link" id="me-forget" @click=${() => view.do.forgetMe()}>${m.me.forget}</button>` : nothing}
  </div>`;
}

function election(view: View, { elections }: View['catalogue']): string {
  const { election } = view.shown;
  return election === OTHER_ELECTION ? view.m.form.otherShort : (elections.find(({ id }) => id === election)?.label.split(',')[0] ?? '');
}

function when({ m, shown, report, lang }: View): string {
  const told = report?.facts.find(({ question }) => question === QUESTION.date);
  if (shown.date) return day(shown.date, lang, 'medium');
  return (
    (told && days(told, lang)) ||
    (report?.facts.some(({ question, origin }) => question === QUESTION.phase && origin === 'description') ? m.me.told : m.me.today)
  );
}

/** One day short, several as the core says them. */
function days({ answers, labels }: Fact, lang: Lang): string {
  const [first = ''] = answers;
  return answers.length === 1 && /^\d{4}-\d\d-\d\d$/.test(first) ? day(first, lang, 'medium') : labels.join();
}

function roleName({ lang, catalogue }: View, id: string): string {
  return shortRoles[lang][id] ?? catalogue.roles.find((role) => role.id === id)?.label ?? id;
}

/** The chips: under the box until somebody has told, and again where they want to change it. */
export function who(view: View): TemplateResult | typeof nothing {
  const { m, catalogue, memory, shown } = view;
  const told = known(view);
  if (told && !view.meOpen) return nothing;
  const { roles } = catalogue;
  const common = view.ready ? COMMON.filter((id) => roles.some((role) => role.id === id)) : COMMON;
  const others = roles.filter(({ id }) => !COMMON.includes(id));
  const chip = (id: string) =>
    html`<button
      type="button"
      class="chip"
      data-role=${id}
      aria-pressed=${shown.role === id ? 'true' : 'false'}
      ?disabled=${!view.ready}
      @click=${() => view.do.chooseMe(id)}
    >
      ${roleName(view, id)}
    </button>`;
  return html`<section class="ask-card who" aria-labelledby="who-title">
    ${heading(view, 2, m.me.who, 'who-title', 'ask')}
    ${told || !view.report?.answer.limit || isBlank(view.draft) ? nothing : html`<p class="note limit">${view.report.answer.limit}</p>`}
    <div class="buttons">
      ${common.map(chip)} ${view.allRoles ? others.map(({ id }) => chip(id)) : nothing}
      ${
        view.allRoles
          ? nothing
          : html`<button
              type="button"
              class="chip"
              id="who-others"
              aria-expanded="false"
              ?disabled=${!view.ready}
              @click=${() => view.do.allRoles()}
            >
              ${m.me.others}
            </button>`
      }
    </div>
    <p class="note which">${m.me.which}</p>
    ${
      // On the checker's own page its place is kept until there is where to keep: nothing below moves then.
      memory || view.readers === 'nobody'
        ? html`<label class="check ${memory ? '' : 'held'}">
              <input
                type="checkbox"
                id="me-keep"
                .checked=${memory?.on ?? false}
                @change=${(event: Event) => view.do.keepMe((event.target as HTMLInputElement).checked)}
              />
              ${m.me.keep}
            </label>
            ${memory?.on ? html`<p class="note">${m.me.keepNote}</p>` : nothing}`
        : nothing
    }
    ${
      told
        ? html`<p class="buttons">
            <button type="button" class="link" @click=${() => view.do.goTo(0, 'election')}>${m.me.when}</button>
            <button type="button" class="link" id="me-forget-here" @click=${() => view.do.forgetMe()}>${m.me.forget}</button>
          </p>`
        : nothing
    }
  </section>`;
}
