/** On which days of the act a criminal threat stands, in words. */
import { day, type Messages } from './messages/index.ts';
import type { Lang, Threat } from './types.ts';

/** In brackets; nothing where it stands on all of them. */
export function threatDays({ from, to }: Threat['days'], lang: Lang, m: Messages): string {
  if (to) return ` (${m.finding.actsUntil(day(to, lang))})`;
  return from ? ` (${m.finding.actsSince(day(from, lang))})` : '';
}
