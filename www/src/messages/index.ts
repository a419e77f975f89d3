import type { Lang, Threat } from '../types.ts';
import { en } from './en.ts';
import { id, type Messages } from './id.ts';

export type { Messages };

/** Both languages travel in the one bundle, so that no request tells which one somebody reads. */
export const messages: Record<Lang, Messages> = { id, en };

/** Beside the other words: what loads later needs these alone. */
const MONTHS: Record<Lang, string> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
};

/** A day such as 2024-09-22 in words; what is no day is returned as it is. `medium` shortens the month. */
export function day(iso: string | null, lang: Lang, length: 'long' | 'medium' = 'long'): string {
  if (!iso) return '';
  const date = new Date(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(iso) || Number.isNaN(date.getTime())) return iso;
  // The page says what day it is at its start, where a slow phone takes 0.1 s to bring what Intl knows of days.
  const month = MONTHS[lang].split(' ')[date.getUTCMonth()] ?? '';
  return `${date.getUTCDate()} ${length === 'long' ? month : month.slice(0, 3)} ${date.getUTCFullYear()}`;
}

/** On which days of the act a criminal threat stands, in brackets; nothing where it stands on all of them. */
export function threatDays({ from, to }: Threat['days'], lang: Lang, m: Messages): string {
  if (to) return ` (${m.finding.actsUntil(day(to, lang))})`;
  return from ? ` (${m.finding.actsSince(day(from, lang))})` : '';
}
