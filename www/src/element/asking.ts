/** Asks the core about a draft: the answer at once, what looks ahead when there is time; on today where nothing says when. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../checker.ts';
import type { Core } from '../core.ts';
import { deciding } from '../deciding.ts';
import { readFacts, saysWhen, withFacts } from '../read.ts';
import { today, toScenario, type Draft } from '../state.ts';
import type { Fact, Lang, Problem, Questionnaire, Report, Scenario, Source } from '../types.ts';

/** What is asked about. */
export interface Subject {
  draft: Draft;
  catalogue: Questionnaire;
  language: Lang;
  /** Puts the names of local candidates into a scenario. */
  named: (scenario: Scenario) => Scenario;
}

export class Asking implements ReactiveController {
  /** What was read in the description and is in effect. */
  #read: Fact[] = [];
  /** Whether today was taken for the day. */
  #isToday = true;
  #marks: Partial<Record<Source, { text: string; nodes: DocumentFragment | undefined }>> = {};

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** After a return to the page the marks are drawn anew with the next answer. */
  hostDisconnected(): void {
    this.#marks = {};
  }

  /** The draft with what was read in the user's words: what an answer rests on. */
  shown(draft: Draft, catalogue: Questionnaire): Draft {
    return withFacts(draft, this.#read, catalogue);
  }

  /** The answer; where its answers lead and what would change it is told by `ahead`. */
  report(core: Core, subject: Subject): Report | Problem {
    const result = this.#ask(core, subject);
    if (!isProblem(result)) this.#mark(core, subject.draft, result);
    return result;
  }

  /** The report with what looks ahead. */
  ahead(core: Core, subject: Subject, report: Report): Report {
    const ahead = core.lookAhead(this.scenario(subject));
    return isProblem(ahead) ? report : { ...report, ...ahead };
  }

  /** What the core is asked of the draft as it stands. */
  scenario({ draft, catalogue, language, named }: Subject, dated = this.#isToday): Scenario {
    const scenario = { ...named(toScenario(draft, catalogue, language)), today: today() };
    return dated && !scenario.date ? { ...scenario, date: today() } : scenario;
  }

  /** The text of either source with its marks; marks of another text than the one that stands there would mark the wrong words. */
  marked(draft: Draft): Partial<Record<Source, DocumentFragment>> {
    const found = this.#marks[draft.mode];
    return found?.nodes && found.text === draft[draft.mode] ? { [draft.mode]: found.nodes } : {};
  }

  #ask(core: Core, subject: Subject): Report | Problem {
    const { draft } = subject;
    const undated = draft.date === null;
    const told = undated && draft.description.trim() !== '' ? core.checkFirst(this.scenario(subject, false)) : null;
    this.#isToday = undated && !(told && !isProblem(told) && saysWhen(told));
    const result = told && !this.#isToday ? told : core.checkFirst(this.scenario(subject));
    this.#read = isProblem(result) ? [] : readFacts(result, draft);
    return result;
  }

  #mark(core: Core, draft: Draft, report: Report): void {
    this.#marks = {};
    for (const source of ['text', 'description'] as const) {
      const own = deciding(report, source, draft[source]);
      const nodes = own.length > 0 ? core.marked(draft[source], own) : null;
      this.#marks[source] = { text: draft[source], nodes: nodes && !isProblem(nodes) ? nodes : undefined };
    }
  }
}
