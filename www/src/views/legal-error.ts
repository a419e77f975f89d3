/** A way to report a legal error: a prepared text to copy. It names rules and the law's version, never what was typed. */
import { html, type TemplateResult } from 'lit';
import type { Report } from '../types.ts';
import type { View } from './context.ts';
import { door } from './doors.ts';

export function legalError(view: View, report: Report | null): TemplateResult {
  const { m } = view;
  const law = report?.law ?? view.catalogue.law;
  const found = (report?.findings ?? []).map((f) => `- ${f.rule} (${f.status}): ${f.provisions.map((p) => p.citation).join('; ')}`);
  const text = [m.legalError.head(law.version, law.as_of), ...found, '', m.legalError.wrong, '', m.legalError.right, ''].join('\n');
  return door(
    view,
    'legal-error',
    m.legalError.title,
    html`<p id="legal-error-how">${m.legalError.how}</p>
      <textarea
        readonly
        rows="8"
        aria-label=${m.legalError.label}
        aria-describedby="legal-error-how"
        .value=${text}
        @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
      ></textarea>`,
  );
}
