/** How long to wait for a browser that tells nothing of what it draws. */
const PATIENCE_MS = 400;

/** Resolves once what the page holds without scripts has been drawn; at once where the page is not in sight. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden' || !PerformanceObserver.supportedEntryTypes?.includes('paint')) return resolve();
    setTimeout(resolve, PATIENCE_MS);
    new PerformanceObserver((_entries, observer) => {
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
  });
}
