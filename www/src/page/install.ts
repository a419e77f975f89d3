/** The browser's offer to install the page, kept for a button of our own. */

/** Chromium's event; other browsers have their own menu for it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

export class Installing {
  #offer: InstallOffer | null = null;

  constructor(onChange: (possible: boolean) => void) {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#offer = event as InstallOffer;
      onChange(true);
    });
    addEventListener('appinstalled', () => {
      this.#offer = null;
      onChange(false);
    });
  }

  offer(): void {
    void this.#offer?.prompt();
  }
}
