/** The folded part where somebody names the candidates of their own region. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { lineOf, noLocalNames, readNames, type FileFault, type LocalNames } from '../local-names.ts';
import { localNameWords } from '../messages/local-names.ts';
import type { Lang, Problem } from '../types.ts';

/** What is wrong with the names: with the file as such, or what the core says against them. */
export type NamesProblem = FileFault | Problem;

export interface LocalNamesView {
  lang: Lang;
  local: LocalNames;
  problem: NamesProblem | null;
  change: (local: LocalNames, typing: boolean) => void;
  /** The chosen file gives no names; what was there stays. */
  fault: (fault: FileFault) => void;
}

export function localNames({ lang, local, problem, change, fault }: LocalNamesView): TemplateResult {
  const m = localNameWords[lang];
  const open = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await readNames(file);
    // The same file may be chosen once more.
    input.value = '';
    if (typeof read === 'string') fault(read);
    else change(read, false);
  };
  return html`<details class="local-names">
    <summary>${m.title}</summary>
    <div class="field">
      <p class="note">${m.lead}</p>
      ${
        local.from === 'file'
          ? html`<p>${fromFile(lang, local)}</p>`
          : html`<label for="local-names">${m.label}</label>
              <textarea
                id="local-names"
                rows="3"
                spellcheck="false"
                autocomplete="off"
                placeholder=${m.placeholder}
                aria-describedby="local-names-hint"
                .value=${live(local.text)}
                @input=${(event: Event) => change({ from: 'lines', text: (event.target as HTMLTextAreaElement).value }, true)}
              ></textarea>
              <p class="note" id="local-names-hint">${m.hint}</p>`
      }
      <p class="fault" role="status">${problem ? said(lang, local, problem) : nothing}</p>
      <p class="buttons">
        <button type="button" class="chip" @click=${choose}>${m.open}</button>
        <input type="file" accept=".json,application/json" hidden aria-label=${m.open} @change=${open} />
        ${
          local.from === 'file'
            ? html`<button type="button" class="link" @click=${() => change(noLocalNames, false)}>${m.remove}</button>`
            : nothing
        }
      </p>
      <p class="note">${m.kept}</p>
    </div>
  </details>`;
}

function choose({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).parentElement?.querySelector<HTMLInputElement>('input[type=file]')?.click();
}

function fromFile(lang: Lang, { names }: Extract<LocalNames, { from: 'file' }>): string {
  const [label, candidates] = Array.isArray(names) ? ['', names] : [names.label, names.candidates];
  return localNameWords[lang].fromFile(typeof label === 'string' ? label : '', Array.isArray(candidates) ? candidates.length : 0);
}

function said(lang: Lang, local: LocalNames, problem: NamesProblem): string {
  const m = localNameWords[lang];
  if (typeof problem === 'string') return m.faults[problem];
  const { field, message } = problem.error;
  const index = /^names\.(\d+)/.exec(field)?.[1];
  if (local.from === 'lines' && index !== undefined) return m.refused(m.inLine(lineOf(local.text, Number(index)), message));
  return m.refused(`${field}: ${message}`);
}
