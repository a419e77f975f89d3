/** The fold in which somebody chooses their region: its code, and the list of regions, come only when it is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './context.ts';
import { panels } from './panels.ts';

export function region(view: View): TemplateResult {
  const { m, draft } = view;
  return html`<details class="region" @toggle=${load}>
    <summary>${m.form.region}${draft.region ? html`: ${draft.region.name}` : nothing}</summary>
    <p class="note" role="status" hidden>${m.further.failed}</p>
    <cek-netral-region .view=${view}></cek-netral-region>
  </details>`;
}

function load({ currentTarget }: Event): void {
  const details = currentTarget as HTMLDetailsElement;
  const trouble = details.querySelector<HTMLElement>('[role="status"]');
  if (!details.open) return;
  panels.region().then(
    () => trouble && (trouble.hidden = true),
    () => trouble && (trouble.hidden = false),
  );
}
