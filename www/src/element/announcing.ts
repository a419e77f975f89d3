/** Says a new verdict: to a screen reader once things have settled, to the page around the element without what was typed. */
import type { ReactiveController } from 'lit';
import { actNamed } from '../act-names.ts';
import { messages } from '../messages/index.ts';
import { Settling } from '../settling.ts';
import { isBlank } from '../state.ts';
import { reason } from '../views/card.ts';
import { tell, type Host } from './host.ts';

/** A pause in typing that is worth an announcement. */
const SPEAK_AFTER_MS = 1000;

export class Announcing implements ReactiveController {
  /** What a screen reader is to say. */
  spoken = '';
  #told = '';
  readonly #speaking = new Settling(SPEAK_AFTER_MS, () => this.#speak());

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#speaking.cancel();
  }

  /** There is an answer, perhaps the same as before. */
  answered(): void {
    this.#speaking.touch();
    const { report, draft } = this.host;
    if (!report) return;
    const { verdict } = report;
    const rules = report.findings.map(({ rule }) => rule);
    const told = isBlank(draft) ? '' : [verdict, ...rules].join();
    const isNew = told !== this.#told;
    this.#told = told;
    if (told && isNew) tell(this.host, 'report', { verdict, rules });
  }

  clear(): void {
    this.spoken = '';
  }

  #speak(): void {
    const { report, draft, language: lang } = this.host;
    if (!report || isBlank(draft)) return;
    const { call, acts } = report.answer;
    const m = messages[lang];
    const about = acts.filter(({ told }) => told).map(({ act }) => `${m.card.about} ${actNamed({ m, lang }, report, act)}`);
    this.spoken = [call, ...about, reason({ m, draft }, report)].join('. ');
    this.host.requestUpdate();
  }
}
