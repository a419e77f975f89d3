/** A part of the page that loads late: an element without a shadow of its own, so that the page's styles hold in it. */
import { LitElement, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isolate } from '../isolation.ts';
import type { View } from './context.ts';

export abstract class Panel extends LitElement {
  static override properties: PropertyDeclarations = { view: { attribute: false } };
  /** Styles that come with the panel and join those of the page. */
  protected static readonly looks: CSSResult[] = [];
  static #sheets = new Map<unknown, CSSStyleSheet>();

  declare view: View | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #toggled = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#fold?.addEventListener('toggle', this.#toggled);
    const root = this.getRootNode();
    const sheet = Panel.#sheet(this.constructor as typeof Panel);
    if (!(root instanceof ShadowRoot) || !sheet || root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#fold?.removeEventListener('toggle', this.#toggled);
  }

  static #sheet(panel: typeof Panel): CSSStyleSheet | undefined {
    const known = Panel.#sheets.get(panel) ?? isolate(panel.looks).styleSheet;
    if (known) Panel.#sheets.set(panel, known);
    return known;
  }

  get #fold(): HTMLDetailsElement | null {
    return this.closest('details');
  }

  /** What it shows while it is open. */
  protected abstract content(view: View): TemplateResult | typeof nothing;

  /** What is folded away costs nothing. */
  protected override render(): TemplateResult | typeof nothing {
    return this.view && this.#fold?.open ? this.content(this.view) : nothing;
  }
}
