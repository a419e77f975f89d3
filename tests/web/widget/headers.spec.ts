/**
 * The frame on a server that sends what the guide for webmasters says, and on servers that leave one header out: where the frame
 * cannot run without it, it names it.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';

const root = join(import.meta.dirname, '../../..');
const widget = join(root, 'dist/widget');

/** The part of the guide's configuration for nginx that is about the widget's folder. */
const guide = readFileSync(join(root, 'docs/pengelola-situs.md'), 'utf8');
const block = /location \^~ \/cek-netral\/ \{\n([\s\S]*?)\n\}/.exec(guide)?.[1] ?? '';
const HEADERS = Object.fromEntries(
  [...block.matchAll(/add_header ([\w-]+) "(.*)" always;/g)].map(([, name = '', value = '']) => [name, value]),
);
const TYPES = Object.fromEntries([...block.matchAll(/^ {8}([\w/]+) +(\w+);$/gm)].map(([, type = '', ending = '']) => [`.${ending}`, type]));

/** What a server does otherwise with a file: null leaves a header out. */
type Otherwise = (name: string) => Record<string, string | null>;

interface Server {
  url: string;
  /** What was asked for, with the page that it was asked from, where the browser tells. */
  requests: { name: string; referer: string | undefined }[];
  otherwise: Otherwise;
}

const HOST = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Situs sebuah dinas</title>
  <iframe data-cek-netral src="/cek-netral/frame.html#lang=id" title="Cek Netral" sandbox="allow-scripts allow-popups" width="100%" height="900"></iframe>
  <script src="/cek-netral/cek-netral-frame.js" defer></script></html>`;

const test = base.extend<{ server: Server; told: string[] }>({
  server: async ({}, use) => {
    const own: Server = { url: '', requests: [], otherwise: () => ({}) };
    const server = createServer((request, response) => {
      const [, folder, name = ''] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
      if (folder !== 'cek-netral') return void response.writeHead(200, { 'content-type': 'text/html' }).end(folder ? '' : HOST);
      own.requests.push({ name, referer: request.headers.referer });
      const file = join(widget, name);
      if (!existsSync(file)) return void response.writeHead(404).end();
      const headers = { ...HEADERS, 'Content-Type': TYPES[extname(name)] ?? '', ...own.otherwise(name) };
      response.writeHead(200, Object.fromEntries(Object.entries(headers).filter((one): one is [string, string] => one[1] !== null)));
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    own.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await use(own);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
  /** What the browser's console says. */
  told: async ({ page }, use) => {
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    await use(told);
  },
});

async function open(page: Page, server: Server, otherwise: Otherwise = () => ({})): Promise<FrameLocator> {
  server.otherwise = otherwise;
  await page.goto(server.url);
  return page.frameLocator('iframe');
}

const state = (page: Page) => page.locator('iframe').getAttribute('data-law-state');

async function answers(page: Page, inside: FrameLocator): Promise<void> {
  await inside.locator('#box').fill('Ayo coblos nomor 2');
  await expect(inside.locator('.verdict')).toBeVisible();
  await expect.poll(() => state(page)).toMatch(/current|ageing|outdated/);
}

/** What a visitor and a webmaster read where nothing can run. */
async function names(page: Page, inside: FrameLocator, header: string): Promise<void> {
  await expect(inside.getByText('Pengelola situs: kirim tajuk')).toBeVisible();
  await expect(inside.getByText(header).first()).toBeVisible();
  await expect(inside.getByText(/tanyakan kepada atasan,\s+inspektorat/)).toBeVisible();
  await expect(inside.locator('p[lang=en]')).toContainText('send the two headers named above');
  await expect(inside.locator('.verdict')).toHaveCount(0);
  expect(await state(page)).toBeNull();
}

test('the guide is read', () => {
  expect(Object.keys(HEADERS)).toEqual([
    'Access-Control-Allow-Origin',
    'Cross-Origin-Resource-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Content-Security-Policy',
  ]);
  expect(Object.keys(TYPES)).toEqual(['.html', '.css', '.js', '.json', '.wasm', '.txt']);
});

test('with the headers of the guide it answers, and the console is empty', async ({ page, server, told }) => {
  const inside = await open(page, server);
  await answers(page, inside);
  // The words of the law, too.
  await expect
    .poll(() => inside.locator('cek-netral').evaluate((element) => (element as HTMLElementTagNameMap['cek-netral']).report?.law_words))
    .toBe(true);
  expect(told).toEqual([]);
});

test('without Access-Control-Allow-Origin it says so, to the visitor whom to ask', async ({ page, server, told }) => {
  const inside = await open(page, server, () => ({ 'Access-Control-Allow-Origin': null }));
  await names(page, inside, 'Access-Control-Allow-Origin: *');
  await expect(inside.locator('#box')).toHaveCount(0);
  expect(told.join('\n')).toContain('Access-Control-Allow-Origin');
});

test('where scripts come without their type it says which type they need', async ({ page, server, told }) => {
  const inside = await open(page, server, (name) => (name.endsWith('.js') ? { 'Content-Type': 'text/plain' } : {}));
  await names(page, inside, 'Content-Type: text/javascript');
  await expect(inside.locator('#box')).toHaveCount(0);
  expect(told.join('\n')).toContain('MIME type');
});

test('where only the scripts come with Access-Control-Allow-Origin, the core comes as one: it answers', async ({ page, server, told }) => {
  const inside = await open(page, server, (name) => (/\.(wasm|txt)$/.test(name) ? { 'Access-Control-Allow-Origin': null } : {}));
  await answers(page, inside);
  expect(server.requests.map(({ name }) => name).filter((name) => name.startsWith('cek-netral-core-'))).toHaveLength(1);
  expect(told.join('\n')).toContain('Access-Control-Allow-Origin');
});

test('where the core comes without it in both its forms, the frame says so, and what is typed stays', async ({ page, server }) => {
  const inside = await open(page, server, (name) => (/\.wasm$|-core-/.test(name) ? { 'Access-Control-Allow-Origin': null } : {}));
  await expect(inside.getByRole('status').getByText('Pemeriksa tidak dapat dimuat')).toBeVisible();
  await names(page, inside, 'Access-Control-Allow-Origin: *');
  await inside.locator('#box').fill('Ayo coblos nomor 2');
  await expect(inside.locator('#box')).toHaveValue('Ayo coblos nomor 2');
});

for (const header of ['Cross-Origin-Resource-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Content-Security-Policy']) {
  test(`without ${header} it answers, and tells no other site where it stands`, async ({ page, server, told }) => {
    const inside = await open(page, server, () => ({ [header]: null }));
    await answers(page, inside);
    expect(told).toEqual([]);
    // The frame carries its rule on referrers itself.
    for (const { name, referer } of server.requests)
      if (!/^(frame\.html|cek-netral-frame\.js)$/.test(name)) expect(referer, name).toBeUndefined();
  });
}

for (const ending of ['.css', '.wasm', '.json', '.txt']) {
  test(`where ${ending} comes as something unknown it answers`, async ({ page, server }) => {
    const inside = await open(page, server, (name) => (name.endsWith(ending) ? { 'Content-Type': 'application/octet-stream' } : {}));
    await answers(page, inside);
    await expect
      .poll(() => inside.locator('cek-netral').evaluate((element) => (element as HTMLElementTagNameMap['cek-netral']).report?.law_words))
      .toBe(true);
    expect(server.requests.map(({ name }) => name).filter((name) => name.startsWith('cek-netral-core-'))).toEqual([]);
  });
}

test('a site that lets nothing be framed has an empty frame, as the guide says', async ({ page, server }) => {
  const inside = await open(page, server, () => ({ 'X-Frame-Options': 'DENY', 'Content-Security-Policy': null }));
  await page.waitForLoadState('networkidle');
  await expect(inside.locator('cek-netral')).toHaveCount(0);
  expect(server.requests.map(({ name }) => name).sort()).toEqual(['cek-netral-frame.js', 'frame.html']);
  expect(await state(page)).toBeNull();
  expect(guide).toContain('`X-Frame-Options: DENY` dari peladen membuat bingkai kosong');
});

test('with the address of the site beside "self", as the guide advises for some browsers, it answers', async ({ page, server, told }) => {
  const policy = HEADERS['Content-Security-Policy'] ?? '';
  const both = policy.replace(/'self'/g, `'self' ${new URL(server.url).origin}`);
  const inside = await open(page, server, () => ({ 'Content-Security-Policy': both }));
  await answers(page, inside);
  expect(told).toEqual([]);
});
