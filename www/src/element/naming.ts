/** Names of local candidates: the site's own, the user's and those of a region; what the core refuses is said and not used. */
import { isProblem } from '../checker.ts';
import { joined, namesOf } from '../local-names.ts';
import { fetchNames } from '../names.ts';
import { regionNames } from '../region-names.ts';
import type { Names, Scenario } from '../types.ts';
import type { NamesProblem } from '../views/names-fold.ts';
import type { Host } from './host.ts';
import type { Presets } from './presets.ts';

export class Naming {
  /** Names that the page around the element has given, or its file. */
  site: unknown = null;
  /** What keeps the user's own names from being used. */
  #problem: NamesProblem | null = null;
  /** Which names, and in which language, were judged last. */
  #judged: unknown[] = [];

  constructor(
    private readonly host: Host,
    private readonly presets: Presets,
  ) {}

  get problem(): NamesProblem | null {
    return this.#problem;
  }

  set problem(problem: NamesProblem | null) {
    this.#problem = problem;
    this.host.requestUpdate();
  }

  /** Takes the names from a file of the site; false where there are none to take. */
  async fetch(src: string | null): Promise<boolean> {
    if (!src) return false;
    const found = await fetchNames(src);
    if (src !== this.host.namesSrc) return false;
    if (isProblem(found)) {
      this.presets.misset(found.error);
      return false;
    }
    this.site = found.names;
    return true;
  }

  /** Asks the core about the names, where they have changed. */
  judge(): void {
    const { core, draft, language } = this.host;
    const judged = [this.site, draft.local, language];
    if (!core || judged.every((part, n) => part === this.#judged[n])) return;
    const refusal = (names: Names) => {
      const answer = core.read({ lang: language, names });
      return isProblem(answer) ? answer : null;
    };
    const wrong = this.site ? refusal(this.site as Names) : null;
    if (wrong) {
      this.site = null;
      this.presets.misset({ ...wrong.error, code: 'names_refused' });
    }
    const own = namesOf(draft.local);
    this.problem = own && refusal(own);
    this.#judged = [this.site, draft.local, language];
  }

  /** The scenario with the site's local candidates, the user's own (unless something is wrong with them) and those of the region. */
  named(scenario: Scenario): Scenario {
    const { local, region } = this.host.draft;
    const own = joined(this.site as Names | null, this.problem ? null : namesOf(local));
    const names = joined(own, regionNames(region));
    return names ? { ...scenario, names } : scenario;
  }
}
