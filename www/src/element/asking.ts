/** Asks the core about the draft: the answer at once, what looks ahead when there is time; on today where nothing says when. */
import type { ReactiveController } from 'lit';
import { isProblem } from '../checker.ts';
import type { Core } from '../core.ts';
import { stretches } from '../deciding.ts';
import { readFacts, withFacts } from '../read.ts';
import { Settling } from '../settling.ts';
import { isBlank, today, toScenario, type Draft } from '../state.ts';
import type { Fact, Problem, Report, Scenario, Source } from '../types.ts';
import type { Further } from '../views/context.ts';
import type { Announcing } from './announcing.ts';
import { noCatalogue, show, type Host } from './host.ts';
import type { Naming } from './naming.ts';

/** A pause in typing that is worth a check. */
const CHECK_AFTER_MS = 120;
/** How long the answer stands before the page works out what would change it: the next key comes first. */
const AHEAD_AFTER_MS = 60;

export class Asking implements ReactiveController {
  /** What was read in the description and is in effect. */
  #read: Fact[] = [];
  #marks: Partial<Record<Source, { text: string; nodes: DocumentFragment | undefined }>> = {};
  readonly #checking = new Settling(CHECK_AFTER_MS, () => this.check());
  readonly #looking = new Settling(AHEAD_AFTER_MS, () => this.#lookAhead());

  constructor(
    private readonly host: Host,
    private readonly naming: Naming,
    private readonly announcing: Announcing,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#checking.cancel();
    this.#looking.cancel();
    // After a return to the page the marks are drawn anew with the next answer.
    this.#marks = {};
  }

  /** The draft with what was read in the user's words: what an answer rests on. */
  get shown(): Draft {
    return withFacts(this.host.draft, this.#read, this.host.catalogue ?? noCatalogue);
  }

  /** The text of either source with its marks; marks of another text than the one that stands there would mark the wrong words. */
  get marked(): Partial<Record<Source, DocumentFragment>> {
    const { draft } = this.host;
    const found = this.#marks[draft.mode];
    return found?.nodes && found.text === draft[draft.mode] ? { [draft.mode]: found.nodes } : {};
  }

  /** A new draft: checked at once after a choice, after a pause while somebody types. */
  change(draft: Draft, { typing = false } = {}): void {
    this.host.draft = draft;
    this.#looking.cancel();
    if (!isBlank(draft)) show(this.host, { emptied: null });
    if (typing) this.#checking.touch();
    else {
      this.#checking.cancel();
      this.check();
    }
  }

  check(): void {
    const { host } = this;
    const { core } = host;
    if (!core || !host.catalogue) return;
    performance.mark('cek-netral-check');
    this.naming.judge();
    const result = this.#ask(core);
    if (!isProblem(result)) this.#mark(core, result);
    performance.clearMeasures('cek-netral check');
    performance.measure('cek-netral check', 'cek-netral-check');
    performance.clearMarks('cek-netral-check');
    host.problem = isProblem(result) ? result : null;
    host.report = isProblem(result) ? null : result;
    if (!host.report) return;
    this.#looking.touch();
    this.announcing.answered();
  }

  /** What else the core can be asked of the draft as it stands; null before all of it is there. */
  get further(): Further | null {
    const { core, catalogue, language } = this.host;
    if (!core?.whole || !catalogue) return null;
    const scenario = this.#scenario();
    return {
      compare: () => core.compare(scenario),
      whyNot: (id) => core.whyNot(scenario, id),
      nearMisses: () => core.nearMisses(scenario),
      index: () => core.index(language),
    };
  }

  /** Where answers lead, and what would change it: for the answer that stands, once it is drawn. */
  #lookAhead(): void {
    const { core, report } = this.host;
    if (!core || !report) return;
    if (!core.whole) {
      void this.#complete(core);
      return;
    }
    const ahead = core.lookAhead(this.#scenario());
    if (!isProblem(ahead)) this.host.report = { ...report, ...ahead };
  }

  /** Has the rest of the core fetched, once there is an answer; where it cannot be had, the answer stands, and the next asks again. */
  async #complete(core: Core): Promise<void> {
    const { draft } = this.host;
    try {
      await core.complete();
    } catch {
      return;
    }
    this.host.requestUpdate();
    // Another draft is looked at after its own answer.
    if (this.host.draft === draft) this.#looking.touch();
  }

  /** What the core is asked of the draft as it stands. */
  #scenario(): Scenario {
    const { draft, catalogue, language } = this.host;
    const scenario = this.naming.named(toScenario(draft, catalogue ?? noCatalogue, language));
    return { ...scenario, today: today(), date: scenario.date ?? 'today' };
  }

  #ask(core: Core): Report | Problem {
    const { draft } = this.host;
    const result = core.checkFirst(this.#scenario());
    this.#read = isProblem(result) ? [] : readFacts(result, draft);
    return result;
  }

  #mark(core: Core, report: Report): void {
    const { draft } = this.host;
    this.#marks = {};
    for (const source of ['text', 'description'] as const) {
      const own = stretches(report, source, draft);
      const nodes = own.length > 0 ? core.marked(draft[source], own) : null;
      this.#marks[source] = { text: draft[source], nodes: nodes && !isProblem(nodes) ? nodes : undefined };
    }
  }
}
