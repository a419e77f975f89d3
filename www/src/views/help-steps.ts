/** The steps of a topic, by what they are: what to do, what to leave, what each way may mean, and rights. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import { helpWords } from '../messages/help.ts';
import { day } from '../messages/index.ts';
import type { Step, Topic } from '../reference.ts';
import type { Report } from '../types.ts';
import { heading, type View } from './context.ts';
import { explained } from './terms.ts';

type Part = Step['part'];

/** As many steps stand open as somebody in a hurry reads. */
const OPEN = 5;

const PARTS: Part[] = [undefined, 'avoid', 'means', 'rights'];

export function topic(view: View, id: string): Topic | undefined {
  return view.reference?.help.topics?.find((one) => one.id === id);
}

/** Answers that are known, or that are still possible, to a question about the first act. */
export function known(report: Report, question: string): string[] {
  return report.facts.find((fact) => fact.question === question)?.answers ?? [];
}

/** The steps for everybody whom this may be: with nothing said about the person, all of them. */
export function stepsFor({ steps }: Topic, report: Report): Step[] {
  const employments = known(report, QUESTION.employment);
  return steps.filter((step) => !step.for || employments.length === 0 || step.for.some((id) => employments.includes(id)));
}

/** All of a topic for this person, part by part; beside what to do, all but the rights is folded. */
export function steps(view: View, report: Report, id: string): TemplateResult | typeof nothing {
  const found = topic(view, id);
  if (!found) return nothing;
  const mine = stepsFor(found, report);
  const parts = PARTS.map((part) => ({ part, some: mine.filter((step) => step.part === part) })).filter(({ some }) => some.length > 0);
  const folds = (part: Part) => parts.length > 1 && part !== 'rights';
  const [first, ...further] = parts.map(({ part, some }) => stepsOf(view, part, some, folds(part)));
  // Said once, and under the first steps: who needs them at once sees them.
  const note = mine.some(({ common_sense }) => common_sense) ? html`<p class="note">${helpWords[view.lang].commonSense}</p>` : nothing;
  return html`${first} ${note} ${further}`;
}

function stepsOf(view: View, part: Part, some: Step[], folds: boolean): TemplateResult {
  const rows = some.map((one) => step(view, one));
  const words = helpWords[view.lang];
  if (!part)
    return html`${numbered(rows.slice(0, OPEN))} ${rows.length > OPEN ? fold(words.more, numbered(rows.slice(OPEN), OPEN + 1)) : nothing}`;
  const title = words.part[part];
  const listed = html`<ul class="help-steps">
    ${rows}
  </ul>`;
  return folds ? fold(title, listed) : html`${heading(view, 3, title, '', 'small-title')} ${listed}`;
}

function numbered(rows: TemplateResult[], from = 1): TemplateResult {
  return html`<ol class="help-steps" start=${from}>
    ${rows}
  </ol>`;
}

function fold(title: string, content: TemplateResult): TemplateResult {
  return html`<details class="more">
    <summary>${title}</summary>
    ${content}
  </details>`;
}

function step(view: View, { title, text, url, ...basis }: Step): TemplateResult {
  const { lang, links } = view;
  return html`<li class="step">
    <p><strong>${title[lang]}</strong></p>
    <p>${explained(view, text[lang])}</p>
    ${url ? html`<p>${links ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${url}</a>` : url}</p>` : nothing}
    ${basis.common_sense ? nothing : html`<p class="note source">${restsOn(view, basis)}</p>`}
  </li>`;
}

/** On what a step rests: its source, or that none is recorded. */
function restsOn({ m, lang }: View, { source, confidence, checked }: Partial<Step>): string {
  if (!source) return helpWords[lang].unrecorded;
  const parts = [
    `${m.finding.source}: ${source}`,
    confidence && m.finding.confidence[confidence],
    checked && m.finding.checked(day(checked, lang)),
  ];
  return parts.filter(Boolean).join('; ');
}
