/** Follows the text of a field of the host page: a textarea, an input, or anything that can be edited. Changes nothing in it. */

/** How long the page is watched for a field that is not there yet. */
const PATIENCE_MS = 30_000;

export class Field {
  readonly #stop = new AbortController();
  #watch: MutationObserver | undefined;
  #found: HTMLElement | null = null;

  /**
   * Follows the field that `target` names: an id, else a selector, within `scope`.
   * `changed` gets its text at first and after every change; `missing` is called where it never turned up.
   */
  constructor(
    private readonly scope: Document | ShadowRoot,
    private readonly target: string,
    private readonly changed: (text: string) => void,
    missing: () => void,
  ) {
    if (this.#find()) return;
    // Editors build their field after the page has loaded.
    this.#watch = new MutationObserver(() => {
      if (this.#find()) clearTimeout(patience);
    });
    this.#watch.observe(scope, { childList: true, subtree: true });
    const patience = setTimeout(() => {
      this.stop();
      missing();
    }, PATIENCE_MS);
    this.#stop.signal.addEventListener('abort', () => clearTimeout(patience));
  }

  /** Takes the text as it stands now, for a page that changes its field without an event. */
  refresh(): void {
    if (this.#found) this.changed(textOf(this.#found));
  }

  stop(): void {
    this.#stop.abort();
    this.#watch?.disconnect();
  }

  #find(): boolean {
    let found: Element | null = this.scope.getElementById(this.target);
    try {
      found ??= this.scope.querySelector(this.target);
    } catch {
      // What is no selector finds nothing.
    }
    if (!(found instanceof HTMLElement)) return false;
    this.#watch?.disconnect();
    this.#found = found;
    const { signal } = this.#stop;
    const refresh = () => this.refresh();
    for (const event of ['input', 'change', 'focusin']) found.addEventListener(event, refresh, { signal });
    found.closest('form')?.addEventListener('reset', () => setTimeout(refresh), { signal });
    if (!('value' in found)) {
      // Editors rewrite what stands in the field themselves, with no event that would tell.
      this.#watch = new MutationObserver(refresh);
      this.#watch.observe(found, { childList: true, characterData: true, subtree: true });
    }
    refresh();
    return true;
  }
}

/** The text as somebody reads it, lines kept. */
function textOf(field: HTMLElement): string {
  return 'value' in field ? String(field.value) : field.innerText;
}
