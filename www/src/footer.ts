/** The links below the checker: written in Indonesian in the page itself, in English where the user chooses it. */
import type { Lang } from './types.ts';

/** What stood in the page, kept the first time it is changed. */
const original = new WeakMap<Element, { words: string; address: string | null }>();

export function speakFooter(lang: Lang): void {
  for (const element of document.querySelectorAll<HTMLElement>('.site-links [data-en]')) {
    const link = element instanceof HTMLAnchorElement ? element : null;
    const before = original.get(element) ?? {
      words: (link ? link.textContent : element.getAttribute('aria-label')) ?? '',
      address: link?.getAttribute('href') ?? null,
    };
    original.set(element, before);
    const words = lang === 'en' ? (element.dataset['en'] ?? '') : before.words;
    if (!link) element.setAttribute('aria-label', words);
    else {
      link.textContent = words;
      link.setAttribute('href', (lang === 'en' ? element.dataset['enHref'] : before.address) ?? '');
    }
  }
}
