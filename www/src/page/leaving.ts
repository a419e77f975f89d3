/** What happens when the page is left: what waits is written at once, and what would be lost is asked about. */
export class Leaving {
  readonly #question = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    // Older browsers go by this alone.
    event.returnValue = true;
  };

  /** `write` writes what waits to be written: a tab that sleeps may never wake. */
  constructor(write: () => void) {
    addEventListener('pagehide', write);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && write());
  }

  /** Whether to ask. Listened for only then: a page that asks is not kept for the way back. */
  ask(on: boolean): void {
    if (on) addEventListener('beforeunload', this.#question);
    else removeEventListener('beforeunload', this.#question);
  }
}
