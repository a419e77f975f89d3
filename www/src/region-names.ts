/** What a region brings into a scenario: its candidates, and the election of its list. */
import type { Region } from './regions.ts';
import type { NamesFile, Questionnaire } from './types.ts';

/** All who stood there and in its province, as a names file; null where there is no region. */
export function regionNames(region: Region | null): NamesFile | null {
  const [contest] = region?.contests ?? [];
  if (!region || !contest) return null;
  return { election: contest.election, label: region.name, candidates: region.contests.flatMap(({ pairs }) => pairs) };
}

/** The newest election of its list that is not over on a day; null where all are. */
export function regionElection(region: Region | null, day: string, { elections }: Pick<Questionnaire, 'elections'>): string | null {
  const runs = (id: string) => elections.some((election) => election.id === id && day <= election.to);
  return region?.contests.map(({ election }) => election).find(runs) ?? null;
}
