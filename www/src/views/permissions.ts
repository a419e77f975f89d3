/** What the law allows: what fits for certain stands above what forbids something else, the rest with the provisions. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Permission, Report } from '../types.ts';
import { cite } from './card.ts';
import { heading, type View } from './context.ts';

/** The permissions that are not shown as a ground already. */
export function otherPermissions({ permissions, grounds }: Report): Permission[] {
  return permissions.filter(({ id }) => !grounds.some((ground) => ground.kind === 'permission' && ground.id === id));
}

/** The most that are told in full. */
const TOLD = 2;

export function fitting(view: View, report: Report): TemplateResult | typeof nothing {
  const { m } = view;
  const shown = otherPermissions(report).filter(({ status }) => status === 'applies');
  if (shown.length === 0 || report.answer.sign === 'stop') return nothing;
  return html`<section class="card allowed" aria-labelledby="allowed-title">
    ${heading(view, 2, m.permissions.fits, 'allowed-title', 'small-title')}
    ${shown.slice(0, TOLD).map(
      ({ id, title, provisions }) =>
        html`<p data-permission=${id}>
          <strong>${title}</strong>
          ${provisions[0] ? html`<span class="cites">${cite(view, provisions[0])} <span class="sure">${m.gradeShort[provisions[0].grade]}</span></span>` : nothing}
        </p>`,
    )}
  </section>`;
}
