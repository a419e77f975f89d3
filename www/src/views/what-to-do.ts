/** What somebody can do: already posted, whom to ask, reporting pressure, and the rights of who is reported. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import { day } from '../messages/index.ts';
import type { Step, Topic } from '../reference.ts';
import type { Report } from '../types.ts';
import { heading, type View } from './context.ts';

export function whatToDo(view: View, report: Report): TemplateResult | typeof nothing {
  const { m, lang, reference } = view;
  const known = reference?.help ?? [];
  if (known.length === 0 || report.findings.length === 0) return nothing;
  return html`
    <section class="card what-to-do">
      ${heading(view, 2, m.whatToDo.title, '', 'section-title')}
      ${known.map((topic) => {
        const steps = stepsFor(topic, report);
        const own = topic.id === 'reported' ? rights(view, report) : nothing;
        return steps.length === 0 && own === nothing
          ? nothing
          : html`<details class="others" data-topic=${topic.id}>
              <summary>${topic.title[lang]}</summary>
              ${steps.map((one) => step(view, one))} ${own}
            </details>`;
      })}
    </section>
  `;
}

/** The steps for whoever this may be: with nothing said about the person, all of them. */
function stepsFor({ steps }: Topic, report: Report): Step[] {
  const employments = report.facts.find(({ question }) => question === QUESTION.employment)?.answers ?? [];
  const mine = (step: Step) => step.for.length === 0 || employments.length === 0 || step.for.some((id) => employments.includes(id));
  return steps.filter(mine);
}

function step(view: View, { title, text, url, source, confidence, checked }: Step): TemplateResult {
  const { m, lang, links } = view;
  return html`<div class="step">
    ${heading(view, 3, title[lang], '', 'small-title')}
    <p>${text[lang]}</p>
    ${url ? html`<p>${links ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${url}</a>` : url}</p>` : nothing}
    <p class="note source">
      ${[`${m.finding.source}: ${source}`, m.finding.confidence[confidence], m.finding.checked(day(checked, lang))].filter(Boolean).join('; ')}
    </p>
  </div>`;
}

/** What the routes of the findings say about rights, each route once. */
function rights(view: View, report: Report): TemplateResult | typeof nothing {
  const routes = new Map(report.findings.map(({ route }) => [route.id, route]));
  const told = [...routes.values()].filter((route) => route.rights);
  if (told.length === 0) return nothing;
  return html`${told.map(
    (route) =>
      html`<div class="step">
        ${heading(view, 3, `${view.m.finding.rights}: ${route.label}`, '', 'small-title')}
        <p>${route.rights}</p>
      </div>`,
  )}`;
}
