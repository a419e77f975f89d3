/**
 * The policy that page, frame and widget run under lets them load their own files and nothing else: whatever a page is made to hold or
 * do, another host hears nothing of it, no code of others runs, and the checker goes on answering.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type Frame, type Locator, type Page } from '@playwright/test';
import { hostServer, type HostServer } from './widget/server.ts';

interface Foreign {
  url: string;
  /** What reached it. */
  heard: string[];
}

const test = base.extend<{ foreign: Foreign }>({
  foreign: async ({}, use) => {
    const heard: string[] = [];
    const server = createServer((request, response) => {
      heard.push(`${request.method} ${request.url}`);
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('globalThis.ran = "foreign"');
    });
    server.on('upgrade', (request, socket) => (heard.push(`socket ${request.url}`), socket.destroy()));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    // Another name and another port than the pages have.
    await use({ url: `http://localhost:${(server.address() as AddressInfo).port}`, heard });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
});

/** A worker would hand out pages as it has kept them. */
test.use({ serviceWorkers: 'block' });

interface Form {
  /** Path of the document that the policy is of, on the server of the hosts. */
  document: RegExp;
  /** For a document of another server: puts `body` into it. */
  prepare?(page: Page, body: () => string): Promise<void>;
  open(page: Page, hosts: HostServer): Promise<void>;
  framed?: boolean;
}

const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** The page, with `change` made to what its host sends. */
const page = (change: (answer: { headers: Record<string, string>; html: string }) => void): Form => ({
  document: /^$/,
  async prepare(within, body) {
    await within.route(/^http:\/\/127\.0\.0\.1:\d+\/$/, async (route) => {
      const response = await route.fetch();
      const answer = { headers: response.headers(), html: await response.text() };
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.html).toMatch(META);
      change(answer);
      await route.fulfill({ response, headers: answer.headers, body: answer.html.replace('<body>', `<body>${body()}`) });
    });
  },
  open: async (within) => void (await within.goto('./')),
});

const FORMS: Record<string, Form> = {
  'page with its own policy alone, on a host that sends none': page(({ headers }) => delete headers['content-security-policy']),
  'page with the policy of its host alone': page((answer) => (answer.html = answer.html.replace(META, ''))),
  'closed frame': {
    document: /widget\/frame\.html$/,
    async prepare(page) {
      await page.route(/host\/plain\.html$/, async (route) => {
        const response = await route.fetch();
        const frame =
          '<iframe src="../widget/frame.html" title="Cek Netral" sandbox="allow-scripts allow-popups" width="100%" height="900"></iframe>';
        const bare = (await response.text()).replace(/<script[\s\S]*?<\/script>/, '');
        await route.fulfill({ response, body: bare.replace(/<cek-netral[\s\S]*<\/cek-netral>/, frame) });
      });
    },
    open: async (page, hosts) => void (await page.goto(hosts.at('strict', 'host/plain.html'))),
    framed: true,
  },
  'one tag on a page with the policy of the guide': {
    document: /host\/plain\.html$/,
    open: async (page, hosts) => void (await page.goto(hosts.at('strict', 'host/plain.html'))),
  },
};

/** What a host, or a hole in it, could have written into the page. The first is a base for all relative addresses. */
const hostile = (foreign: string) => `
  <base href="${foreign}/base/">
  <script>ran = 'inline'</script>
  <script src="${foreign}/script.js"></script>
  <script type="module" src="${foreign}/module.js"></script>
  <script type="module">import '${foreign}/imported.js'; ran = 'inline module'</script>
  <link rel="stylesheet" href="${foreign}/style.css">
  <link rel="preload" as="image" href="${foreign}/preloaded.png">
  <img src="${foreign}/image.png" onerror="ran = 'handler'" alt="">
  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="ran = 'handler'" onerror="ran = 'handler'" alt="">
  <iframe src="${foreign}/frame.html" title="1"></iframe>
  <iframe srcdoc="<script>parent.ran = 'srcdoc'</script><img src='${foreign}/within.png'>" title="2"></iframe>
  <iframe src="javascript:parent.ran = 'address'" title="3"></iframe>
  <object data="${foreign}/object.svg"></object>
  <embed src="${foreign}/embed.svg">
  <video src="${foreign}/video.mp4" poster="${foreign}/poster.png"></video>
  <audio src="${foreign}/audio.mp3"></audio>
  <svg><image href="${foreign}/drawn.png" /><use href="${foreign}/use.svg#a" /></svg>
  <style>@import url('${foreign}/import.css'); main { background: url('${foreign}/ground.png') } @font-face { font-family: F; src: url('${foreign}/font.woff') } main { font-family: F }</style>
  <iframe name="sink" title="4"></iframe>
  <form id="foreign-form" target="sink" method="post" action="${foreign}/form"><input name="text" value="told"></form>
  <form id="own-form" target="sink" method="post" action="javascript:parent.ran = 'form'"></form>
  <a id="address" href="javascript:ran = 'address'">address</a>`;

interface Violation {
  directive: string;
  blocked: string;
}

/** Notes what the policy refuses; in every document, before anything else. */
function note(): void {
  const violations: Violation[] = [];
  Object.assign(window, { violations });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push({ directive: effectiveDirective, blocked: blockedURI }),
  );
}

const violations = (frame: Frame) => frame.evaluate(() => (window as unknown as { violations: Violation[] }).violations);

async function opened(page: Page, hosts: HostServer, form: Form): Promise<{ frame: Frame; within: Locator }> {
  await form.open(page, hosts);
  const within = form.framed ? page.frameLocator('iframe').first().locator('cek-netral') : page.locator('cek-netral');
  await expect(within.locator('.who .chip:enabled').first()).toBeAttached();
  const frame = form.framed ? page.frames().find((one) => form.document.test(one.url())) : page.mainFrame();
  if (!frame) throw new Error('no frame');
  return { frame, within };
}

async function answers(within: Locator): Promise<void> {
  await within.locator('#box').fill('Ayo dukung Pak Budi, coblos nomor 2');
  await expect(within.locator('.verdict')).toBeVisible();
}

/** What a script would try that had come to run after all; what each came to. */
async function tries(foreign: string): Promise<Record<string, string>> {
  const socket = foreign.replace('http', 'ws');
  const loads = (element: HTMLElement, change: () => void) =>
    new Promise<string>((resolve) => {
      element.addEventListener('load', () => resolve('done'));
      element.addEventListener('error', () => resolve('refused'));
      change();
      document.body.append(element);
    });
  const events = (one: EventTarget) =>
    new Promise<string>((resolve) => {
      one.addEventListener('open', () => resolve('done'));
      one.addEventListener('error', () => resolve('refused'));
    });
  const all: Record<string, () => unknown> = {
    fetch: () => fetch(`${foreign}/fetch?told`).then(() => 'done'),
    post: () => fetch(`${foreign}/post`, { method: 'POST', body: 'told', mode: 'no-cors', keepalive: true }).then(() => 'done'),
    beacon: () => (navigator.sendBeacon(`${foreign}/beacon`, 'told') ? 'sent, if it arrives' : 'refused'),
    request: () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${foreign}/request`);
      const came = loads(request as unknown as HTMLElement, () => request.send());
      return came;
    },
    socket: () => events(new WebSocket(`${socket}/socket`)),
    events: () => events(new EventSource(`${foreign}/events`)),
    import: () => import(`${foreign}/dynamic.js`).then(() => 'done'),
    image: () => {
      const image = new Image();
      return loads(image, () => (image.src = `${foreign}/made.png`));
    },
    script: () => {
      const script = document.createElement('script');
      return loads(script, () => (script.src = `${foreign}/made.js`));
    },
    'script as text': () => {
      const script = document.createElement('script');
      script.textContent = 'ran = "text"';
      document.body.append(script);
      return (window as { ran?: string }).ran ?? 'refused';
    },
    markup: () => {
      const place = document.createElement('div');
      place.innerHTML = '<img src="data:," onerror="ran = 1">';
      return 'done';
    },
    eval: () => (0, eval)('1 + 1'),
    function: () => Reflect.construct(Function, ['return 1']),
    worker: () => events(new Worker(`${foreign}/worker.js`)),
  };
  const out: Record<string, string> = {};
  for (const [name, work] of Object.entries(all)) {
    try {
      out[name] = String(await work());
    } catch (trouble) {
      out[name] = `refused: ${(trouble as Error).name}`;
    }
  }
  return out;
}

/** Sends forms, and follows an address that is a script. */
function sends(): void {
  setTimeout(() => document.querySelector<HTMLElement>('#address')?.click());
  setTimeout(() => document.querySelector<HTMLFormElement>('#own-form')?.submit());
  setTimeout(() => document.querySelector<HTMLFormElement>('#foreign-form')?.submit());
}

/** What is refused under the name of its directive, in every form. */
const DIRECTIVES = [
  ...['script-src-elem', 'script-src-attr', 'style-src-elem', 'connect-src', 'img-src', 'media-src', 'object-src', 'frame-src'],
  ...['base-uri', 'require-trusted-types-for'],
];
const ADDRESSES = [
  'script.js',
  'image.png',
  'style.css',
  'fetch?told',
  'post',
  'beacon',
  'request',
  'socket',
  'events',
  'dynamic.js',
  'made.png',
];

for (const [name, form] of Object.entries(FORMS)) {
  test(`nothing of others comes in or goes out: ${name}`, async ({ page, foreign }) => {
    test.setTimeout(60_000);
    let body = '';
    const hosts = await hostServer((path, html) => (form.document.test(path) ? html.replace('<body>', `<body>${body}`) : html));
    await page.addInitScript(note);
    await form.prepare?.(page, () => body);

    // In ordinary use it refuses nothing.
    const calm = await opened(page, hosts, form);
    await answers(calm.within);
    await calm.within.locator('#details > summary').click();
    await expect(calm.within.locator('#role')).toBeVisible();
    await calm.within.locator('#rules > summary').click();
    await calm.within.getByRole('button', { name: 'English' }).click();
    await expect(calm.within.locator('#rules')).toContainText('Handled by');
    await page.waitForLoadState('networkidle');
    expect(await violations(calm.frame)).toEqual([]);

    body = hostile(foreign.url);
    await page.goto('about:blank');
    const { frame, within } = await opened(page, hosts, form);
    const came = await frame.evaluate(tries, foreign.url);
    for (const [what, result] of Object.entries(came)) expect(result, what).toMatch(what === 'beacon' ? /^(refused|sent)/ : /^refused/);
    const refused = await violations(frame);
    expect([...new Set(refused.map(({ directive }) => directive))]).toEqual(expect.arrayContaining(DIRECTIVES));
    for (const path of ADDRESSES)
      expect(
        refused.some(({ blocked }) => blocked.endsWith(`/${path}`)),
        path,
      ).toBe(true);

    await answers(within);
    await frame.evaluate(sends);
    // A closed frame sends no forms to begin with.
    if (!form.framed)
      await expect.poll(async () => (await violations(frame)).filter(({ directive }) => directive === 'form-action')).toHaveLength(2);
    await within.locator('#box').fill('Selamat pagi');
    await expect(within.locator('#box')).toHaveValue('Selamat pagi');
    expect(await frame.evaluate(() => (window as { ran?: string }).ran ?? null)).toBeNull();
    expect(foreign.heard).toEqual([]);
    await hosts.close();
  });
}
