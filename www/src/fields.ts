/** Which field of the form answers which question. */
import { QUESTION } from './known.ts';
import { OTHER_ELECTION, type Draft } from './state.ts';

/** Questions with a row of their own for the first act. */
export const FIRST_ROWS: string[] = [QUESTION.act, QUESTION.channel, QUESTION.object];
/** Questions that stand in for a calendar. */
export const PHASE_ROWS: string[] = [QUESTION.regime, QUESTION.phase, QUESTION.stage];
/** Questions that the role row answers, in part or whole. */
const ROLE_QUESTIONS: string[] = [QUESTION.employment];

/** Id of the field that answers a question. */
export function fieldId(act: number, id: string): string {
  return `q-${act}-${id}`;
}

/** The field where a question is answered. */
export function place(draft: Draft, act: number, id: string): string {
  if (id === QUESTION.date || id === 'election') return id;
  if (act === 0 && ROLE_QUESTIONS.includes(id) && draft.role === null) return 'role';
  return fieldId(act, id);
}

/** Questions that have a row of their own already, so that nothing is asked twice. */
export function ownRow(draft: Draft, act: number, id: string): boolean {
  if (place(draft, act, id) !== fieldId(act, id)) return true;
  if (act > 0) return id === QUESTION.act;
  return FIRST_ROWS.includes(id) || (draft.election === OTHER_ELECTION && PHASE_ROWS.includes(id));
}
