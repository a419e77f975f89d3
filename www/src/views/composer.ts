/** The text box, first thing on the page, with what was read in it marked where it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Source } from '../types.ts';
import { readers } from './agency.ts';
import { heading, type View } from './context.ts';
import { readings } from './readings.ts';

const MODES: Source[] = ['text', 'description'];

export function composer(view: View): TemplateResult {
  const { m, draft } = view;
  const other: Source = draft.mode === 'text' ? 'description' : 'text';
  const painted = view.marked[draft.mode];
  return html`
    <section class="composer" part="composer" aria-labelledby="composer-title">
      ${heading(view, 1, m.composer.title, 'composer-title', 'unseen')}
      <fieldset class="modes">
        <legend class="unseen">${m.composer.mode}</legend>
        ${MODES.map(
          (mode) => html`
            <label class="mode">
              <input type="radio" name="mode" .checked=${live(draft.mode === mode)} @change=${() => view.do.mode(mode)} />
              <span>${m.composer.modes[mode]}</span>
            </label>
          `,
        )}
      </fieldset>
      ${
        draft[other].trim()
          ? html`<p class="note both">
              ${m.composer.both[other]}
              <button type="button" class="link" @click=${() => view.do.mode(other)}>${m.composer.show}</button>
              <button type="button" class="link" @click=${() => view.do.write(other, '')}>${m.composer.clear}</button>
            </p>`
          : nothing
      }
      <label class="unseen" for="box">${m.composer.label[draft.mode]}</label>
      <div class="paper-box">
        <div class="marked" aria-hidden="true" lang="id">${painted ?? nothing}</div>
        <textarea
          id="box"
          part="box"
          rows="3"
          spellcheck="false"
          autocomplete="off"
          placeholder=${m.composer.placeholder[draft.mode]}
          aria-describedby="box-note"
          .value=${live(draft[draft.mode])}
          @input=${(event: InputEvent) => view.do.write(draft.mode, (event.target as HTMLTextAreaElement).value)}
          @scroll=${follow}
        ></textarea>
      </div>
      ${
        draft[draft.mode].trim()
          ? readings(view)
          : html`<p class="note foot" id="box-note">${m.composer.byItself} ${m.composer.privacy}</p>
              ${readers(view)}`
      }
    </section>
  `;
}

/** The marks lie under the box and move with what is in it. */
function follow({ target }: Event): void {
  const box = target as HTMLTextAreaElement;
  const marks = box.previousElementSibling;
  if (marks instanceof HTMLElement) marks.style.transform = `translateY(${-box.scrollTop}px)`;
}
