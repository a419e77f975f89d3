/** What stands in the form before the user says anything, as the page around the element sets it; what is set wrongly is noted. */
import { isProblem } from '../checker.ts';
import { ACT_POST } from '../known.ts';
import { regionElection } from '../region-names.ts';
import type { Region } from '../regions.ts';
import { today, withPreset, type Draft } from '../state.ts';
import type { Problem, Questionnaire } from '../types.ts';
import { noCatalogue, tell, type Host } from './host.ts';

export class Presets {
  /** What the page around the element has set wrongly. */
  wrong: readonly Problem[] = [];
  /** The region that the page around the element has chosen. */
  #region: Region | null = null;

  /** `change` takes a draft that has to be checked. */
  constructor(
    private readonly host: Host,
    private readonly change: (draft: Draft) => void,
  ) {}

  /** The draft with what is set. What is written in a field of a site is going to be posted. */
  applied(draft: Draft): Draft {
    const { host } = this;
    const { roles, elections } = host.catalogue ?? {};
    const known = (id: string | null, list?: { id: string }[]) => (list?.some((one) => one.id === id) === false ? null : id);
    const byRegion = () => regionElection(draft.region, draft.date ?? today(), host.catalogue ?? noCatalogue);
    return withPreset(draft, {
      role: known(host.memory?.role() ?? host.person, roles),
      election: known(host.election, elections) ?? byRegion(),
      act: host.for ? ACT_POST : null,
      region: this.#region,
    });
  }

  /** Takes the form's questions from the core, in the language of the moment; false where it gave none. */
  learn(catalogue: Questionnaire | Problem): boolean {
    if (isProblem(catalogue)) return false;
    const { host } = this;
    host.catalogue = catalogue;
    for (const [field, value, known] of [
      ['person', host.person, catalogue.roles],
      ['election', host.election, catalogue.elections],
    ] as const) {
      const allowed = known.map(({ id }) => id);
      if (value && !allowed.includes(value)) this.misset({ code: 'unknown_setting', field, message: value, allowed });
    }
    host.draft = this.applied(host.draft);
    return true;
  }

  /** Takes the region that the page around the element names, out of the list of all. */
  async takeRegion(code: string | null, regions: (() => Promise<Region[]>) | null): Promise<void> {
    let found: Region | null = null;
    try {
      if (code) found = (await regions?.())?.find((region) => region.code === code) ?? null;
      if (code && !found) this.misset({ code: 'unknown_region', field: 'region', message: code, allowed: [] });
    } catch (trouble) {
      this.misset({ code: 'names_unreachable', field: 'region', message: String(trouble), allowed: [] });
    }
    if (code !== this.host.region) return;
    this.#region = found;
    this.change(this.applied(this.host.draft));
  }

  /** Notes what the page has set wrongly, once. */
  misset(error: Problem['error']): void {
    if (this.wrong.some((known) => known.error.code === error.code && known.error.field === error.field)) return;
    this.wrong = [...this.wrong, { error }];
    this.host.requestUpdate();
    tell(this.host, 'error', error);
  }

  /** Forgets what was wrong with properties that are set anew. */
  forget(set: Iterable<PropertyKey>): void {
    const fields = [...set].map((name) => (name === 'namesSrc' ? 'names-src' : name));
    this.wrong = this.wrong.filter(({ error }) => !fields.includes(error.field));
  }
}
