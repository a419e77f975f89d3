/** What a page that shows <cek-netral> can set: each an attribute and a property. Documented for agencies in src/site/data/agencies.html and docs/pengelola-situs.md. */
import { LitElement, type PropertyDeclarations } from 'lit';
import type { EngineName } from './checker.ts';
import { readContacts, type Contact } from './contacts.ts';
import type { Lang } from './types.ts';

export class SetElement extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { attribute: 'lang', reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    person: {},
    election: {},
    region: {},
    text: {},
    namesSrc: { attribute: 'names-src' },
    names: { attribute: false },
    agency: {},
    logo: {},
    contacts: { converter: readContacts },
    compact: { type: Boolean, reflect: true },
    theme: { reflect: true },
    links: {},
    for: {},
    page: {},
    catalogueSrc: { attribute: 'catalogue-src' },
    engine: {},
  };

  /** `id` or `en`. */
  declare language: Lang;
  /** Level of the first heading, 1 to 4. */
  declare headingLevel: number;
  /** Id of a role that is chosen from the start, such as `pns`. (`role` belongs to assistive technology.) */
  declare person: string | null;
  /** Id of an election that is chosen from the start. */
  declare election: string | null;
  /** Code of the region whose candidates of the Pilkada 2024 are read, such as `3275`. */
  declare region: string | null;
  /** The planned post to start from. */
  declare text: string;
  /** Address of the agency's file of local candidates, on the host of the page. */
  declare namesSrc: string | null;
  /** What such a file holds, as a property. */
  declare names: unknown;
  /** Name of the agency. */
  declare agency: string | null;
  /** Address of its picture. */
  declare logo: string | null;
  /** Whom to ask there: `Name: number | Name: address`, or JSON. */
  declare contacts: Contact[];
  /** Only the box and the verdict, the rest on request. */
  declare compact: boolean;
  /** `auto` follows the device. */
  declare theme: 'auto' | 'light' | 'dark';
  /** `off` shows addresses as words. */
  declare links: 'on' | 'off';
  /** Id or selector of a field of the page whose text is checked where it is written. */
  declare for: string | null;
  /** Address of the full checker, offered where this one cannot run. */
  declare page: string | null;
  /** Address of the folder of the catalogue, for links, terms, hand poses and what can be done. */
  declare catalogueSrc: string | null;
  /** Which form of the core: `auto`, `wasm` or `js`. */
  declare engine: EngineName;

  constructor() {
    super();
    for (const name of Object.keys(SetElement.properties)) Object.assign(this, { [name]: null });
    // Until something is set.
    Object.assign(this, {
      language: 'id',
      headingLevel: 2,
      text: '',
      contacts: [],
      compact: false,
      theme: 'auto',
      links: 'on',
      engine: 'auto',
    });
  }
}

export type Settings = Omit<SetElement, keyof LitElement>;
