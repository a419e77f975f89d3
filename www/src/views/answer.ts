/** The whole answer, in the order in which somebody in a hurry needs it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { day } from '../messages/index.ts';
import { isBlank } from '../state.ts';
import type { Finding, Report, FindingStatus } from '../types.ts';
import { changes } from './changes.ts';
import { ask, briefly, heading, labels, list, plain, type View } from './context.ts';
import { facts } from './facts.ts';
import { citation, finding } from './finding.ts';
import { further } from './further.ts';
import { grounds, otherPermissions } from './grounds.ts';
import { legalError } from './legal-error.ts';
import { poses } from './poses.ts';
import { nextQuestion } from './questions.ts';
import { scope } from './scope.ts';
import { termCard } from './terms.ts';
import { told } from './told.ts';
import { trouble } from './trouble.ts';
import { verdict } from './verdict.ts';
import { whatToDo } from './what-to-do.ts';

/** So many findings of one status are shown at once; the rest unfold. */
const AT_ONCE: Record<FindingStatus, number> = { applies: 6, assessor: 3, may_apply: 3 };

export function answer(view: View): TemplateResult {
  const { m, report } = view;
  const shown = report && !isBlank(view.draft) ? report : null;
  // Where something applies for certain, it comes before what is still to be asked.
  const sure = shown?.findings.some(({ status }) => status === 'applies') ?? false;
  return html`
    <section class="answer" aria-label=${m.answer.title}>
      ${
        shown
          ? [
              verdict(view, shown),
              told(view, shown),
              grounds(view, shown),
              remarks(view, shown),
              sure ? nothing : nextQuestion(view),
              changes(view, shown),
              poses(view, shown),
              group(view, shown, 'applies'),
              sure ? nextQuestion(view) : nothing,
              group(view, shown, 'assessor'),
              group(view, shown, 'may_apply'),
              advice(view, shown),
              permissions(view, shown),
              conflicts(view, shown),
              whatToDo(view, shown),
              facts(view, shown),
              further(view),
            ]
          : view.problem
            ? trouble(view, view.problem)
            : html`<div class="blank">
                ${heading(view, 1, view.ready ? m.answer.blankTitle : m.answer.loading, 'verdict-title', 'section-title')}
                <p>${m.answer.blank}</p>
              </div>`
      }
      ${closing(view, shown)} ${termCard(view)}
    </section>
  `;
}

/** Warnings and contradictions: what to look at before the answer is trusted. */
function remarks(view: View, report: Report): TemplateResult | typeof nothing {
  const { m, draft } = view;
  const { warnings } = report;
  if (report.contradictions.length + warnings.length === 0) return nothing;
  return html`
    <div class="card remarks">
      ${
        report.contradictions.length > 0
          ? html`${heading(view, 2, m.contradictions.title, '', 'small-title')}
              ${[...new Set(report.contradictions.map(({ message }) => message))].map((message) => html`<p>${message}</p>`)}
              <ul class="plain-list">
                ${report.contradictions.map(
                  (found) =>
                    html`<li>
                      ${plain(ask(view, found.question))}: ${briefly(view, labels(view, found.question, found.given))}
                      <span class="aside">(${m.origin.given})</span>; ${briefly(view, labels(view, found.question, found.read))}
                      <span class="aside">(${m.origin[found.source]})</span>
                      ${found.spans.map(({ start, end }) => html`<q lang="id">${draft[found.source].slice(start, end)}</q> `)}
                      <button
                        type="button"
                        class="link"
                        aria-label=${m.facts.changeOf(ask(view, found.question))}
                        @click=${() => view.do.goTo(0, found.question)}
                      >
                        ${m.facts.change}
                      </button>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      ${
        warnings.length > 0
          ? html`${heading(view, 2, m.warnings.title, '', 'small-title')}
              <ul class="plain-list">
                ${warnings.map(({ message }) => html`<li>${message}</li>`)}
              </ul>`
          : nothing
      }
    </div>
  `;
}

function advice(view: View, report: Report): TemplateResult | typeof nothing {
  if (report.advice.length === 0) return nothing;
  return html`
    <div class="card">
      ${heading(view, 2, view.m.advice.title, '', 'section-title')}
      <ul>
        ${report.advice.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>
  `;
}

function group(view: View, report: Report, status: FindingStatus): TemplateResult | typeof nothing {
  const { m } = view;
  const found = report.findings.filter((f) => f.status === status);
  const atOnce = AT_ONCE[status];
  if (found.length === 0) return nothing;
  const note = { applies: '', may_apply: m.findings.mayNote, assessor: m.findings.assessorNote }[status];
  const first = (kind: Finding['kind']) => found.find((f) => f.kind === kind);
  // Keyed, so that what was unfolded stays unfolded while the findings around it change.
  const rows = (some: Finding[]) =>
    repeat(
      some,
      (f) => f.rule,
      (f) => html`${first(f.kind) === f ? heading(view, 3, f.kind_label, '', 'small-title kind') : nothing}${finding(view, f)}`,
    );
  return html`
    <div class="group">
      ${heading(view, 2, m.findings[status](found.length), `group-${status}`, 'section-title')}
      ${note ? html`<p class="note">${note}</p>` : nothing} ${rows(found.slice(0, atOnce))}
      ${
        found.length > atOnce
          ? html`<details class="rest">
              <summary>${m.findings.all(found.length - atOnce)}</summary>
              ${rows(found.slice(atOnce))}
            </details>`
          : nothing
      }
    </div>
  `;
}

function permissions(view: View, report: Report): TemplateResult | typeof nothing {
  const { m } = view;
  const shown = otherPermissions(report);
  if (shown.length === 0) return nothing;
  return html`
    <div class="group">
      ${heading(view, 2, m.permissions.title, '', 'section-title')}
      ${shown.map(
        (allowed) =>
          html`<details class="finding permission">
            <summary>
              <span class="summary">
                <span class="title">${allowed.title}</span>
                <span class="cited" lang="id">${allowed.provisions.map((p) => p.citation).join('; ')}</span>
                ${allowed.status === 'may_apply' ? html`<span class="tags"><span class="tag">${m.permissions.may_apply}</span></span>` : nothing}
              </span>
            </summary>
            <div class="inside">
              <p>${allowed.text}</p>
              ${allowed.provisions.map((p) => citation(view, p))}
            </div>
          </details>`,
      )}
    </div>
  `;
}

function conflicts(view: View, report: Report): TemplateResult | typeof nothing {
  const { m, lang } = view;
  if (report.conflicts.length === 0) return nothing;
  const title = (rule: string) => report.findings.find((f) => f.rule === rule)?.title;
  return html`
    <div class="group">
      ${heading(view, 2, m.conflicts.title, '', 'section-title')}
      ${report.conflicts.map((conflict) => {
        const touched = conflict.rules.map(title).filter((t) => t !== undefined);
        return html`<details class="card conflict">
          <summary>${conflict.title}</summary>
          <ul class="plain-list">
            ${conflict.positions.map(
              (position) =>
                html`<li>
                  <strong>${position.who}</strong>
                  ${position.since ? html`<span class="aside">(${m.conflicts.since(day(position.since, lang))})</span>` : nothing}:
                  ${position.says}
                  ${position.source ? html`<span class="note source">${m.finding.source}: ${position.source}</span>` : nothing}
                </li>`,
            )}
          </ul>
          ${touched.length > 0 ? html`<p class="note">${m.conflicts.about(list(view, touched, 'conjunction'))}</p>` : nothing}
        </details>`;
      })}
    </div>
  `;
}

/** On every page, whatever the answer: whom to ask, and that this is no legal advice. */
function closing(view: View, report: Report | null): TemplateResult {
  const { m, lang } = view;
  const law = report?.law ?? view.catalogue.law;
  return html`
    <div class="closing">
      ${heading(view, 2, m.closing.ask, '', 'small-title')}
      <p>${report?.ask_whom || m.closing.askDefault}</p>
      <p>${report?.disclaimer || m.closing.disclaimerDefault}</p>
      <p class="note">${law.version ? m.closing.law(law.version, day(law.as_of, lang)) : '\u00a0'}</p>
    </div>
    ${scope(view)} ${legalError(view, report)}
  `;
}
