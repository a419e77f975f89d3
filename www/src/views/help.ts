/** The doors to help: it has happened, a neutral way, whom to ask, being told to. What is behind them comes when they open. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import type { Report } from '../types.ts';
import { agencyContacts } from './agency.ts';
import { heading, type View } from './context.ts';
import { failed, load } from './late.ts';
import { happened, isPressed } from './needs.ts';

/** First of all for who has done it: open where the words tell of something done. */
export function done(view: View, report: Report): TemplateResult | typeof nothing {
  if (!view.reference || report.answer.sign === 'clear') return nothing;
  return late(view, 'done', view.m.doors.done, 'posted', happened(view, report));
}

export function neutral(view: View, report: Report): TemplateResult | typeof nothing {
  const ways = view.reference?.neutral;
  const employments = report.facts.find(({ question }) => question === QUESTION.employment)?.answers ?? [];
  // The rules of some reach any word on an election.
  if (!ways || !employments.every((id) => ways.for.includes(id))) return nothing;
  return late(view, 'neutral', view.m.doors.neutral);
}

export function pressed(view: View, report: Report): TemplateResult | typeof nothing {
  const found = topic(view, 'pressure');
  return found ? late(view, 'pressure', found.title[view.lang], 'pressure', isPressed(view, report)) : nothing;
}

export function asking(view: View, report: Report | null): TemplateResult {
  const { m } = view;
  return html`<details class="doors-one" id="asking" @toggle=${load('help')}>
    <summary class="door">${heading(view, 2, m.closing.ask, '', 'door-title')}</summary>
    <div class="inside">
      <p>${report?.ask_whom || m.closing.askDefault}</p>
      ${report && topic(view, 'ask') ? panel(view, 'ask') : nothing} ${agencyContacts(view)}
    </div>
  </details>`;
}

/** How to tell of a mistake of the checker. */
export function mistake(view: View): TemplateResult {
  return late(view, 'mistake', view.m.doors.mistake);
}

function topic({ reference }: View, id: string) {
  return reference?.help.topics?.find((one) => one.id === id);
}

/** A fold whose content comes when it opens. */
export function late(view: View, id: string, title: string, about = id, open = false): TemplateResult {
  return html`<details class="doors-one" id=${id} ?open=${open} @toggle=${load('help')}>
    <summary class="door">${heading(view, 2, title, '', 'door-title')}</summary>
    <div class="inside">${panel(view, about)}</div>
  </details>`;
}

function panel(view: View, about: string): TemplateResult {
  return html`${failed(view)}<cek-netral-help data-topic=${about} .view=${view}></cek-netral-help>`;
}
