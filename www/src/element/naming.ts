/** Names of local candidates: the site's own, the user's and those of a region; what the core refuses is said and not used. */
import { isProblem } from '../checker.ts';
import type { Core } from '../core.ts';
import { joined, namesOf, type LocalNames } from '../local-names.ts';
import { fetchNames } from '../names.ts';
import { regionNames } from '../region-names.ts';
import type { Draft } from '../state.ts';
import type { Lang, Names, Problem, Scenario } from '../types.ts';

export class Naming {
  /** Names that the page around the element has given, or its file. */
  site: unknown = null;
  /** What keeps the user's own names from being used. */
  own: Problem | null = null;
  /** Which names, and in which language, were judged last. */
  #judged: unknown[] = [];

  /** Takes the names from a file of the site; returns what is wrong with it. */
  async fetch(src: string, stillAsked: () => boolean): Promise<Problem | null> {
    const found = await fetchNames(src);
    if (!stillAsked()) return null;
    if (isProblem(found)) return found;
    this.site = found.names;
    return null;
  }

  /** Returns what is wrong with the site's names, where they have changed. */
  judge(core: Core, local: LocalNames, language: Lang): { changed: boolean; wrong: Problem | null } {
    const judged = [this.site, local, language];
    if (judged.every((part, n) => part === this.#judged[n])) return { changed: false, wrong: null };
    const refusal = (names: Names) => {
      const answer = core.read({ lang: language, names });
      return isProblem(answer) ? answer : null;
    };
    const wrong = this.site ? refusal(this.site as Names) : null;
    if (wrong) this.site = null;
    const own = namesOf(local);
    this.own = own && refusal(own);
    this.#judged = [this.site, local, language];
    return { changed: true, wrong };
  }

  /** The scenario with the site's local candidates, the user's own (unless `faulty`) and those of the region. */
  named(scenario: Scenario, { local, region }: Draft, faulty: boolean): Scenario {
    const own = joined(this.site as Names | null, faulty ? null : namesOf(local));
    const names = joined(own, regionNames(region));
    return names ? { ...scenario, names } : scenario;
  }
}
