/** Runs something once things have been quiet for a while, and the browser has a moment to spare. */
export class Settling {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: number | undefined;

  constructor(
    private readonly quiet: number,
    private readonly work: () => void,
  ) {}

  /** Something happened: wait anew. */
  touch(): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      if ('requestIdleCallback' in globalThis) this.#idle = requestIdleCallback(this.work, { timeout: 200 });
      else this.work();
    }, this.quiet);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
    this.#idle = undefined;
  }
}
