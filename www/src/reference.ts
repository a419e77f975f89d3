/**
 * What the checker takes from the catalogue: legal terms, hand poses, what can be done, neutral sentences and decided matters, all in
 * one file and both languages.
 */
import type { Lang } from './types.ts';

type Both = Record<Lang, string>;

export interface Term {
  id: string;
  /** Spellings: with a capital letter exactly so, else in any case. */
  words: Record<Lang, string[]>;
  title: Both;
  text: Both;
}

export interface Step {
  /** What to do (where absent), what to leave, what a way may mean, or a right. */
  part?: 'avoid' | 'means' | 'rights';
  /** Employments it is for; everybody where absent. */
  for?: string[];
  title: Both;
  text: Both;
  url?: string;
  /** Who says so; or it is common sense, or the sources say nothing of it. */
  source?: string;
  confidence?: 'high' | 'medium' | 'low';
  checked?: string;
  common_sense?: boolean;
  unrecorded?: boolean;
}

export interface Topic {
  id: string;
  title: Both;
  steps: Step[];
}

/** What can be done, and the sheet of facts: lines to fill in. */
export interface Help {
  topics: Topic[];
  sheet: { title: Both; note: Both; lines: Both[] };
}

/** Neutral sentences by purpose, for some employments. */
export interface Neutral {
  for: string[];
  purposes: { id: string; title: Both; sentences: (Both & { ground: string })[] }[];
}

/** A decided matter, told under rules and acts (all acts where absent). */
export interface Example {
  rules: string[];
  acts?: string[];
  text: Both;
  /** Province and year. */
  where_when: string;
}

export interface Pose {
  id: string;
  title: Both;
  /** What the picture shows. */
  alt: Both;
  standing: Both;
  /** Degrees clockwise. */
  turn: number;
  /** Back to front: ink (1) or ground (0), filled (1) or stroke (0), width, path. */
  layers: [number, number, string, string][];
}

export interface Reference {
  terms: Term[];
  help: Help;
  neutral: Neutral;
  decided: Example[];
  poses: Pose[];
}

/** The catalogue's folder, absolute and with a slash at its end; null where there is none. */
export function catalogueFolder(src: string | null): string | null {
  if (!src) return null;
  try {
    const { protocol, href } = new URL(src, document.baseURI);
    return /^https?:$/.test(protocol) ? href.replace(/\/?$/, '/') : null;
  } catch {
    return null;
  }
}

/** The file below the catalogue's address; null where it cannot be had: the checker does without. */
export async function fetchReference(base: string): Promise<Reference | null> {
  try {
    const response = await fetch(new URL('rujukan.json', base));
    return response.ok ? ((await response.json()) as Reference) : null;
  } catch {
    return null;
  }
}
