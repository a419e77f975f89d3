/** The page's side of the service worker: registers it, notices a new version, asks it for a shared text. */

/** What a worker says of itself. */
export interface About {
  version: string;
  law: { version: string; as_of: string };
}

/** A text that was shared from another app, and the draft of the page that it took the place of: the text of a file. */
export interface Shared {
  text: string;
  draft: string | null;
}

/** Often enough for an app that stays open for days. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;

/** The worker's address, as what the browser accepts where it demands trusted types. */
function address(): string {
  const url = new URL('sw.js', document.baseURI).href;
  const trusted = (window as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } })
    .trustedTypes;
  // The one address that this policy lets through is a constant.
  return trusted?.createPolicy('cek-netral', { createScriptURL: () => url }).createScriptURL('') ?? url;
}

/** Registers the worker; `onWaiting` is called with each newer one that waits. */
export async function register(onWaiting: (worker: ServiceWorker) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(address(), { updateViaCache: 'none' });
  const seen = new Set<ServiceWorker>();
  const look = () => {
    const { waiting } = registration;
    if (!waiting || !navigator.serviceWorker.controller || seen.has(waiting)) return;
    seen.add(waiting);
    onWaiting(waiting);
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < LOOK_AGAIN_MS) return;
    last = Date.now();
    // Offline there is nothing new to be had.
    registration.update().catch(() => undefined);
  });
}

/** Asks a worker something; null where it does not answer in time. */
export function ask<T>(worker: ServiceWorker, question: object, patience = 3000): Promise<T | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const given_up = setTimeout(() => resolve(null), patience);
    port1.onmessage = ({ data }) => {
      clearTimeout(given_up);
      port1.close();
      resolve(data as T);
    };
    worker.postMessage(question, [port2]);
  });
}

/** Answers the worker, which asks for the draft before a shared text takes its place; `draft` gives null where there is none. */
export function tellDraft(draft: () => string | null): void {
  navigator.serviceWorker.addEventListener('message', ({ data, ports }) => {
    if ((data as { ask?: string }).ask === 'draft') ports[0]?.postMessage(draft());
  });
}

/** Lets a waiting worker take over, and resolves when it has. */
export function takeOver(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    worker.postMessage({ ask: 'activate' });
  });
}
