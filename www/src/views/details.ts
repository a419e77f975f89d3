/** Everything that was said or taken for said, in one line that opens to the fields. */
import { html, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import { short } from '../messages/short.ts';
import { isBlank } from '../state.ts';
import type { View } from './context.ts';
import { failed, load } from './late.ts';

export function details(view: View): TemplateResult {
  const { m, draft } = view;
  return html`
    <details class="doors fields" id="details" part="form" .open=${view.formOpen} @toggle=${load('form', (open) => view.do.openForm(open))}>
      <summary class="door">
        <span
          >${isBlank(draft) ? m.form.instead : line(view) || answered(view) ? m.form.title : m.form.add}
          <span class="aside">${line(view)}</span></span
        >
      </summary>
      ${failed(view)}
      <cek-netral-form .view=${view}></cek-netral-form>
    </details>
  `;
}

/** Whether anything of the act, the day or the place was answered. */
function answered({ draft }: View): boolean {
  const { acts, election, date } = draft;
  return election !== null || date !== null || acts.some((answers) => Object.values(answers).some((given) => given !== null));
}

/** What the fields hold, in short names. */
function line({ shown, catalogue, lang }: View): string {
  const [first = {}] = shown.acts;
  const said = [QUESTION.act, QUESTION.channel, QUESTION.object].flatMap((id) => {
    const given = first[id];
    if (typeof given !== 'string') return [];
    const label = catalogue.questions.find((q) => q.id === id)?.answers.find((a) => a.id === given)?.label ?? given;
    return [short(lang, id, given, label)];
  });
  return said.join(' · ');
}
