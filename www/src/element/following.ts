/** Ties the element to the field of the page that `for` names. */
import type { ReactiveController } from 'lit';
import { Field } from '../field.ts';
import type { Host } from './host.ts';
import type { Presets } from './presets.ts';

export class Following implements ReactiveController {
  #field: Field | null = null;

  /** `typed` gets the field's text, at first and after every change. */
  constructor(
    private readonly host: Host,
    private readonly presets: Presets,
    private readonly typed: (text: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Before it is drawn for the first time, what is set may still change.
    if (this.host.hasUpdated) this.follow();
  }

  hostDisconnected(): void {
    this.#field?.stop();
    this.#field = null;
  }

  follow(): void {
    this.hostDisconnected();
    const { for: target } = this.host;
    const scope = this.host.getRootNode();
    if (!target || !(scope instanceof Document || scope instanceof ShadowRoot)) return;
    this.#field = new Field(scope, target, this.typed, () =>
      this.presets.misset({ code: 'field_missing', field: 'for', message: target, allowed: [] }),
    );
  }

  /** Takes the field's text as it stands now. */
  refresh(): void {
    this.#field?.refresh();
  }
}
