/** Pictures of the hand poses that guidance names, where a gesture is asked about or found. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { posesPage } from '../catalogue-links.ts';
import type { Pose } from '../reference.ts';
import type { Report } from '../types.ts';
import type { View } from './context.ts';
import { door } from './doors.ts';

const QUESTION = 'gesture';

export function poses(view: View, report: Report): TemplateResult | typeof nothing {
  const { m, lang, reference, catalogueSrc } = view;
  const asked = report.questions[0]?.id === QUESTION;
  const found = [...report.facts, ...report.evidence].some(({ question, answers }) => question === QUESTION && answers.join() === 'yes');
  if (!reference || (!asked && !found)) return nothing;
  return door(
    view,
    'poses',
    m.poses.title,
    html`<p class="note">${m.poses.note}</p>
      <ul class="plain-list">
        ${reference.poses.map(
          (pose) =>
            html`<li>
              ${picture(pose, pose.alt[lang])}
              <span class="pose-name">${pose.title[lang]}</span>
              <span class="aside">${pose.standing[lang]}</span>
            </li>`,
        )}
      </ul>
      ${view.links && catalogueSrc ? html`<p><a href=${posesPage(catalogueSrc, lang)} target="_blank" rel="noopener">${m.poses.more}</a></p>` : nothing}`,
    asked,
  );
}

function picture({ turn, layers }: Pose, alt: string): TemplateResult {
  return html`<svg class="hand" viewBox="0 0 120 150" role="img" aria-label=${alt}>
    <g transform="rotate(${turn} 60 95)">
      ${layers.map(
        ([ink, filled, width, path]) =>
          svg`<path class=${ink ? 'ink' : 'ground'} ?data-filled=${filled === 1} stroke-width=${width} d=${path}></path>`,
      )}
    </g>
  </svg>`;
}
