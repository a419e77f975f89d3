import type { Questionnaire, Lang, Report } from './types.js';

/** <cek-netral>: the whole checker in one tag. Importing this registers it; attributes and events stand in custom-elements.json. */
export class CekNetral extends HTMLElement {
  language: Lang;
  headingLevel: number;
  person: string | null;
  election: string | null;
  region: string | null;
  text: string;
  namesSrc: string | null;
  names: unknown;
  agency: string | null;
  logo: string | null;
  contacts: { label: string; value: string }[];
  compact: boolean;
  theme: 'auto' | 'light' | 'dark';
  links: 'on' | 'off';
  for: string | null;
  page: string | null;
  catalogueSrc: string | null;
  engine: 'auto' | 'wasm' | 'js';
  /** The latest report. */
  readonly report: Report | null;
  /** What the form asks; null until the core is loaded. */
  readonly catalogue: Questionnaire | null;
  /** Loads the core now instead of when the element comes into view. */
  load(): Promise<void>;
  /** Takes the text of the field that `for` names as it stands now. */
  refresh(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'cek-netral': CekNetral;
  }
}
