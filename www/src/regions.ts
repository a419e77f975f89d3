/** The lists of regions (src/regions/data/README.md) as the page gets them: one file with every region, so that nobody sees which is chosen. */
import type { Candidate } from './types.ts';

/** Who stood in a region, with all who stood in its province. */
export interface Region {
  code: string;
  /** With what it is: "Kota Bekasi". */
  name: string;
  contests: Contest[];
}

/** One election in one region. */
export interface Contest {
  /** Id of the calendar. */
  election: string;
  /** Day of the vote. */
  vote: string;
  /** Id of the calendar by which the vote was held again. */
  again: string | null;
  /** The region itself, or its province. */
  name: string;
  pairs: Candidate[];
}

/** Number, names (none: the empty column), nicknames. */
type PairRow = [number: number, names: string, ...nicknames: string[]];
type RegionRow = [code: string, name: string, again: string | 0, pairs: PairRow[]];
interface File {
  lists: { election: string; vote: string; regions: RegionRow[] }[];
}

/** All regions; fails where the file cannot be had. */
export async function fetchRegions(address: string): Promise<Region[]> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return read((await response.json()) as File);
}

function read({ lists }: File): Region[] {
  const contests = new Map<string, Contest[]>();
  for (const { election, vote, regions } of lists) {
    for (const [code, name, again, rows] of regions) {
      const pairs = rows.map((row) => pair(row, election));
      contests.set(code, [...(contests.get(code) ?? []), { election, vote, again: again || null, name, pairs }]);
    }
  }
  return [...contests].map(([code, own]) => {
    const province = code.length > 2 ? (contests.get(code.slice(0, 2)) ?? []) : [];
    return { code, name: own[0]?.name ?? code, contests: [...own, ...province] };
  });
}

function pair([number, names, ...nicknames]: PairRow, contest: string): Candidate {
  return { number, names: names ? names.split('/') : [], nicknames, contest };
}

/** The regions that hold every word that was typed, those that begin with them first. */
export function search(regions: Region[], typed: string): Region[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const begins = (name: string) => words.every((word) => ` ${name}`.includes(` ${word}`));
  const found = regions
    .map((region) => ({ region, name: plain(`${region.name} ${region.code}`) }))
    .filter(({ name }) => words.every((word) => name.includes(word)));
  return [...found.filter(({ name }) => begins(name)), ...found.filter(({ name }) => !begins(name))].map(({ region }) => region);
}

/** In small letters, signs as spaces, and the short words written out: "Kab. Siak" is "kabupaten siak". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^kab\b/, 'kabupaten')
    .replace(/^(prov|propinsi)\b/, 'provinsi');
}
