/** The same act at the other stages of the election: a small table, the drawn timeline, and the same in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { day } from '../messages/index.ts';
import { stageWords, type StageWords } from '../messages/stages.ts';
import { stages } from '../styles/stages.ts';
import type { Comparison, Days, MovedProvision, Report, TimelineRow } from '../types.ts';
import { isProblem } from '../checker.ts';
import { heading, type View } from './context.ts';
import { Panel } from './panel.ts';
import { signOf } from './signs.ts';
import { timeline } from './timeline.ts';
import { trouble } from './trouble.ts';

/** The most provisions that come or go to name in a cell. */
const NAMED = 3;

/* eslint-disable lit-a11y/no-redundant-role -- styles lay the table out anew on phones, where browsers forget what it is */
class ComparePanel extends Panel {
  protected static override readonly looks = [stages];
  #for: Report | null = null;
  #compared: ReturnType<NonNullable<View['further']>['compare']> | null = null;

  protected override content(view: View): TemplateResult | typeof nothing {
    if (view.report !== this.#for || !this.#compared) {
      this.#for = view.report;
      this.#compared = view.further?.compare() ?? null;
    }
    if (!this.#compared) return nothing;
    return isProblem(this.#compared) ? trouble(view, this.#compared) : compared(view, this.#compared);
  }
}

if (!customElements.get('cek-netral-compare')) customElements.define('cek-netral-compare', ComparePanel);

function compared(view: View, comparison: Comparison): TemplateResult {
  const w = stageWords[view.lang];
  return html`
    <p class="note">${w.lead}</p>
    ${table(view, comparison, w)} ${heading(view, 2, w.timeline, '', 'small-title')} ${timeline(view, comparison, w)}
  `;
}

/** Days as people write them. */
export function written(view: View, { from, to }: Days, w: StageWords): string {
  return w.span(day(from, view.lang), day(to, view.lang));
}

// The roles are written out because on a phone the rows are laid out as blocks.
function table(view: View, { rows, election }: Comparison, w: StageWords): TemplateResult {
  return html`
    <table class="stages" role="table">
      <caption class="unseen">
        ${w.caption(election?.label ?? w.noCalendar)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[w.columns.stage, w.columns.result, w.columns.changes].map((title) => html`<th scope="col" role="columnheader">${title}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${alike(rows).map((group, index) => {
          const [row] = group;
          return html`
            <tr role="row" class=${group.some(({ here }) => here) ? 'here' : ''} data-stage=${group.map((one) => one.stage).join(' ')}>
              <th scope="row" role="rowheader">${group.map((one) => stage(view, one, w))}</th>
              <td role="cell">${result(view, row, w)}</td>
              <td role="cell">${changes(row, index === 0, w)}</td>
            </tr>
          `;
        })}
      </tbody>
    </table>
  `;
}

/** Stages that follow one another with the same result and the same provisions, together. */
function alike(rows: TimelineRow[]): [TimelineRow, ...TimelineRow[]][] {
  const groups: [TimelineRow, ...TimelineRow[]][] = [];
  const told = ({ verdict, kinds, steady }: TimelineRow) => JSON.stringify([verdict, kinds, steady]);
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && row.steady && row.comes.length + row.goes.length === 0 && told(group[0]) === told(row)) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function stage(view: View, row: TimelineRow, w: StageWords): TemplateResult {
  return html`
    <span class="stage">${row.label}</span>
    ${row.days ? html`<span class="note">${written(view, row.days, w)}</span>` : nothing}
    ${row.here ? html`<span class="tag">${w.here}</span>` : nothing}
  `;
}

function result(view: View, row: TimelineRow, w: StageWords): TemplateResult {
  const kinds = row.kinds.map(({ kind_label, level_label, status }) => {
    const level = level_label && level_label.toLowerCase() !== kind_label.toLowerCase() ? `, ${level_label}` : '';
    return html`<li>
      ${kind_label}${level}${status === row.verdict ? nothing : html` <span class="aside">(${w.status[status]})</span>`}
    </li>`;
  });
  return html`
    <span class="word">${signOf(row.verdict)} ${view.m.verdict[row.verdict]}</span>
    ${
      kinds.length > 0
        ? html`<ul class="plain-list">
            ${kinds}
          </ul>`
        : nothing
    }
    ${row.steady ? nothing : html`<span class="note">${w.unsteady}${row.on ? html` (${w.on(written(view, row.on, w))})` : nothing}</span>`}
  `;
}

function changes(row: TimelineRow, first: boolean, w: StageWords): TemplateResult | typeof nothing {
  if (first) return nothing;
  if (row.comes.length + row.goes.length === 0) return html`<span class="note">${w.same}</span>`;
  return html`${moved(w.comes, row.comes, w)} ${moved(w.goes, row.goes, w)}`;
}

function moved(title: string, list: MovedProvision[], w: StageWords): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const named = list.slice(0, NAMED).map(({ citation }) => citation);
  return html`<p>
    <strong>${title}</strong> <span lang="id">${named.join('; ')}</span>${
      list.length > NAMED ? html`, ${w.more(list.length - NAMED)}` : nothing
    }
  </p>`;
}
