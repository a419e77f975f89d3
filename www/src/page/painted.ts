/** How long to wait for a browser that draws nothing for the moment. */
const PATIENCE_MS = 400;

/** Resolves once what the page holds without scripts has been drawn; at once where the page is not in sight. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') return resolve();
    setTimeout(resolve, PATIENCE_MS);
    // The frame after the first begins once that is on its way to the screen. That it has arrived is told far later.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
