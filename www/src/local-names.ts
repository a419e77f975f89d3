/** Candidates of the user's own region: typed one per line, or taken from a names file. What they hold is checked by the core. */
import type { Candidate, Names } from './types.ts';

/** As it is typed, or as a file holds it. */
export type LocalNames = { from: 'lines'; text: string } | { from: 'file'; names: Names };

export const noLocalNames: LocalNames = { from: 'lines', text: '' };

/** Largest file that is read, in bytes. */
const LARGEST = 512 * 1024;

/** Why a chosen file gives no names; what the core says against its content comes as a `Problem`. */
export type FileFault = 'too_large' | 'unreadable' | 'not_json' | 'no_names';

/** Between the two names of a pair. */
const PAIR = /\s+[-–—&]\s+/;

/** What the core is given; null where there is nothing. */
export function namesOf(local: LocalNames): Names | null {
  if (local.from === 'file') return local.names;
  const candidates = lines(local.text).map(candidate);
  return candidates.length > 0 ? candidates : null;
}

/** The same with one more name: of somebody who stands, as the user said. */
export function withName(local: LocalNames, name: string): LocalNames {
  if (local.from === 'file') return { from: 'file', names: joined(local.names, [{ names: [name] }]) ?? local.names };
  return { from: 'lines', text: local.text.trim() ? `${local.text.trimEnd()}\n${name}` : name };
}

/** Names that were saved: shown as lines wherever lines can say them. */
export function fromNames(names: Names): LocalNames {
  const text = Array.isArray(names) ? names.map(line).join('\n') : '';
  const said = namesOf({ from: 'lines', text });
  return text && JSON.stringify(said) === JSON.stringify(names) ? { from: 'lines', text } : { from: 'file', names };
}

/** Whether a value has the outer form of names. */
export function isNames(value: unknown): value is Names {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && 'candidates' in value);
}

export async function readNames(file: File): Promise<LocalNames | FileFault> {
  if (file.size > LARGEST) return 'too_large';
  let text: string;
  try {
    text = await file.text();
  } catch {
    return 'unreadable';
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isNames(value) ? { from: 'file', names: value } : 'no_names';
  } catch {
    return 'not_json';
  }
}

/** Both lists as one: the site's candidates and the user's own. */
export function joined(first: Names | null, second: Names | null): Names | null {
  if (!first || !second) return first ?? second;
  const candidates = (names: Names) => (Array.isArray(names) ? names : names.candidates);
  return [...candidates(first), ...candidates(second)];
}

/** Number of the line, from 1, that a candidate was read from. */
export function lineOf(text: string, index: number): number {
  const filled = text.split('\n').flatMap((line, n) => (line.trim() ? [n + 1] : []));
  return filled[index] ?? 0;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim());
}

/** "1 Nama Satu - Nama Dua, panggilan, #slogan". */
function candidate(line: string): Candidate {
  const [, number, rest = line] = /^\s*(\d+)[.):]?(?:\s+(.*))?$/s.exec(line) ?? [];
  const parts = (number && rest === line ? '' : rest)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const said = parts.filter((part) => !part.startsWith('#'));
  const [first, ...nicknames] = said;
  return {
    ...(number && { number: Number(number) }),
    names: first ? first.split(PAIR) : [],
    nicknames,
    slogans: parts.filter((part) => part.startsWith('#')),
  };
}

function line(one: string | Candidate): string {
  if (typeof one !== 'object' || one === null) return '';
  const { number, names, nicknames, slogans } = one;
  const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]).map(String) : []);
  const said = [list(names).join(' - '), ...list(nicknames), ...list(slogans)].filter(Boolean).join(', ');
  return [number, said].filter(Boolean).join(' ');
}
