/** What a page that shows <cek-netral> can set: each an attribute and a property. Documented for agencies in www/instansi/instansi.html and docs/pengelola-situs.md. */
import type { PropertyDeclarations } from 'lit';
import { readContacts, type Contact } from './contacts.ts';
import type { EngineName } from './core.ts';
import type { Lang } from './types.ts';

export interface Settings {
  /** `lang`: `id` or `en`. */
  language: Lang;
  /** `heading-level`: level of the first heading, 1 to 4. */
  headingLevel: number;
  /** `person`: id of a role that is chosen from the start, such as `pns`. (`role` belongs to assistive technology.) */
  person: string | null;
  /** `election`: id of an election that is chosen from the start. */
  election: string | null;
  /** `region`: code of the region whose candidates of the Pilkada 2024 are read, such as `3275`. */
  region: string | null;
  /** `text`: the planned post to start from. */
  text: string;
  /** `names-src`: address of the agency's file of local candidates, on the host of the page. */
  namesSrc: string | null;
  /** The same as a property: whatever such a file holds. */
  names: unknown;
  /** `agency`: name of the agency. */
  agency: string | null;
  /** `logo`: address of its picture. */
  logo: string | null;
  /** `contacts`: whom to ask there. */
  contacts: Contact[];
  /** `compact`: only the box and the verdict, the rest on request. */
  compact: boolean;
  /** `theme`: `auto` follows the device. */
  theme: 'auto' | 'light' | 'dark';
  /** `links="off"` shows addresses as words. */
  links: 'on' | 'off';
  /** `for`: id or selector of a field of the page whose text is checked where it is written. */
  for: string | null;
  /** `page`: address of the full checker, offered where this one cannot run. */
  page: string | null;
  /** `catalogue-src`: address of the folder of the catalogue, for links, terms, hand poses and what can be done. */
  catalogueSrc: string | null;
  /** `engine`: which form of the core. */
  engine: EngineName;
}

export const settings = {
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
} satisfies Record<keyof Settings, unknown> & PropertyDeclarations;

/** What holds until something is set: nothing, but for these. */
export const defaults = {
  ...Object.fromEntries(Object.keys(settings).map((name) => [name, null])),
  language: 'id',
  headingLevel: 2,
  text: '',
  contacts: [],
  compact: false,
  theme: 'auto',
  links: 'on',
  engine: 'auto',
} as unknown as Settings;
