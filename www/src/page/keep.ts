/** The controls below the answer: print, copy, file, link, keeping on the device. Beside each stands where the text goes. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { pageMessages } from '../messages/page/index.ts';
import { isolate } from '../isolation.ts';
import { styles } from '../styles.ts';
import type { Lang } from '../types.ts';
import { download, type NamedFile } from './download.ts';

/** What the controls do; `desk.ts` knows how. */
export interface KeepActions {
  text(): string;
  file(): NamedFile;
  open(file: File): void;
  link(options: { withText: boolean }): string;
  /** False where the browser refuses. */
  store(on: boolean): boolean;
  install(): void;
}

export class Keep extends LitElement {
  static override styles = [
    styles,
    isolate([
      css`
        .part {
          gap: 0.5rem;
        }
        .part:first-of-type {
          padding-block-start: 0;
          border: 0;
        }
        input[type='text'] {
          min-inline-size: 0;
          font-size: 0.875rem;
          text-overflow: ellipsis;
        }
        .said:empty {
          display: none;
        }
      `,
    ]),
  ];
  static override properties = {
    language: { attribute: 'lang' },
    blank: { type: Boolean },
    hasText: { type: Boolean },
    linkable: { type: Boolean },
    stored: { type: Boolean },
    installable: { type: Boolean },
    link: { type: String },
    withText: { state: true },
    said: { state: true },
  };

  declare language: Lang;
  /** Nothing has been written or answered: there is nothing to keep, but something to open. */
  declare blank: boolean;
  declare hasText: boolean;
  /** Whether a link without the text would hold anything. */
  declare linkable: boolean;
  declare stored: boolean;
  declare installable: boolean;
  declare link: string;
  declare protected withText: boolean;
  declare protected said: { at: 'paper' | 'link' | 'store'; text: string } | null;
  declare actions: KeepActions;

  constructor() {
    super();
    this.language = 'id';
    this.blank = true;
    this.hasText = false;
    this.linkable = false;
    this.stored = false;
    this.installable = false;
    this.link = '';
    this.withText = false;
    this.said = null;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // A text that is gone takes its tick with it.
    if (changed.has('hasText') && !this.hasText) this.withText = false;
  }

  async #copy(text: string, at: 'paper' | 'link', done: string): Promise<void> {
    const m = pageMessages[this.language].done;
    try {
      await navigator.clipboard.writeText(text);
      this.said = { at, text: done };
    } catch {
      this.said = { at, text: m.notCopied };
    }
  }

  #store(on: boolean): void {
    const m = pageMessages[this.language].done;
    const text = this.actions.store(on) ? (on ? m.stored : m.forgotten) : m.notStored;
    this.said = { at: 'store', text };
  }

  #status(at: 'paper' | 'link' | 'store'): TemplateResult {
    return html`<p class="said" role="status">${this.said?.at === at ? this.said.text : nothing}</p>`;
  }

  protected override render(): TemplateResult {
    const { keep: m, done } = pageMessages[this.language];
    const link = this.blank ? '' : this.actions.link({ withText: this.withText });
    // On the empty first screen there is nothing to keep; what can be brought back stays folded.
    return html`
      <div class="root auto">
        <details class="keep" aria-labelledby="keep-title">
          <summary class="door"><h2 class="door-title" id="keep-title">${this.blank ? m.again : m.title}</h2></summary>
          <div class="inside">
            ${
              this.blank
                ? nothing
                : html`<div class="part">
                      <p class="buttons">
                        <button type="button" class="chip" id="print" @click=${() => print()}>${m.print}</button>
                        <button type="button" class="chip" id="copy" @click=${() => this.#copy(this.actions.text(), 'paper', done.copied)}>
                          ${m.copy}
                        </button>
                      </p>
                      ${this.#status('paper')}
                      <p class="note">${m.paperNote}</p>
                    </div>
                    <div class="part">
                      <label class="box-label" for="link">${m.linkLabel}</label>
                      <input
                        id="link"
                        type="text"
                        readonly
                        .value=${this.linkable || this.withText ? link : ''}
                        aria-describedby="link-note"
                        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
                      />
                      ${
                        this.hasText
                          ? html`<label class="check">
                              <input
                                type="checkbox"
                                id="with-text"
                                .checked=${this.withText}
                                @change=${(event: Event) => (this.withText = (event.target as HTMLInputElement).checked)}
                              />
                              ${m.withText}
                            </label>`
                          : nothing
                      }
                      <p class="buttons">
                        <button
                          type="button"
                          class="chip"
                          id="copy-link"
                          ?disabled=${!this.linkable && !this.withText}
                          @click=${() => this.#copy(link, 'link', done.linkCopied)}
                        >
                          ${m.copyLink}
                        </button>
                      </p>
                      ${this.#status('link')}
                      <p class="note" id="link-note">${m.linkNote}</p>
                    </div>`
            }
            <div class="part">
              <p class="buttons">
                ${
                  this.blank
                    ? nothing
                    : html`<button type="button" class="chip" id="download" @click=${() => download(this.actions.file())}>
                        ${m.download}
                      </button>`
                }
                <button
                  type="button"
                  class="chip"
                  id="open"
                  @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#file')?.click()}
                >
                  ${m.open}
                </button>
                <input
                  id="file"
                  type="file"
                  accept=".json,application/json"
                  hidden
                  @change=${(event: Event) => {
                    const input = event.target as HTMLInputElement;
                    const [file] = input.files ?? [];
                    if (file) this.actions.open(file);
                    // The same file may be chosen once more.
                    input.value = '';
                  }}
                />
              </p>
              <p class="note">${m.fileNote}</p>
            </div>
            <div class="part">
              <label class="check">
                <input
                  type="checkbox"
                  id="store"
                  .checked=${this.stored}
                  aria-describedby="store-note"
                  @change=${(event: Event) => {
                    const box = event.target as HTMLInputElement;
                    this.#store(box.checked);
                    // Where the browser refuses, nothing has changed that would be drawn anew.
                    box.checked = this.stored;
                  }}
                />
                ${m.store}
              </label>
              ${
                this.stored
                  ? html`<p class="buttons">
                      <button type="button" class="chip" id="forget" @click=${() => this.#store(false)}>${m.forget}</button>
                    </p>`
                  : nothing
              }
              ${this.#status('store')}
              <p class="note" id="store-note">${this.stored ? m.storeNote : m.notStored}</p>
            </div>
            ${
              this.installable
                ? html`<div class="part">
                    <p class="buttons">
                      <button type="button" class="chip" id="install" @click=${() => this.actions.install()}>${m.install}</button>
                    </p>
                    <p class="note">${m.installNote}</p>
                  </div>`
                : nothing
            }
          </div>
        </details>
      </div>
    `;
  }
}

customElements.define('cek-keep', Keep);

declare global {
  interface HTMLElementTagNameMap {
    'cek-keep': Keep;
  }
}
