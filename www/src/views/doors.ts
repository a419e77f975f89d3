/** Everything behind the answer, one door each, in the order in which somebody in a hurry needs it. */
import { html, nothing, type TemplateResult } from 'lit';
import { day } from '../messages/index.ts';
import { isBlank, today } from '../state.ts';
import type { Report } from '../types.ts';
import { changes } from './changes.ts';
import { conflicts } from './conflicts.ts';
import { heading, type View } from './context.ts';
import { facts } from './facts.ts';
import { asking, done, neutral, pressed } from './help.ts';
import { happened, isPressed } from './needs.ts';
import { examples } from './examples.ts';
import { failed, load } from './late.ts';
import { legalError } from './legal-error.ts';
import { poses } from './poses.ts';
import { scope } from './scope.ts';

export function doors(view: View): TemplateResult {
  const { m } = view;
  const report = isBlank(view.draft) ? null : view.report;
  return html`
    ${
      report
        ? html`<div class="doors">
            ${isPressed(report) ? pressed(view, report) : nothing} ${happened(view, report) ? nothing : done(view, report)}
            ${neutral(view, report)} ${rules(view, report)} ${stages(view)} ${conflicts(view, report)} ${asking(view, report)}
            ${isPressed(report) ? nothing : pressed(view, report)} ${changes(view, report)} ${poses(view, report)}
            ${door(
              view,
              'more',
              m.doors.more,
              html`<div class="doors">${facts(view, report)} ${whyNot(view)} ${scope(view)} ${legalError(view, report)}</div>`,
            )}
          </div>`
        : html`${examples(view)}
            <div class="doors">
              ${asking(view, null)}
              ${door(view, 'more', m.doors.more, html`<div class="doors">${scope(view)} ${legalError(view, null)}</div>`)}
            </div>`
    }
    ${closing(view, report)}
  `;
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

/** On every screen, whatever the answer: what day it is for the elections, what this is not, and how old the law is. */
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
    </div>
  `;
}
