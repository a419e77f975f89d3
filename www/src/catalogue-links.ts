/** Where the catalogue's pages stand (`src/site/address.rs` says how): each `:` of an id is a `.` in its file name. */
import type { Lang } from './types.ts';

const safe = (id: string): string => id.replaceAll(':', '.');

function page(base: string, lang: Lang, path: string): string {
  return new URL(`${lang === 'en' ? 'en/' : ''}${path}`, base).href;
}

/** An agency's own rules have no page. */
export function rulePage(base: string, lang: Lang, id: string): string | null {
  return id.startsWith('own:') ? null : page(base, lang, `aturan/${safe(id)}.html`);
}

export function provisionPage(base: string, lang: Lang, id: string): string | null {
  const [instrument = '', ...rest] = id.split(':');
  return instrument === 'own' ? null : page(base, lang, `pasal/${instrument}/${rest.join('.')}.html`);
}

export function posesPage(base: string, lang: Lang): string {
  return page(base, lang, 'pose.html');
}

export function termPage(base: string, lang: Lang, id: string): string {
  return page(base, lang, `istilah.html#${id}`);
}
