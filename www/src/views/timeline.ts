/** The election drawn from top to bottom: its stages, who was fixed when, today, the planned date, and when each provision applies. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { day } from '../messages/index.ts';
import type { StageWords } from '../messages/stages.ts';
import { today } from '../state.ts';
import type { Comparison, Days, RuleWindow } from '../types.ts';
import { list, type View } from './context.ts';
import { written } from './compare.ts';

/** The most provisions that are drawn; the list has all of them. */
const DRAWN = 6;
/** Lengths of the drawing, in its own units. */
const WIDTH = 320;
const ROW = 56;
const TOP = 22;
const LANE = 18;
const BAR = 11;
const CHARACTER = 7.6;

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

interface Place {
  /** Where a day begins, from the top; null outside the calendar. */
  at(iso: string): number | null;
}

export function timeline(view: View, comparison: Comparison, w: StageWords): TemplateResult {
  const { rows, windows, election } = comparison;
  if (rows.length === 0) return html`<p class="note">${w.noWindows}</p>`;
  const drawn = windows.slice(0, DRAWN);
  const axis = 8 + drawn.length * LANE + 6;
  const bottom = TOP + rows.length * ROW;
  const place = placing(comparison);
  const now = election ? today() : null;
  const today_ = now ? place.at(now) : null;
  const planned = comparison.date ? [place.at(comparison.date.from), place.at(following(comparison.date.to))] : null;
  return html`
    <div class="timeline">
      <svg
        viewBox="0 0 ${WIDTH} ${bottom + 8}"
        role="img"
        aria-label=${election ? w.drawn(election.label) : w.schematic}
        aria-describedby="timeline-keys timeline-windows"
        focusable="false"
      >
        ${rows.map((row, index) => {
          const y = TOP + index * ROW;
          return svg`
            <g class="band ${row.here ? 'here' : ''}">
              <rect x="${axis}" y="${y}" width="${WIDTH - axis}" height="${ROW}" />
              ${lines(row.label, axis).map((line, n) => svg`<text class="name" x="${axis + 14}" y="${y + 18 + n * 15}">${line}</text>`)}
              <text x="${axis + 14}" y="${y + 18 + lines(row.label, axis).length * 15}">${row.days ? brief(view, row.days) : nothing}</text>
            </g>`;
        })}
        <line class="axis" x1="${axis}" y1="${TOP}" x2="${axis}" y2="${bottom}" />
        ${drawn.map((window, lane) => bars(comparison, window, 8 + lane * LANE, lane + 1, place))}
        ${
          election?.fixed.map((fixed) => {
            const y = place.at(fixed.day);
            return y === null ? nothing : svg`<path class="fixed" d="M${axis} ${y - 6}l6 6-6 6-6-6z" />`;
          }) ?? nothing
        }
        ${
          planned && (planned[0] !== null || planned[1] !== null)
            ? svg`<rect class="planned" x="${axis - 3}" y="${planned[0] ?? TOP}" width="6" height="${Math.max(
                (planned[1] ?? bottom) - (planned[0] ?? TOP),
                4,
              )}" /><path class="planned" d="M${axis + 3} ${((planned[0] ?? TOP) + (planned[1] ?? bottom)) / 2}l7-5v10z" />`
            : nothing
        }
        ${today_ === null ? nothing : svg`<line class="today" x1="${axis - 6}" y1="${today_}" x2="${WIDTH}" y2="${today_}" />`}
      </svg>
      ${words(view, comparison, w, now, today_ !== null)}
    </div>
  `;
}

/** The same in words. */
function words(view: View, comparison: Comparison, w: StageWords, now: string | null, inside: boolean): TemplateResult {
  const { windows, election, date } = comparison;
  const key = (name: string) => svg`<svg class="key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${KEYS[name]}</svg>`;
  return html`
    <ul class="plain-list keys" id="timeline-keys">
      ${election?.fixed.map(
        (fixed) => html`<li>${key('fixed')} ${w.fixed(fixedLabels(view, fixed.labels), day(fixed.day, view.lang))}</li>`,
      )}
      ${date ? html`<li>${key('planned')} ${w.planned(written(view, date, w))}</li>` : nothing}
      ${now ? html`<li>${key('today')} ${w.today(day(now, view.lang))}${inside ? nothing : html` (${w.outside})`}</li>` : nothing}
      <li class="note">${w.scale}</li>
    </ul>
    <div class="said" id="timeline-windows">
      <p class="small-title">${w.windows}</p>
      ${
        windows.length === 0
          ? html`<p class="note">${w.noWindows}</p>`
          : html`<p class="note">${w.legend}</p>
              <ol class="windows">
                ${windows.map(
                  (window) =>
                    html`<li data-rule=${window.rule}>
                      ${window.title} <span class="aside">(${window.kind_label})</span>
                      <span class="note">${window.spans.map((span) => spoken(view, comparison, span, w)).join('; ')}</span>
                    </li>`,
                )}
              </ol>`
      }
    </div>
  `;
}

const KEYS: Record<string, TemplateResult> = {
  fixed: svg`<path class="fixed" d="M8 2l6 6-6 6-6-6z" />`,
  planned: svg`<path class="planned" d="M3 8l9-6v12z" />`,
  today: svg`<line class="today" x1="0" y1="8" x2="16" y2="8" />`,
};

/** Once they are fixed, nobody is prospective any more. */
function fixedLabels(view: View, labels: string[]): string {
  return list(view, labels, 'conjunction').replace(/\((Bakal|prospective)\) /g, '');
}

/** A label in as many lines as it needs beside the axis. */
function lines(label: string, axis: number): string[] {
  const most = Math.floor((WIDTH - axis - 14) / CHARACTER);
  const out: string[] = [];
  for (const word of label.split(' ')) {
    const line = out.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most) out[out.length - 1] = `${line} ${word}`;
    else out.push(word);
  }
  return out;
}

/** Over which days, or stages, a provision has one status. */
function spoken(view: View, { stretches, rows }: Comparison, span: RuleWindow['spans'][number], w: StageWords): string {
  const [first, last] = [stretches[span.first], stretches[span.last]];
  const status = w.status[span.status];
  if (first?.days && last?.days) return `${written(view, { from: first.days.from, to: last.days.to }, w)} (${status})`;
  if (span.first === 0 && span.last === stretches.length - 1) return `${w.throughout} (${status})`;
  const label = (stretch: typeof first) => rows[stretch?.row ?? -1]?.label ?? '';
  return `${w.span(label(first), label(last))} (${status})`;
}

function bars(comparison: Comparison, window: RuleWindow, x: number, number: number, place: Place): TemplateResult {
  const { stretches } = comparison;
  const boxes = window.spans.map((span) => {
    const [first, last] = [stretches[span.first], stretches[span.last]];
    const from = first?.days ? place.at(first.days.from) : TOP + span.first * ROW;
    const to = last?.days ? place.at(following(last.days.to)) : TOP + (span.last + 1) * ROW;
    if (from === null || to === null) return nothing;
    return svg`<rect class="window ${span.status}" x="${x}" y="${from + 1}" width="${BAR}" height="${Math.max(to - from - 2, 2)}" />`;
  });
  return svg`<text class="number" x="${x + BAR / 2}" y="${TOP - 7}">${number}</text>${boxes}`;
}

/** Every stage is equally high; within it days are spread evenly. */
function placing({ rows }: Comparison): Place {
  const spans = rows.flatMap((row, index) => (row.days ? [{ index, from: dayNumber(row.days.from), to: dayNumber(row.days.to) + 1 }] : []));
  return {
    at(iso) {
      const at = dayNumber(iso);
      const row = spans.find(({ from, to }) => from <= at && at < to) ?? spans.filter(({ to }) => to === at).at(-1);
      return row ? TOP + ROW * (row.index + (at - row.from) / (row.to - row.from)) : null;
    },
  };
}

function following(iso: string): string {
  return new Date((dayNumber(iso) + 1) * 86_400_000).toISOString().slice(0, 10);
}

/** Days short enough for the drawing. */
function brief({ lang }: View, { from, to }: Days): string {
  const form = new Intl.DateTimeFormat(lang === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  return from === to ? form.format(first) : `${form.format(first)} - ${form.format(last)}`;
}
