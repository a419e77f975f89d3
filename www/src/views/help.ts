/** What somebody can do: already done, whom to ask, under pressure, and the rights of who is reported. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import { day } from '../messages/index.ts';
import type { Step, Topic } from '../reference.ts';
import type { Report } from '../types.ts';
import { agencyContacts } from './agency.ts';
import { heading, type View } from './context.ts';
import { door } from './doors.ts';

/** Topics with a door of their own; the others share one. */
const DONE = 'posted';
const ASK = 'ask';

/** First of all for who has done it: open where the words tell of something done. */
export function done(view: View, report: Report): TemplateResult | typeof nothing {
  const topic = find(view, DONE);
  const told = topic ? stepsFor(topic, report) : [];
  if (report.answer.sign === 'clear' || told.length === 0) return nothing;
  return door(view, 'done', view.m.doors.done, steps(view, DONE, told), report.answer.done);
}

export function asking(view: View, report: Report | null): TemplateResult {
  const { m } = view;
  const topic = find(view, ASK);
  return door(
    view,
    'asking',
    m.closing.ask,
    html`<p>${report?.ask_whom || m.closing.askDefault}</p>
      ${topic && report ? steps(view, ASK, stepsFor(topic, report)) : nothing} ${agencyContacts(view)}`,
  );
}

export function help(view: View, report: Report): (TemplateResult | typeof nothing)[] {
  const topics = report.findings.length > 0 ? (view.reference?.help ?? []) : [];
  return topics
    .filter(({ id }) => id !== DONE && id !== ASK)
    .map((topic) => {
      const told = stepsFor(topic, report);
      const own = topic.id === 'reported' ? rights(view, report) : nothing;
      if (told.length === 0 && own === nothing) return nothing;
      return door(view, `help-${topic.id}`, topic.title[view.lang], html`${steps(view, topic.id, told)} ${own}`);
    });
}

function find({ reference }: View, id: string): Topic | undefined {
  return reference?.help.find((topic) => topic.id === id);
}

/** The steps for whoever this may be: with nothing said about the person, all of them. */
function stepsFor({ steps }: Topic, report: Report): Step[] {
  const employments = report.facts.find(({ question }) => question === QUESTION.employment)?.answers ?? [];
  const mine = (step: Step) => step.for.length === 0 || employments.length === 0 || step.for.some((id) => employments.includes(id));
  return steps.filter(mine);
}

function steps(view: View, topic: string, told: Step[]): TemplateResult {
  return html`<div data-topic=${topic}>${told.map((one) => step(view, one))}</div>`;
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
