/** What goes beyond the answer, folded: its code comes only when it is opened. */
import { html, type TemplateResult } from 'lit';
import type { View } from './context.ts';

const PANELS = { compare: () => import('./compare.ts'), whyNot: () => import('./why-not.ts') };

export function further(view: View): TemplateResult {
  const { m } = view;
  return html`
    <details class="card further" id="compare" @toggle=${load('compare')}>
      <summary>${m.further.compare}</summary>
      <p class="note" role="status" hidden>${m.further.failed}</p>
      <cek-netral-compare .view=${view}></cek-netral-compare>
    </details>
    <details class="card further" id="why-not" @toggle=${load('whyNot')}>
      <summary>${m.further.whyNot}</summary>
      <p class="note" role="status" hidden>${m.further.failed}</p>
      <cek-netral-why-not .view=${view}></cek-netral-why-not>
    </details>
  `;
}

function load(panel: keyof typeof PANELS): (event: Event) => void {
  return ({ currentTarget }) => {
    const details = currentTarget as HTMLDetailsElement;
    const trouble = details.querySelector<HTMLElement>('[role="status"]');
    if (!details.open) return;
    PANELS[panel]().then(
      () => trouble && (trouble.hidden = true),
      () => trouble && (trouble.hidden = false),
    );
  };
}
