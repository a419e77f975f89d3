import { expect, test, withoutWorker } from './support.ts';

test('asks its own host only, with strict headers', async ({ checker, page, baseURL }) => {
  for (const request of checker.requests) expect(request).toContain(`GET ${baseURL}`);
  const kinds = checker.requests.map((request) => /\.(\w+)$/.exec(request)?.[1] ?? 'page');
  expect(kinds).toContain('wasm');
  const response = await page.request.get('./');
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
});

test('a first answer takes eight requests at most, and each file one', async ({ checker }) => {
  await checker.write('Ayo dukung Pak Budi, coblos nomor 2');
  await expect(checker.card).toBeVisible();
  const needed = checker.requests.filter((request) => /(?:\/|\.js|\.css|\.wasm)$/.test(request) && !PARTS.test(request));
  expect(needed.filter((request) => request.endsWith('.wasm'))).toHaveLength(1);
  expect([...new Set(needed)]).toEqual(needed);
  expect(needed.length, needed.join('\n')).toBeLessThanOrEqual(8);
});

/** The words of the law, the rest of the core's code and English, which come once there is an answer and once English is chosen, whatever else was typed. */
const PARTS = /assets\/cek_netral_(law|english|law-english|later)-[\w-]{8}\.(txt|wasm)$/;

/** Requests by the part that they fetch. A fold that opens for the first time brings its own code, which has one name for everybody. */
function data(requests: string[]): string[] {
  const others = requests.filter((request) => !/^GET [^?#]*\/assets\/[\w-]+\.js$/.test(request));
  return others.map((request) => PARTS.exec(request)?.[1] ?? request);
}

test('what is typed and answered makes no request but for the words of the law and the rest of the core, the same for everybody', async ({
  checker,
  page,
}) => {
  await page.waitForLoadState('networkidle');
  const before = checker.requests.length;
  await checker.write('Selamat pagi');
  await expect.poll(() => data(checker.requests.slice(before)).sort()).toEqual(['later', 'law']);
  await checker.write('Ayo dukung Pak Budi, coblos nomor 2');
  await checker.answerPlainCase();
  expect(data(checker.requests.slice(before)).sort()).toEqual(['later', 'law']);
  await checker.openFinding();
  await page.getByRole('button', { name: 'English' }).click();
  await checker.tell();
  await checker.write('Saya guru PPPK, mau like postingan calon bupati');
  await page.waitForTimeout(600);
  expect(data(checker.requests.slice(before)).sort()).toEqual(['english', 'later', 'law', 'law-english']);
});

/** Files by their names without the hash, in order of the alphabet. */
const names = (requests: string[]) =>
  [
    ...new Set(requests.map((request) => (/\/assets\/([\w-]+?)-[\w-]{8}\.\w+$/.exec(request)?.[1] ?? request).replace('cek_netral_', ''))),
  ].sort();

test('each further file comes with the first answer or on a tap that opens what is in it', async ({ checker, page }) => {
  test.setTimeout(60_000);
  // Else the worker asks for all of them beforehand.
  await withoutWorker(page);
  await checker.open();
  let before = checker.requests.length;
  /** What is done, and the files that come with it: none of another step. */
  const step = async (files: string[], work: () => Promise<unknown>) => {
    await work();
    await expect.poll(() => names(checker.requests.slice(before))).toEqual(files);
    before = checker.requests.length;
  };
  await step(['later', 'law'], () => checker.write('Ayo dukung Pak Budi, coblos nomor 2'));
  await step([], () => checker.write('Mari menangkan Pak Budi, coblos nomor 2'));
  await step(['form', 'names-fold', 'panel'], () => checker.fields());
  await step([], () => page.selectOption('#q-0-act', 'like'));
  await step(['daerah', 'region', 'regions'], () => page.locator('details.region > summary').click());
  await step(['rules', 'terms'], () => checker.openFinding());
  await step(['compare', 'stages'], () => checker.door('compare'));
  await step(['why-not'], () => checker.door('why-not'));
  await step(['help-panel'], () => checker.door('asking'));
  await step([], () => checker.door('mistake'));
  await step([], () => checker.keeping());
  await step(['english', 'law-english'], () => page.getByRole('button', { name: 'English' }).click());
  await checker.words();
  await step([], () => checker.write('Selamat pagi'));
  await page.waitForTimeout(600);
  expect(names(checker.requests.slice(before))).toEqual([]);
});

test('stores nothing', async ({ checker, page, context }) => {
  await checker.write('Ayo dukung Pak Budi, coblos nomor 2');
  await checker.answerPlainCase();
  await expect(checker.card).toBeVisible();
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    address: location.search + location.hash,
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, address: '' });
  // What the worker keeps for the time without a network is the page's own files.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => url);
  });
  expect(cached.length).toBeGreaterThan(0);
  for (const url of cached) expect(new URL(url).pathname).toMatch(/^\/(index\.html|icon\.svg|manifest\.webmanifest|assets\/[\w.-]+)$/);
  expect(await context.cookies()).toEqual([]);
});

test('the server keeps to its folder and to reading', async ({ page }) => {
  expect((await page.request.get('./.stamp')).status()).toBe(404);
  expect((await page.request.get('./%2e%2e/package.json')).status()).toBe(404);
  expect((await page.request.get('./%2e%2e%2fpackage.json')).status()).toBe(404);
  expect((await page.request.get('./%E0%A4%A')).status()).toBe(404);
  expect((await page.request.post('./')).status()).toBe(405);
});
