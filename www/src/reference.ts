/** What the checker takes from the catalogue: legal terms, hand poses and what can be done, all in one file and both languages. */
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
  /** Employments it is for; everybody where empty. */
  for: string[];
  title: Both;
  text: Both;
  url: string | null;
  source: string;
  confidence: 'high' | 'medium' | 'low';
  checked: string;
}

export interface Topic {
  id: string;
  title: Both;
  steps: Step[];
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
  help: Topic[];
  poses: Pose[];
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
