/**
 * The service worker: the page without a network, new versions when the user wants them, and texts shared from other apps.
 * Built by scripts/service-worker.mjs, which fills in the constants.
 */
declare const self: ServiceWorkerGlobalScope;
export {};

/** Files of this version, relative to the worker's folder, each with a hash of its content. */
declare const FILES: [path: string, hash: string][];
/** What the core gives its first answer without, in the same form. */
declare const LATER: [path: string, hash: string][];
/** Hash over all files: names the cache. */
declare const VERSION: string;
declare const LAW: { version: string; as_of: string };

const CACHE = `cek-netral-${VERSION}`;
/** Pages that were visited; kept over versions, asked anew whenever there is a network. */
const PAGES = 'cek-netral-pages';
/** The manifest's share target. */
const SHARE = 'bagikan';
/** A name that carries a hash of its content: the same name is the same file for ever. */
const HASHED = /-[\w-]{8}\.\w+$/;
/** More shared texts than wait at once. */
const MOST_SHARED = 5;

const later = new Set(LATER.map(([path]) => path));
const known = new Set([...FILES.map(([path]) => path), ...later]);
/** How long an open page may take to tell its draft. */
const DRAFT_WAIT_MS = 400;

/** A shared text, and the draft (a file's text) of the page that may have to give way to it. */
interface Shared {
  text: string;
  draft: string | null;
}
/** Shared texts that wait for the page that was opened for them: in memory only, each handed out once. */
const shared = new Map<string, Shared>();

/** The lists of regions: kept once they were asked for, over versions too. */
const REGIONS = /^assets\/daerah-[0-9a-f]{8}\.json$/;

/** What the catalogue's pages, and the checker from them, load besides. */
const BESIDE = /^(site\.css|catalogue-search\.js|katalog\/.*\.json)$/;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const scope = new URL(self.registration.scope);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length) || 'index.html';
  if (request.method === 'POST' && path === SHARE) event.respondWith(receive(request));
  else if (request.method !== 'GET') return;
  else if (known.has(path)) event.respondWith(ownFile(path, request));
  else if (REGIONS.test(path)) event.respondWith(regions(request));
  else if (request.mode === 'navigate' || BESIDE.test(path)) event.respondWith(page(request));
});

self.addEventListener('message', (event) => {
  const question = event.data as { ask?: string; id?: string };
  const [port] = event.ports;
  if (question.ask === 'activate') void self.skipWaiting();
  else if (question.ask === 'about') port?.postMessage({ version: VERSION, law: LAW });
  else if (question.ask === 'shared') {
    port?.postMessage(shared.get(question.id ?? '') ?? null);
    shared.delete(question.id ?? '');
  }
});

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(([path, hash]) => keep(cache, path, hash)));
  // Without these the page works too, so that nothing fails with them.
  const dear = bytesAreDear();
  await Promise.allSettled(LATER.map(([path, hash]) => keep(cache, path, hash, !dear)));
}

/**
 * Takes what another version or the browser has already before it asks the network, if at all: bytes are paid for. Only the file that
 * was built: while a host puts up a new version, or where it changes what it sends, an old page and new files would be kept as one.
 */
async function keep(cache: Cache, path: string, hash: string, fetching = true): Promise<void> {
  const url = new URL(path, self.registration.scope).href;
  const had = HASHED.test(path) ? await caches.match(url, { ignoreVary: true }) : undefined;
  if (!had && !fetching) return;
  let response = had ?? (await fetch(new Request(url, { cache: HASHED.test(path) ? 'default' : 'no-cache' })));
  // What came cut short once may lie in the browser's cache for a year.
  if (HASHED.test(path) && (await hashOf(response)) !== hash) response = await fetch(new Request(url, { cache: 'reload' }));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  if ((await hashOf(response)) !== hash) throw new Error(`${url}: of another version`);
  await cache.put(url, response);
}

/** As `FILES` has it: the first 16 figures of SHA-256. */
async function hashOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps what has come where there is room; a device that is full has come by it all the same. */
async function keepIfRoom(cache: Cache, request: Request | string, response: Response): Promise<void> {
  try {
    await cache.put(request, response.clone());
  } catch {
    // The next visit asks the network again.
  }
}

/** Whether the user saves data, or the connection is slow. A browser that does not tell is taken for a fast one. */
function bytesAreDear(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('cek-netral-') && name !== CACHE && name !== PAGES) await caches.delete(name);
  }
  await self.clients.claim();
}

async function ownFile(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const url = new URL(path, self.registration.scope).href;
  const had = await cache.match(url, { ignoreVary: true });
  if (had) return had;
  const response = await fetch(request);
  if (response.ok && later.has(path)) await keepIfRoom(cache, url, response);
  return response;
}

/** The lists of regions as they were kept; only another version of them is asked for. */
async function regions(request: Request): Promise<Response> {
  const cache = await caches.open(PAGES);
  const had = await cache.match(request, { ignoreVary: true });
  if (had) return had;
  const response = await fetch(request);
  if (!response.ok) return response;
  for (const { url } of await cache.keys()) {
    if (REGIONS.test(url.slice(self.registration.scope.length))) await cache.delete(url, { ignoreVary: true });
  }
  await keepIfRoom(cache, request, response);
  return response;
}

/** A page that is not of the shell: fresh where there is a network, else as it was last seen. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(PAGES);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await keepIfRoom(cache, request, response);
    return response;
  } catch {
    return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? offline();
  }
}

function offline(): Response {
  const home = self.registration.scope;
  const body = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tanpa internet - Cek Netral</title><h1>Halaman ini belum tersimpan</h1>
<p>Anda sedang tanpa internet, dan halaman ini belum pernah dibuka di perangkat ini. <a href="${home}">Ke pemeriksa</a></p>
<p lang="en">You are offline, and this page has not been opened on this device before.</p></html>`;
  return new Response(body, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** A text or link shared from another app. It goes no further than this memory, until the page asks for it. */
async function receive(request: Request): Promise<Response> {
  const home = new URL('./', self.registration.scope);
  try {
    const form = await request.formData();
    const parts = ['title', 'text', 'url']
      .map((name) => form.get(name))
      .filter((part) => typeof part === 'string')
      .filter((part) => part.trim());
    const id = crypto.randomUUID();
    shared.set(id, { text: [...new Set(parts)].join('\n'), draft: await openDraft() });
    for (const old of [...shared.keys()].slice(0, -MOST_SHARED)) shared.delete(old);
    home.searchParams.set('bagikan', id);
  } catch {
    home.searchParams.set('bagikan', '-');
  }
  return Response.redirect(home.href, 303);
}

/** The draft of an open page: it may lie in the very window that is about to show the shared text. */
async function openDraft(): Promise<string | null> {
  const pages = await self.clients.matchAll({ type: 'window' });
  const drafts = await Promise.all(
    pages.map(
      (client) =>
        new Promise<string | null>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : null);
          client.postMessage({ ask: 'draft' }, [port2]);
          setTimeout(() => resolve(null), DRAFT_WAIT_MS);
        }),
    ),
  );
  return drafts.find((draft) => draft !== null) ?? null;
}
