/** Failure in the field: files that do not come or come wrong, versions that meet, storage that refuses, tabs that end. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Dialog, type Page } from '@playwright/test';
import { test, type Site } from './site.ts';

const POST = 'Ayo dukung Pak Budi, coblos nomor 2';

async function answers(page: Page, text = POST): Promise<void> {
  await page.locator('#box').fill(text);
  // The core as JavaScript takes its time on a busy machine.
  await expect(page.locator('.verdict')).toBeVisible({ timeout: 15_000 });
}

const keptBy = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const asset = (site: Site, name: RegExp) =>
  join(site.dir, 'assets', readdirSync(join(site.dir, 'assets')).find((file) => name.test(file)) ?? '');
const core = (site: Site) => asset(site, /^cek_netral_first-.*\.wasm$/);

test.describe('the core does not come', () => {
  for (const [name, spoil] of [
    ['is missing', (site: Site) => rmSync(core(site))],
    ['is cut short', (site: Site) => writeFileSync(core(site), readFileSync(core(site)).subarray(0, 400_000))],
    ['is a page of a network that asks for a login', (site: Site) => writeFileSync(core(site), '<!doctype html><title>Login</title>')],
    ['is another one', (site: Site) => writeFileSync(core(site), Buffer.concat([readFileSync(core(site)), Buffer.of(0)]))],
  ] as const) {
    test(`it ${name}: the same core in JavaScript answers`, async ({ page, site }) => {
      spoil(site);
      await page.goto(site.url);
      await answers(page);
    });
  }

  test('neither form comes: the page says so and whom to ask, and what is typed stays', async ({ page, site }) => {
    rmSync(core(site));
    for (const name of readdirSync(join(site.dir, 'widget')))
      if (name.startsWith('cek-netral-core-')) rmSync(join(site.dir, 'widget', name));
    await page.goto(site.url);
    await expect(page.getByText('Pemeriksa tidak dapat dimuat')).toBeVisible();
    await expect(page.getByText(/inspektorat/i).first()).toBeVisible();
    await page.locator('#box').fill(POST);
    await expect(page.locator('.verdict')).toHaveCount(0);
    await expect(page.locator('#box')).toHaveValue(POST);
  });

  test('a server that does not know its type: it is compiled all the same', async ({ page, site }) => {
    const types: string[] = [];
    await page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
    });
    // The rest of the code may come by the worker, which no route reaches.
    page.on('response', (response) => /_first-[^/]*\.wasm$/.test(response.url()) && types.push(response.headers()['content-type'] ?? ''));
    page.on('request', (request) => expect(request.url()).not.toContain('cek-netral-core-'));
    await page.goto(site.url);
    await answers(page);
    expect(types).toEqual(['text/plain']);
  });

  test('a browser that does not know how the policy allows WebAssembly runs the same core in JavaScript', async ({ page, site }) => {
    await page.route(site.url, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      const policy = (headers['content-security-policy'] ?? '').replace(" 'wasm-unsafe-eval'", '');
      await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
    });
    await page.goto(site.url);
    await answers(page);
  });
});

for (const [name, spoil] of [
  ['does not come', (file: string) => rmSync(file)],
  ['is cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 40_000))],
] as const) {
  test(`the rest of the core ${name}: the answer stands without what looks ahead, and the next one asks again`, async ({ page, site }) => {
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(String(error)));
    const later = asset(site, /^cek_netral_later-.*\.wasm$/);
    const bytes = readFileSync(later);
    spoil(later);
    await page.goto(site.url);
    await Promise.all([page.waitForRequest(/_later-/), answers(page)]);
    const whole = () => page.evaluate(() => (document.querySelector('cek-netral') as unknown as { core: { whole: boolean } }).core.whole);
    await expect.poll(() => page.evaluate(() => document.querySelector('cek-netral')?.report?.law_words)).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(await whole()).toBe(false);
    await expect(page.locator('.verdict')).toBeVisible();
    writeFileSync(later, bytes);
    await page.locator('#box').pressSequentially('!');
    await expect.poll(whole).toBe(true);
    expect(broken).toEqual([]);
  });
}

for (const part of ['start', 'form', 'rules', 'styles']) {
  test(`a script of the page does not come (${part}): what is typed is not lost, and answered where it can be`, async ({ page, site }) => {
    rmSync(asset(site, new RegExp(`^${part}-.*\\.js$`)));
    await page.goto(site.url, { waitUntil: 'load' });
    if (part === 'styles') {
      // Without it there is no element: what stands there without scripts goes on standing.
      await page.locator('#first-box').fill(POST);
      await expect(page.getByText('pakai peramban yang lebih baru')).toBeVisible({ timeout: 15_000 });
      await expect(page.locator('#first-box')).toHaveValue(POST);
      return;
    }
    await answers(page);
    if (part === 'form') await page.locator('#details > summary').click();
    if (part === 'rules') await page.locator('#rules > summary').click();
    if (part !== 'start') await expect(page.locator('.late-trouble:visible')).toHaveText(/Bagian ini tidak dapat dimuat/);
    await expect(page.locator('#box')).toHaveValue(POST);
    await expect(page.locator('.verdict')).toBeVisible();
  });
}

test('what came cut short once, and lies in the cache for a year, is asked for anew', async ({ page, site }) => {
  const bytes = readFileSync(core(site));
  const translated: string[] = [];
  page.on('request', (request) => request.url().includes('cek-netral-core-') && translated.push(request.url()));
  writeFileSync(core(site), bytes.subarray(0, 400_000));
  await page.goto(site.url);
  await answers(page);
  expect(translated).toHaveLength(1);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  writeFileSync(core(site), bytes);
  await page.reload();
  await answers(page);
  expect(translated).toHaveLength(1);
  // The worker has kept the whole of it.
  await keptBy(page);
});

test('below the oldest browsers the static content stands there, with what to do', async ({ page, site }) => {
  // As in a browser that cannot read the syntax: the scripts are there, none of them runs.
  for (const name of readdirSync(join(site.dir, 'assets'))) if (name.endsWith('.js')) writeFileSync(join(site.dir, 'assets', name), '}{');
  await page.goto(site.url);
  await expect(page.getByText('bukan nasihat hukum dan bukan putusan')).toBeVisible();
  await expect(page.locator('#first-box')).toBeVisible();
  await expect(page.getByText('pakai peramban yang lebih baru')).toBeVisible({ timeout: 15_000 });
});

/** Puts up a new version as a host does: other names, other bytes. `without` names what has not arrived yet. */
function putUp(site: Site, { without = [] as string[] } = {}): void {
  const worker = join(site.dir, 'sw.js');
  const index = join(site.dir, 'index.html');
  let written = readFileSync(worker, 'utf8').replace(/cek-netral-[0-9a-f]{16}/, 'cek-netral-0000000000000000');
  let page = readFileSync(index, 'utf8');
  const entry = /assets\/(index-[\w-]{8})\.js/.exec(page)?.[1] ?? '';
  renameSync(join(site.dir, `assets/${entry}.js`), join(site.dir, 'assets/index-NEWNEWNE.js'));
  written = written.replaceAll(entry, 'index-NEWNEWNE');
  page = page.replaceAll(entry, 'index-NEWNEWNE');
  const hash = createHash('sha256').update(page).digest('hex').slice(0, 16);
  written = written.replace(/(["'`]index\.html["'`],\s*["'`])[0-9a-f]{16}/g, (_, before: string) => before + hash);
  if (!without.includes('sw.js')) writeFileSync(worker, written);
  if (!without.includes('index.html')) writeFileSync(index, page);
}

const updated = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
const caches = (page: Page) => page.evaluate(async () => (await window.caches.keys()).filter((name) => name !== 'cek-netral-pages'));

test('an old worker with new files: the old page goes on as a whole', async ({ page, site }) => {
  await page.goto(site.url);
  await keptBy(page);
  putUp(site, { without: ['sw.js'] });
  await page.reload();
  await answers(page);
  expect(await page.content()).not.toContain('NEWNEWNE');
  await page.locator('#details > summary').click();
  await expect(page.locator('#role')).toBeVisible();
});

test('a new worker with old files is no version: nothing of it is kept, and the page goes on', async ({ page, site }) => {
  await page.goto(site.url);
  await keptBy(page);
  const before = await caches(page);
  putUp(site, { without: ['index.html'] });
  await updated(page);
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return !registration?.installing && !registration?.waiting;
  });
  await page.reload();
  await answers(page);
  expect((await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting)) ?? null).toBeNull();
  expect(before).toHaveLength(1);
});

test('a version taken in one tab is offered in the other, whose files are gone', async ({ page, site, context }) => {
  await page.goto(site.url);
  await keptBy(page);
  const other = await context.newPage();
  await other.goto(site.url);
  await other.locator('#box').fill(POST);
  putUp(site);
  await updated(page);
  const notice = '.notice[data-kind=update]';
  await Promise.all([page.waitForEvent('load'), page.locator(notice).getByRole('button', { name: 'Pakai versi baru' }).click()]);
  expect(await page.content()).toContain('NEWNEWNE');
  await Promise.all([other.waitForEvent('load'), other.locator(notice).getByRole('button', { name: 'Pakai versi baru' }).click()]);
  await expect(other.locator('#box')).toHaveValue(POST);
  expect(await other.content()).toContain('NEWNEWNE');
});

test.describe('storage', () => {
  test('refused from the start: the page answers, and says that it cannot keep', async ({ page, site }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }
    });
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(String(error)));
    await page.goto(site.url);
    await answers(page);
    await page.locator('.keep > summary').click();
    await page.locator('#store').click();
    await expect(page.getByText('Peramban ini tidak mengizinkan penyimpanan.')).toBeVisible();
    await expect(page.locator('#store')).not.toBeChecked();
    expect(broken).toEqual([]);
  });

  test('full later on: the page says that it keeps no longer, gives the file, and leaves nothing old behind', async ({ page, site }) => {
    await page.goto(site.url);
    await answers(page);
    await page.locator('.keep > summary').click();
    await page.locator('#store').check();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator('#box').fill(`${POST} juga`);
    const notice = page.locator('.notice[data-kind=fault]');
    await expect(notice).toContainText('tidak lagi menyimpan');
    await expect(page.locator('#store')).not.toBeChecked();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), notice.getByRole('button', { name: 'Unduh berkas' }).click()]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8')).scenario.text).toBe(`${POST} juga`);
  });

  test('a worker whose storage is full hands on what the network gave', async ({ page, site }) => {
    const worker = join(site.dir, 'sw.js');
    // Once it is installed, there is room for nothing more.
    const full =
      'self.addEventListener("activate", () => { Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError")); });';
    writeFileSync(worker, full + readFileSync(worker, 'utf8'));
    await page.goto(site.url);
    await keptBy(page);
    await page.goto(`${site.url}katalog/`);
    await expect(page.getByText('Halaman ini belum tersimpan')).toHaveCount(0);
    await expect(page.getByRole('heading').first()).toBeVisible();
    const regions = readdirSync(join(site.dir, 'assets')).find((name) => name.startsWith('daerah-'));
    expect(await page.evaluate(async (name) => (await fetch(`../assets/${name}`)).ok, regions)).toBe(true);
  });
});

/** What the browser does before a tab ends, is put to sleep or thrown out of memory: it says that the tab is hidden, and no more. */
async function sleep(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

test('a tab that is asleep and thrown out: the draft is there again where the user asked for it', async ({ page, site, context }) => {
  await page.goto(site.url);
  await answers(page);
  await page.locator('.keep > summary').click();
  await page.locator('#store').check();
  await page.locator('#box').fill('Kata yang terakhir');
  await sleep(page);
  // At once: nobody waits until the page has come to writing.
  expect(await page.evaluate(() => localStorage.getItem('cek-netral'))).toContain('Kata yang terakhir');
  await page.close();
  const again = await context.newPage();
  await again.goto(site.url);
  await expect(again.locator('#box')).toHaveValue('Kata yang terakhir');
});

/** Whether the page asks before it is left; the tab stays as it is. */
async function asks(page: Page): Promise<boolean> {
  let asked = false;
  const answer = async (dialog: Dialog) => {
    asked = dialog.type() === 'beforeunload';
    await dialog.accept();
  };
  page.on('dialog', answer);
  await page.goto('about:blank');
  page.off('dialog', answer);
  return asked;
}

test.describe('the page asks before it is left', () => {
  test('where words would be lost', async ({ page, site }) => {
    await page.goto(site.url);
    await page.locator('#box').pressSequentially('Ayo');
    expect(await asks(page)).toBe(true);
  });

  test('not where nothing is written, nor where they are kept', async ({ page, site }) => {
    await page.goto(site.url);
    await page.locator('[data-role=pns]').click();
    expect(await asks(page)).toBe(false);
    await page.goto(site.url);
    await page.locator('#box').pressSequentially('Ayo');
    await page.locator('.keep > summary').click();
    await page.locator('#store').check();
    expect(await asks(page)).toBe(false);
  });

  test('not where they stand in a file or link, until they are changed', async ({ page, site }) => {
    await page.goto(`${site.url}#v=1&text=Ayo+dukung`);
    await expect(page.locator('#box')).toHaveValue('Ayo dukung');
    await page.locator('#box').click();
    expect(await asks(page)).toBe(false);
    await page.goto(`${site.url}#v=1&text=Ayo+dukung`);
    await expect(page.locator('#box')).toHaveValue('Ayo dukung');
    await page.locator('#box').pressSequentially('!');
    expect(await asks(page)).toBe(true);
    await page.goto(site.url);
    await page.locator('#box').pressSequentially('Ayo');
    await page.locator('.keep > summary').click();
    await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
    expect(await asks(page)).toBe(false);
  });
});

test('ten thousand checks: neither the memory of the core nor the heap of the page grows', async ({ page, site }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
      const made = await instantiate(...given);
      // The module that comes later has no memory of its own.
      if ('memory' in made.exports) Object.assign(window, { made });
      return made;
    }) as typeof instantiate;
  });
  await page.goto(site.url);
  await answers(page);
  const browser = await page.context().newCDPSession(page);
  const measure = async () => {
    await browser.send('HeapProfiler.collectGarbage');
    const { usedSize } = await browser.send('Runtime.getHeapUsage');
    const pages = await page.evaluate(() => {
      const { exports } = (window as unknown as { made: WebAssembly.Instance }).made;
      return (exports['memory'] as WebAssembly.Memory).buffer.byteLength / 65_536;
    });
    return { pages, heap: usedSize };
  };
  const check = (from: number, to: number) =>
    page.evaluate(
      ([first, last]) => {
        type Asked = { checkFirst(scenario: object): { verdict?: string } };
        const { core } = document.querySelector('cek-netral') as unknown as { core: Asked };
        for (let n = first; n < last; n += 1) {
          const act = ['like', 'attend', 'post'][n % 3];
          const scenario = {
            text: `Ayo coblos nomor ${n % 9}, kata tetangga ${n}`,
            election: 'pilkada-2024',
            answers: { act, employment: 'pns' },
          };
          if (!core.checkFirst(scenario).verdict) throw new Error(`check ${n} was not answered`);
        }
      },
      [from, to] as const,
    );
  // Tables and caches are filled by the first.
  await check(0, 1000);
  const before = await measure();
  for (let from = 1000; from < 11_000; from += 1000) await check(from, from + 1000);
  const after = await measure();
  expect(before.pages).toBeGreaterThan(0);
  expect(after.pages).toBe(before.pages);
  expect(after.heap).toBeLessThan(before.heap + 1_000_000);
});
