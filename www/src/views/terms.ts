/** Legal terms explained where they stand: a word that opens a card, by touch, mouse or keyboard. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { termPage } from '../catalogue-links.ts';
import type { Reference, Term } from '../reference.ts';
import type { Lang } from '../types.ts';
import type { View } from './context.ts';

const CARD = 'term-card';
/** A browser without popovers shows the words as they are. */
const able = typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype;

/** Each known spelling with its term, and one pattern that finds them all, the longest first. */
interface Finder {
  pattern: RegExp;
  exact: Map<string, Term>;
  loose: Map<string, Term>;
}

const finders = new WeakMap<Reference, Partial<Record<Lang, Finder>>>();

function finder(reference: Reference, lang: Lang): Finder {
  const known = finders.get(reference) ?? {};
  finders.set(reference, known);
  return (known[lang] ??= build(reference, lang));
}

function build({ terms }: Reference, lang: Lang): Finder {
  const exact = new Map<string, Term>();
  const loose = new Map<string, Term>();
  for (const term of terms) for (const word of term.words[lang]) (/\p{Lu}/u.test(word) ? exact : loose).set(word, term);
  const words = [...exact.keys(), ...loose.keys()].sort((a, b) => b.length - a.length);
  const safe = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${safe.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), exact, loose };
}

/** The text with the first use of each term as a button that explains it. */
export function explained(view: View, text: string): TemplateResult | string {
  const { reference, lang } = view;
  if (!able || !reference || !text) return text;
  const { pattern, exact, loose } = finder(reference, lang);
  const parts: (string | TemplateResult)[] = [];
  const seen = new Set<Term>();
  let done = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const term = exact.get(word) ?? loose.get(word.toLowerCase());
    if (!term || seen.has(term)) continue;
    seen.add(term);
    parts.push(
      text.slice(done, index),
      html`<button type="button" class="term" aria-haspopup="dialog" @click=${(event: Event) => open(event, view, term)}>${word}</button>`,
    );
    done = index + word.length;
  }
  return parts.length > 0 ? html`${parts}${text.slice(done)}` : text;
}

/** The one card that all the words open; it closes by Escape, by a tap beside it, or by its button. */
function termCard(view: View): TemplateResult {
  const { m } = view;
  return html`<div id=${CARD} popover class="term-card" role="dialog" aria-labelledby="term-title">
    <p class="small-title" id="term-title"></p>
    <p class="term-text"></p>
    <p class="buttons">
      <a class="term-more" target="_blank" rel="noopener" href=${view.catalogueSrc ?? nothing} ?hidden=${!view.links || !view.catalogueSrc}
        >${m.terms.more}</a
      >
      <button type="button" class="chip" popovertarget=${CARD} popovertargetaction="hide">${m.terms.close}</button>
    </p>
  </div>`;
}

/** Shows the card; it is drawn into the element the first time that a word is asked for. */
function open({ currentTarget }: Event, view: View, term: Term): void {
  const { lang, catalogueSrc } = view;
  const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  let place = root.querySelector<HTMLElement>('.term-place');
  if (!place) {
    place = Object.assign(document.createElement('div'), { className: 'term-place' });
    root.querySelector('.root')?.append(place);
  }
  render(termCard(view), place);
  const card = root.getElementById(CARD);
  const [title, text, more] = ['#term-title', '.term-text', '.term-more'].map((part) => card?.querySelector<HTMLElement>(part));
  if (title) title.textContent = term.title[lang];
  if (text) text.textContent = term.text[lang];
  if (more instanceof HTMLAnchorElement && catalogueSrc) more.href = termPage(catalogueSrc, lang, term.id);
  card?.showPopover();
}
