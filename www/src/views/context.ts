/** What every view is given: the words, the facts and what can be done. Views draw; they decide nothing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../contacts.ts';
import type { Ui } from '../element/host.ts';
import type { Reference } from '../reference.ts';
import type { FileFault, LocalNames } from '../local-names.ts';
import type { Region } from '../regions.ts';
import type { Messages } from '../messages/index.ts';
import { OTHER_ELECTION, type Draft } from '../state.ts';
import type { NamesProblem } from './names-fold.ts';
import type {
  Questionnaire,
  FormQuestion,
  Comparison,
  Given,
  IndexEntry,
  Lang,
  NearMiss,
  Origin,
  Problem,
  Report,
  Source,
  WhyNot,
} from '../types.ts';

export interface Actions {
  mode(mode: Source): void;
  write(source: Source, text: string): void;
  role(role: string | null): void;
  election(id: string | null): void;
  date(day: string | null): void;
  answer(act: number, question: string, value: Given): void;
  /** Says that what was read is not so; the question is open again. */
  refuse(act: number, question: string): void;
  /** Takes back what was said about a question: what was read holds again. */
  unsay(act: number, question: string): void;
  /** Who acts, told by a chip. */
  chooseMe(role: string): void;
  openMe(open: boolean): void;
  allRoles(): void;
  keepMe(on: boolean): void;
  /** Takes who acts from this page and this device. */
  forgetMe(): void;
  example(source: Source, text: string): void;
  localNames(local: LocalNames, typing: boolean): void;
  region(region: Region | null): void;
  namesFault(fault: FileFault): void;
  addAct(): void;
  removeAct(act: number): void;
  startOver(): void;
  /** Brings back what starting over has emptied. */
  undo(): void;
  /** Opens or closes the fields. */
  openForm(open: boolean): void;
  /** Leads to the place where a question is answered. */
  goTo(act: number, question: string): void;
  /** Opens one finding among the provisions. */
  goToFinding(rule: string): void;
  /** Shows everything in a compact element. */
  unfold(): void;
  speak(lang: Lang): void;
  /** Puts another draft in place of the one that is shown. */
  restore(draft: Draft): void;
}

/** What the core can be asked of the scenario of the moment, beyond its report. */
export interface Further {
  compare(): Comparison | Problem;
  whyNot(id: string): WhyNot | Problem;
  nearMisses(): NearMiss[] | Problem;
  index(): IndexEntry[] | Problem;
}

export interface View extends Omit<Ui, 'keeping' | 'unfolded' | 'emptied'> {
  m: Messages;
  lang: Lang;
  /** What the user has written and answered. */
  draft: Draft;
  /** The same with what was read in their words: what the fields show. */
  shown: Draft;
  catalogue: Questionnaire;
  report: Report | null;
  /** What was wrong with the last scenario; the report is none then. */
  problem: Problem | null;
  /** Fetches the list of regions; null where there is none. */
  regions: (() => Promise<Region[]>) | null;
  /** What keeps the user's own local candidates from being used. */
  namesProblem: NamesProblem | null;
  /** The text of either source with its highlights, as nodes. */
  marked: Partial<Record<Source, DocumentFragment>>;
  /** Level of the element's first heading: 1 on its own page, 2 or deeper inside another one. */
  level: number;
  /** Whether the core is there; before that, the form has no answers to choose from. */
  ready: boolean;
  /** Whether addresses are links. */
  links: boolean;
  /** Address of the catalogue's folder, absolute and with a slash at its end; null where there is none. */
  catalogueSrc: string | null;
  /** What was loaded from there; null before, and where it cannot be had. */
  reference: Reference | null;
  /** Whether who acts is to be kept on this device, and is; null where nothing can be kept. */
  memory: { on: boolean; kept: boolean } | null;
  /** Whether something was emptied that can come back. */
  undo: boolean;
  /** Who shows the checker, as the page around it says. */
  agency: { name: string | null; logo: string | null; contacts: Contact[] };
  readers: Readers;
  /** None before the core is there. */
  further: Further | null;
  do: Actions;
}

/** Who besides the user can read what is typed: nobody, the page around the element, or not even the page around the frame. */
export type Readers = 'nobody' | 'page' | 'frame';

/** A heading `below` levels under the first one. `next` names the question that it asks. */
export function heading(view: Pick<View, 'level'>, below: number, content: unknown, id = '', name = '', next?: string): TemplateResult {
  const asks = next ?? nothing;
  switch (Math.min(view.level + below, 6)) {
    case 1:
      return html`<h1 id=${id} class=${name} data-next=${asks} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 id=${id} class=${name} data-next=${asks} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${name} data-next=${asks} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${name} data-next=${asks} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${name} data-next=${asks} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${name} data-next=${asks} tabindex="-1">${content}</h6>`;
  }
}

export function question(view: View, id: string): FormQuestion | undefined {
  return view.catalogue.questions.find((q) => q.id === id);
}

/** The words of a question, or its id where the catalogue does not know it. */
export function ask(view: View, id: string): string {
  return question(view, id)?.ask ?? id;
}

/** Labels of answers to a question. */
export function labels(view: View, id: string, answers: string[]): string[] {
  return answers.map((answer) => question(view, id)?.answers.find((a) => a.id === answer)?.label ?? answer);
}

export function list(view: Pick<View, 'lang'>, items: string[], type: 'conjunction' | 'disjunction' = 'disjunction'): string {
  return new Intl.ListFormat(view.lang, { type }).format(items);
}

/** Answers in words; more than a handful are only counted. */
export function briefly(view: View, words: string[]): string {
  return words.length > 4 ? view.m.facts.many(words.length) : list(view, words);
}

/** Without the question mark, for a short label beside a field. */
export function plain(text: string): string {
  return text.replace(/\?$/, '');
}

/** Where an answer comes from, in words. Without the calendar of an election nothing comes from one. */
export function originOf({ m, report, shown }: Pick<View, 'm' | 'report' | 'shown'>, origin: Origin): string {
  const election = shown.election ?? report?.facts.find(({ question }) => question === 'election')?.answers[0];
  return m.origin[origin === 'calendar' && (!election || election === OTHER_ELECTION) ? 'implied' : origin];
}
