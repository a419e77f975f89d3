/** Three things to try on the empty first screen. */
import { html, type TemplateResult } from 'lit';
import { heading, type View } from './context.ts';

export function examples(view: View): TemplateResult {
  const { m } = view;
  return html`<section class="examples group" aria-labelledby="examples-title">
    ${heading(view, 2, m.examples.title, 'examples-title', 'group-title')}
    <ul class="rows">
      ${m.examples.list.map(
        ({ label, source, text }) =>
          html`<li><button type="button" class="door" @click=${() => view.do.example(source, text)}>${label}</button></li>`,
      )}
    </ul>
  </section>`;
}
