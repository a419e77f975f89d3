/** What goes beyond the answer, folded: its code comes only when it is opened. */
import { html, type TemplateResult } from 'lit';
import type { View } from './context.ts';
import { panels } from './panels.ts';

/** Loads a panel when its fold opens; where that fails, the fold says so. */
export function load(panel: keyof typeof panels, opened?: (open: boolean) => void): (event: Event) => void {
  return ({ currentTarget }) => {
    const details = currentTarget as HTMLDetailsElement;
    const trouble = details.querySelector<HTMLElement>('.late-trouble');
    opened?.(details.open);
    if (!details.open) return;
    panels[panel]().then(
      () => trouble && (trouble.hidden = true),
      () => trouble && (trouble.hidden = false),
    );
  };
}

export function failed({ m }: View): TemplateResult {
  return html`<p class="note late-trouble" role="status" hidden>${m.further.failed}</p>`;
}
