/**
 * Private by construction, in every form of the checker: from load to answer, what is typed and answered stands in no request, no store,
 * no title, address, history, cache, clipboard or message; and what is asked for after the start is the same files whatever it is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, type BrowserContext, type Frame, type Locator, type Page } from '@playwright/test';
import { test as kept } from './site.ts';
import type { HostServer } from './widget/server.ts';
import { hosted as test } from './widget/support.ts';

const root = join(import.meta.dirname, '../..');
/** A word that nothing else holds. */
const MARK = 'zwartkopje';

const FRAME = `<iframe data-cek-netral src="../widget/frame.html" title="Cek Netral" sandbox="allow-scripts allow-popups" width="100%" height="900"></iframe>
  <script src="../widget/cek-netral-frame.js" defer></script>`;
const LIT = { lit: '/lit/index.js', 'lit/': '/lit/', 'lit-html': '/lit-html/lit-html.js', 'lit-html/': '/lit-html/' };
const MAP = { ...LIT, 'lit-element/': '/lit-element/', '@lit/reactive-element': '/@lit/reactive-element/reactive-element.js' };
const ELEMENT = `<!doctype html><html lang="id"><title>Paket</title><script type="importmap">${JSON.stringify({ imports: MAP })}</script>
  <script type="module">import '/cek-netral/element.js';</script><cek-netral></cek-netral></html>`;
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };

/** The files that may be asked for once it stands, by their names without the hash. */
const LATER = [
  ...['law', 'english', 'law-english'].map((part) => new RegExp(`cek[-_]netral[-_]${part}(-[\\w.-]+)?\\.txt$`)),
  // The rest of the core's code, once there is an answer.
  /\/cek[-_]netral[-_]later-[\w.-]+\.wasm$/,
  /\/(assets|widget)\/[\w.-]+\.js$/,
];

/** A form that is open: the element is in `within`; `box` is where is written, where that is not its own box. */
interface Open {
  within: Locator;
  frame: Frame;
  box?: Locator;
}

/** How each form is opened. */
const FORMS: Record<string, (page: Page, hosts: HostServer) => Promise<Open>> = {
  async page(page) {
    await page.goto('./');
    return { within: page.locator('cek-netral'), frame: page.mainFrame() };
  },
  async 'one tag'(page, hosts) {
    await page.goto(hosts.at('strict', 'host/plain.html'));
    return { within: page.locator('cek-netral'), frame: page.mainFrame() };
  },
  async 'compact tag'(page, hosts) {
    await page.route(/host\/plain\.html$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<cek-netral ', '<cek-netral compact ') });
    });
    await page.goto(hosts.at('strict', 'host/plain.html'));
    return { within: page.locator('cek-netral'), frame: page.mainFrame() };
  },
  async 'tag without WebAssembly'(page, hosts) {
    await page.goto(hosts.at('no-wasm', 'host/plain.html'));
    return { within: page.locator('cek-netral'), frame: page.mainFrame() };
  },
  async 'tag that follows a field'(page, hosts) {
    await page.goto(hosts.at('strict', 'examples/plain.html'));
    return { within: page.locator('cek-netral'), frame: page.mainFrame(), box: page.locator('#draft') };
  },
  async 'frame opened by itself'(page, hosts) {
    await page.goto(hosts.at('strict', 'widget/frame.html'));
    return { within: page.locator('cek-netral'), frame: page.mainFrame() };
  },
  async 'sandboxed frame'(page, hosts) {
    await page.route(/host\/plain\.html$/, async (route) => {
      const response = await route.fetch();
      const bare = (await response.text()).replace(/<script[\s\S]*?<\/script>/, '');
      await route.fulfill({ response, body: bare.replace(/<cek-netral[\s\S]*<\/cek-netral>/, FRAME) });
    });
    await page.goto(hosts.at('strict', 'host/plain.html'));
    const within = page.frameLocator('iframe').locator('cek-netral');
    await expect(within).toBeAttached();
    return { within, frame: page.frames()[1] as Frame };
  },
  async 'npm element'(page) {
    await page.route('http://element.test/**', (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/') return route.fulfill({ body: ELEMENT, contentType: 'text/html' });
      const file = path.startsWith('/cek-netral/')
        ? join(root, 'pkg-npm', path.slice('/cek-netral/'.length))
        : join(root, 'node_modules', path);
      if (!existsSync(file)) return route.fulfill({ status: 404 });
      return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'text/plain' });
    });
    await page.goto('http://element.test/');
    return { within: page.locator('cek-netral'), frame: page.mainFrame() };
  },
};

/** Notes what a window is made to keep, say or send, whether or not it is there at the end. */
function record(): void {
  const noted: string[] = [];
  Object.assign(window, { noted });
  const note = (owner: object | undefined, name: string) => {
    const own = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (typeof own?.value !== 'function') return;
    const value = own.value as (...given: unknown[]) => unknown;
    Object.defineProperty(owner, name, {
      ...own,
      value(this: unknown, ...given: unknown[]) {
        noted.push(`${name} ${given.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ')}`);
        return value.apply(this, given);
      },
    });
  };
  note(Storage.prototype, 'setItem');
  note(IDBFactory.prototype, 'open');
  note(globalThis.CacheStorage?.prototype, 'open');
  note(History.prototype, 'pushState');
  note(History.prototype, 'replaceState');
  note(Navigator.prototype, 'sendBeacon');
  note(globalThis.Clipboard?.prototype, 'writeText');
  note(globalThis.Clipboard?.prototype, 'write');
  note(globalThis.BroadcastChannel?.prototype, 'postMessage');
  for (const [owner, name] of [
    [Document.prototype, 'cookie'],
    [Document.prototype, 'title'],
  ] as const) {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      ...own,
      set(this: Document, value: string) {
        noted.push(`${name} ${value}`);
        own?.set?.call(this, value);
      },
    });
  }
  addEventListener('message', ({ data }) => noted.push(`message ${JSON.stringify(data)}`));
}

/** All that a window holds and was made to do. */
function state(frame: Frame) {
  return frame.evaluate(async () => {
    const tried = async <T>(work: () => T | Promise<T>) => {
      try {
        return await work();
      } catch {
        // A sandbox has none of these.
        return null;
      }
    };
    const { noted } = window as unknown as { noted: string[] };
    const before = noted.length;
    const held = {
      noted: [...noted],
      address: location.href,
      title: document.title,
      name: window.name,
      history: history.length,
      told: JSON.stringify(history.state),
      local: await tried(() => Object.entries(localStorage)),
      session: await tried(() => Object.entries(sessionStorage)),
      databases: await tried(async () => (await indexedDB.databases()).map(({ name }) => name)),
      cookies: await tried(() => document.cookie),
      cached: await tried(async () => {
        const names = await caches.keys();
        return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => url);
      }),
    };
    // To look is no doing of the page's.
    noted.length = before;
    return held;
  });
}

interface Visit {
  text: string;
  act: string;
  who: string;
}

async function visit(context: BrowserContext, form: string, hosts: HostServer, { text, act, who }: Visit) {
  const page = await context.newPage();
  await page.addInitScript(record);
  const requests: string[] = [];
  context.on('request', (request) =>
    requests.push([request.method(), request.url(), request.postData(), JSON.stringify(request.headers())].join(' ')),
  );
  page.on('websocket', (socket) => requests.push(`socket ${socket.url()}`));
  const { within, frame, box } = await (FORMS[form] as (typeof FORMS)[string])(page, hosts);
  await expect(within.locator('.who .chip:enabled, #me-change').first()).toBeAttached();
  await page.waitForLoadState('networkidle');
  const start = { requests: requests.length, state: await state(frame) };

  await (box ?? within.locator('#box')).fill(text);
  await expect(within.locator('.verdict')).toBeVisible();
  const rest = within.getByRole('button', { name: /^Selengkapnya/ });
  if ((await rest.count()) > 0) await rest.click();
  await within.locator('#details > summary').click();
  await within.locator('#role').selectOption(who);
  await within.locator('#q-0-act').selectOption(act);
  if (!box) await within.locator('.mode input').nth(1).check();
  await (box ?? within.locator('#box')).fill(`Saya guru, ${text}`);
  await within.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => within.evaluate((element) => (element as HTMLElementTagNameMap['cek-netral']).report?.law_words)).toBe(true);
  await page.waitForLoadState('networkidle');
  const end = [await state(frame), ...(frame === page.mainFrame() ? [] : [await state(page.mainFrame())])];
  const [cookies, clip] = [await context.cookies(), await page.evaluate(() => navigator.clipboard?.readText().catch(() => '') ?? '')];
  const asked = requests.slice(start.requests).map((line) => line.split(' ')[1] ?? '');
  await page.close();
  return { start: start.state, end, requests, asked, cookies, clip };
}

for (const form of Object.keys(FORMS)) {
  test(`nothing of what is typed or answered leaves the ${form}, or stays`, async ({ browser, hosts }) => {
    test.setTimeout(90_000);
    const asked: string[][] = [];
    for (const given of [
      { text: `Ayo dukung Pak ${MARK}, coblos nomor 2`, act: 'like', who: 'pns' },
      { text: `Selamat pagi ${MARK}`, act: 'attend', who: 'pppk' },
    ]) {
      const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
      const seen = await visit(context, form, hosts, given);
      await context.close();
      expect(JSON.stringify(seen).toLowerCase()).not.toContain(MARK);
      expect(seen.cookies).toEqual([]);
      expect(seen.clip).toBe('');
      for (const now of seen.end) {
        for (const empty of [now.local, now.session, now.databases]) expect(empty ?? []).toEqual([]);
        expect(now.cookies ?? '').toBe('');
        for (const event of now.noted) {
          // The height of the frame and the age of its law are told; the page's title follows the language.
          expect(event).toMatch(/^(message \{"type":"cek-netral:(height|law|measure)"|title Cek Netral)/);
        }
      }
      const [now] = seen.end;
      expect([now?.address, now?.history, now?.told, now?.name]).toEqual([
        seen.start.address,
        seen.start.history,
        seen.start.told,
        seen.start.name,
      ]);
      for (const address of seen.asked)
        expect(
          LATER.some((file) => file.test(address)),
          address,
        ).toBe(true);
      asked.push([...new Set(seen.asked.map((address) => new URL(address).pathname))].sort());
    }
    expect(asked[0]).toEqual(asked[1]);
  });
}

test('nothing of what is typed leaves the page that shows how a text is read, or stays', async ({ page }) => {
  await page.addInitScript(record);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData()}`));
  await page.goto('./baca.html');
  await page.locator('#text').fill('Selamat pagi');
  await expect(page.locator('#step-normalised .normalised')).toContainText('selamat pagi');
  await page.waitForLoadState('networkidle');
  const [before, start] = [requests.length, await state(page.mainFrame())];
  await page.locator('#text').fill(`Ayo coblos nomor 2 ${MARK}`);
  await expect(page.locator('#step-evidence .on').first()).toBeVisible();
  await page.locator('#step-evidence .on').first().click();
  await page.waitForLoadState('networkidle');
  const end = await state(page.mainFrame());
  expect(requests.slice(before)).toEqual([]);
  expect(end).toEqual(start);
  expect(JSON.stringify([requests, end]).toLowerCase()).not.toContain(MARK);
});

kept('the server of the page hears the same, worker and all, whatever is typed and answered', async ({ browser, site }) => {
  kept.setTimeout(90_000);
  const heard: string[][] = [];
  for (const { text, act } of [
    { text: `Ayo dukung Pak ${MARK}, coblos nomor 2`, act: 'like' },
    { text: `Selamat pagi ${MARK}`, act: 'attend' },
  ]) {
    site.heard.length = 0;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.locator('#box').fill(text);
    await expect(page.locator('.verdict')).toBeVisible();
    await page.locator('#details > summary').click();
    await page.locator('#q-0-act').selectOption(act);
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.evaluate(() => document.querySelector('cek-netral')?.report?.law_words)).toBe(true);
    await page.waitForLoadState('networkidle');
    await context.close();
    expect(site.heard.join('\n').toLowerCase()).not.toContain(MARK);
    for (const line of site.heard) expect(line).toMatch(/^GET \S+ 0$/);
    heard.push([...new Set(site.heard)].sort());
  }
  expect(heard[0]).toEqual(heard[1]);
});

test('the page carries a policy that lets it load its own files only, whatever its host sends', async ({ page }) => {
  await page.goto('./');
  const policy = (await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')) ?? '';
  for (const part of ["default-src 'none'", "connect-src 'self'", "img-src 'self' data:", "form-action 'none'", "base-uri 'none'"])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/https?:|\*/);
});
