/** What stands behind the doors of help; it comes when one of them is opened. */
import { nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { helpStyles } from '../styles/help.ts';
import { alreadyDone } from './already-done.ts';
import type { View } from './context.ts';
import { steps } from './help-steps.ts';
import { neutralWays } from './neutral-ways.ts';
import { Panel } from './panel.ts';

class HelpPanel extends Panel {
  static override properties: PropertyDeclarations = { ...Panel.properties, topic: { attribute: 'data-topic' } };
  protected static override readonly looks = [helpStyles];
  declare protected topic: string;

  protected override content(view: View): TemplateResult | typeof nothing {
    const { report } = view;
    if (!report) return nothing;
    if (this.topic === 'posted') return alreadyDone(view, report);
    return this.topic === 'neutral' ? neutralWays(view, report) : steps(view, report, this.topic);
  }
}

if (!customElements.get('cek-netral-help')) customElements.define('cek-netral-help', HelpPanel);
