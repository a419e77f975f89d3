/** What the parts of the element share: what the page has set, what the user has done, and what is drawn. */
import type { ReactiveControllerHost } from 'lit';
import type { Core } from '../core.ts';
import type { Settings } from '../settings.ts';
import type { Draft } from '../state.ts';
import type { Problem, Questionnaire, Report } from '../types.ts';

/** Where who acts is kept, if anywhere. */
export interface Memory {
  role(): string | null;
  /** False where the browser refuses. */
  keep(role: string): boolean;
  forget(): void;
}

/** What is open, asked for or just emptied; replaced, never changed in place. */
export interface Ui {
  /** Whether who acts is being changed, with all roles to choose from. */
  meOpen: boolean;
  allRoles: boolean;
  /** Whether the user wishes it kept who acts. */
  keeping: boolean;
  /** Whether the fields are. */
  formOpen: boolean;
  /** Whether a compact element shows everything for once. */
  unfolded: boolean;
  /** A question that was asked for by name and stays open until it is answered. */
  wanted: { act: number; question: string } | null;
  /** The draft that starting over has emptied. */
  emptied: Draft | null;
}

export const atFirst: Ui = {
  meOpen: false,
  allRoles: false,
  keeping: false,
  formOpen: false,
  unfolded: false,
  wanted: null,
  emptied: null,
};

export interface Host extends ReactiveControllerHost, HTMLElement, Settings {
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  draft: Draft;
  core: Core | null;
  catalogue: Questionnaire | null;
  report: Report | null;
  problem: Problem | null;
  memory: Memory | null;
  ui: Ui;
}

export function show(host: Host, changed: Partial<Ui>): void {
  host.ui = { ...host.ui, ...changed };
}

export const noCatalogue: Questionnaire = {
  questions: [],
  roles: [],
  elections: [],
  scope: [],
  law: { version: '', as_of: '', state: 'current' },
};

/** Tells the page around the element, out of any shadow tree. */
export function tell(host: Host, what: 'ready' | 'report' | 'error' | 'language', detail: object): void {
  host.dispatchEvent(new CustomEvent(`cek-netral:${what}`, { detail, bubbles: true, composed: true }));
}
