/** Everything behind the answer, one door each, in the order in which somebody in a hurry needs it. */
import { html, nothing, type TemplateResult } from 'lit';
import { day } from '../messages/index.ts';
import { isBlank, today } from '../state.ts';
import type { Report } from '../types.ts';
import { keeper } from './agency.ts';
import { heading, type View } from './context.ts';
import { asking, done, late, mistake, neutral, pressed } from './help.ts';
import { happened, isPressed, sided } from './needs.ts';
import { examples } from './examples.ts';
import { failed, load } from './late.ts';
import { poses } from './poses.ts';

export function doors(view: View): TemplateResult {
  const { m } = view;
  const report = isBlank(view.draft) ? null : view.report;
  return html`
    ${
      report
        ? [
            group(
              'help',
              m.doors.help,
              html`${happened(view, report) ? nothing : done(view, report)} ${neutral(view, report)} ${asking(view, report)}
              ${isPressed(view, report) ? nothing : pressed(view, report)}`,
            ),
            group(
              'law',
              m.doors.law,
              html`${rules(view, report)} ${changing(report) ? late(view, 'changes', m.changes.title) : nothing} ${stages(view)}
              ${report.conflicts.length > 0 ? late(view, 'conflicts', m.conflicts.title) : nothing} ${poses(view, report)}
              ${door(view, 'more', m.doors.more, html`<div class="doors">${late(view, 'facts', m.facts.title)} ${whyNot(view)} ${late(view, 'scope', m.scope.title)}</div>`)}
              ${mistake(view)}`,
            ),
            html`<button type="button" class="chip" id="start-over" @click=${() => view.do.startOver()}>${m.form.startOver}</button>`,
          ]
        : html`${examples(view)}
            <div class="doors">${asking(view, null)} ${late(view, 'scope', m.scope.title)} ${mistake(view)}</div>`
    }
    ${closing(view, report)}
  `;
}

function group(name: string, title: string, content: TemplateResult): TemplateResult {
  return html`<section class="group" aria-labelledby="doors-${name}">
    <p class="group-title" id="doors-${name}">${title}</p>
    <div class="doors">${content}</div>
  </section>`;
}

/** Whether there is something to say of what would change the answer. */
function changing(report: Report): boolean {
  const { helps, lowers, useless, elsewhere } = report.changes;
  return (
    [helps, lowers, useless, elsewhere].some(({ length }) => length > 0) || (report.verdict !== 'none_found' && sided(report).length > 0)
  );
}

/** A fold among the others. */
export function door(view: View, id: string, title: unknown, content: unknown, open = false): TemplateResult {
  return html`<details class="doors-one" id=${id} ?open=${open}>
    <summary class="door">${heading(view, 2, title, '', 'door-title')}</summary>
    <div class="inside">${content}</div>
  </details>`;
}

function rules(view: View, report: Report): TemplateResult | typeof nothing {
  const { m } = view;
  const { length } = report.prohibitions;
  if (length + report.grounds.length + report.permissions.length === 0) return nothing;
  return html`<details class="doors-one" id="rules" @toggle=${load('rules')}>
    <summary class="door">${heading(view, 2, m.doors.rules(length), '', 'door-title')}</summary>
    <div class="inside">${failed(view)}<cek-netral-rules .view=${view}></cek-netral-rules></div>
  </details>`;
}

function stages(view: View): TemplateResult {
  return html`<details class="doors-one" id="compare" @toggle=${load('compare')}>
    <summary class="door">${heading(view, 2, view.m.further.compare, '', 'door-title')}</summary>
    <div class="inside">${failed(view)}<cek-netral-compare .view=${view}></cek-netral-compare></div>
  </details>`;
}

function whyNot(view: View): TemplateResult {
  return html`<details class="doors-one" id="why-not" @toggle=${load('whyNot')}>
    <summary class="door">${heading(view, 2, view.m.further.whyNot, '', 'door-title')}</summary>
    <div class="inside">${failed(view)}<cek-netral-why-not .view=${view}></cek-netral-why-not></div>
  </details>`;
}

/** On every screen, whatever the answer: what day it is for the elections, what this is not, how old the law is, whose page it is. */
function closing(view: View, report: Report | null): TemplateResult {
  const { m, lang, catalogue } = view;
  const law = report?.law ?? catalogue.law;
  const now = today();
  const running = catalogue.elections.find(({ from, to }) => from <= now && now <= to);
  return html`
    <div class="closing note">
      ${
        report
          ? nothing
          : html`<p class=${view.ready ? '' : 'held'}>
              ${running ? m.today.running(day(now, lang), running.label) : m.today.none(day(now, lang))}
            </p>`
      }
      <p>
        ${report?.disclaimer || m.closing.disclaimerDefault}
        <span class=${law.as_of ? '' : 'held'}>${m.closing.asOf(day(law.as_of || now, lang))}</span>
      </p>
      <p class="keeper">${view.agency.name ? nothing : m.closing.unofficial} ${m.closing.keptBy(keeper(view))}</p>
    </div>
  `;
}
