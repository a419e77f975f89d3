/** What stands behind the doors of help and of some more; it comes when one of them is opened. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { helpStyles } from '../styles/help.ts';
import { alreadyDone } from './already-done.ts';
import type { Report } from '../types.ts';
import { changes } from './changes.ts';
import { conflicts } from './conflicts.ts';
import type { View } from './context.ts';
import { facts } from './facts.ts';
import { steps } from './help-steps.ts';
import { mistake } from './mistake.ts';
import { neutralWays } from './neutral-ways.ts';
import { Panel } from './panel.ts';
import { scope } from './scope.ts';

/** What is no topic of the catalogue's help. */
const OWN: Record<string, (view: View, report: Report) => unknown> = {
  posted: alreadyDone,
  neutral: neutralWays,
  facts,
  conflicts,
  changes,
};

class HelpPanel extends Panel {
  static override properties: PropertyDeclarations = { ...Panel.properties, topic: { attribute: 'data-topic' } };
  protected static override readonly looks = [helpStyles];
  declare protected topic: string;

  protected override content(view: View): TemplateResult | typeof nothing {
    const { report } = view;
    if (this.topic === 'mistake') return mistake(view, report);
    if (this.topic === 'scope') return scope(view);
    if (!report) return nothing;
    const own = OWN[this.topic];
    return own ? html`${own(view, report)}` : steps(view, report, this.topic);
  }
}

if (!customElements.get('cek-netral-help')) customElements.define('cek-netral-help', HelpPanel);
