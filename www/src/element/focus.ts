/** Moves the focus to where somebody has to look next. */

/** How long a part that loads late may take to be there before the focus goes elsewhere. */
const LATE_MS = 3000;
/** Fields and findings come with code of their own. */
const LATE = /^#(q-|role$|election$|date$)|^details\.finding/;

/** Focuses the first of the selectors that is there once the page is drawn. */
export async function focusFirst(host: { renderRoot: ParentNode; updateComplete: Promise<boolean> }, selectors: string[]): Promise<void> {
  const [first = ''] = selectors;
  for (const start = performance.now(); LATE.test(first) && performance.now() - start < LATE_MS; await frame()) {
    if (host.renderRoot.querySelector(first)) break;
  }
  await host.updateComplete;
  for (const selector of selectors) {
    const found = host.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) continue;
    for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    // A frame is as tall as its content: only the browser knows what of it is in sight.
    found.focus({ preventScroll: window.parent === window });
    // What already stands in sight stays where it is; anything else comes to the top, with its label.
    const { top, bottom } = found.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) found.scrollIntoView({ block: 'start' });
    return;
  }
}

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
