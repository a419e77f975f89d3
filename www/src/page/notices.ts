/** Lines at the top of the page: what was restored, what was left out, what is new. Each stays until it is closed. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { pageMessages } from '../messages/page/index.ts';
import { isolate } from '../isolation.ts';
import { styles } from '../styles.ts';
import type { Lang } from '../types.ts';

export interface Notice {
  /** One of each kind is shown: a newer one takes its place. */
  kind: 'restored' | 'update' | 'law' | 'fault';
  text: string;
  lines?: string[];
  actions?: { label: string; do: () => void }[] | undefined;
}

export class Notices extends LitElement {
  static override styles = [
    styles,
    isolate([
      css`
        /* Empty, it takes no room; it is there all the same, for a screen reader to watch. */
        :host {
          line-height: 0;
        }
        .notices {
          display: grid;
          gap: 0.5rem;
          max-inline-size: 72rem;
          margin-inline: auto;
          padding-inline: var(--space-4);
        }
        .notice {
          display: grid;
          gap: 0.4rem;
          margin-block-start: 0.75rem;
          padding: 0.75rem 1rem;
          border: 1px solid var(--line);
          border-inline-start: 0.4rem solid var(--accent);
          border-radius: var(--radius);
          background: var(--paper);
        }
        .notice.fault {
          border-color: var(--ink);
        }
      `,
    ]),
  ];
  static override properties = { language: { attribute: 'lang' }, notices: { state: true } };
  declare language: Lang;
  declare protected notices: Notice[];

  constructor() {
    super();
    this.language = 'id';
    this.notices = [];
  }

  show(notice: Notice): void {
    this.notices = [...this.notices.filter(({ kind }) => kind !== notice.kind), notice];
  }

  close(kind: Notice['kind']): void {
    this.notices = this.notices.filter((notice) => notice.kind !== kind);
  }

  protected override render(): TemplateResult {
    const { notice: m } = pageMessages[this.language];
    return html`<div class="root auto">
      <div class="notices" role="status" aria-label=${m.region}>
        ${this.notices.map(
          ({ kind, text, lines = [], actions = [] }) =>
            html`<div class="notice ${kind}" data-kind=${kind}>
              <p>${text}</p>
              ${
                lines.length > 0
                  ? html`<ul>
                      ${lines.map((line) => html`<li>${line}</li>`)}
                    </ul>`
                  : nothing
              }
              <p class="buttons">
                ${actions.map(({ label, do: act }) => html`<button type="button" class="chip" @click=${act}>${label}</button>`)}
                <button type="button" class="link" @click=${() => this.close(kind)}>${m.close}</button>
              </p>
            </div>`,
        )}
      </div>
    </div>`;
  }
}

customElements.define('cek-notices', Notices);
