/** Inside pages that none of us styled: the same look, nothing shifted, nothing said in the console, nothing for axe. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerPlainCase, expect, test } from './support.ts';

const HOSTS = ['bootstrap', 'bulma', 'hostile'];
const WIDTH = 640;

// Pictures of whole pages and axe take their time where the machine is busy.
test.setTimeout(90_000);

/** A picture of the widget alone, at one place and width, whatever the page around it would do. */
async function picture(page: Page): Promise<Buffer> {
  await page.evaluate((width) => {
    const room = document.getElementById('room') as HTMLElement;
    const fixed = { position: 'absolute', left: '0', top: '0', width: `${width}px`, margin: '0', padding: '0', border: '0' };
    for (const [name, value] of Object.entries(fixed)) room.style.setProperty(name, value, 'important');
    for (const other of document.querySelectorAll<HTMLElement>('h1, p, nav')) other.style.setProperty('display', 'none', 'important');
    window.scrollTo(0, 0);
  }, WIDTH);
  // Nothing lies under the pointer then.
  await page.mouse.move(WIDTH + 40, 4);
  return page.locator('cek-netral .root').screenshot({ animations: 'disabled', caret: 'hide' });
}

/** How many sizes the pictures have, and how many pixels differ by more than the edges of letters do. */
async function differing(page: Page, pictures: Buffer[]): Promise<{ sizes: number; pixels: number }> {
  await page.goto('about:blank');
  return page.evaluate(
    async (addresses) => {
      const shown = await Promise.all(
        addresses.map(async (address) => {
          const image = Object.assign(new Image(), { src: address });
          await image.decode();
          const { naturalWidth: width, naturalHeight: height } = image;
          const drawn = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
          drawn?.drawImage(image, 0, 0);
          return { size: `${width} x ${height}`, data: drawn?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray() };
        }),
      );
      const [first, ...others] = shown.map(({ data }) => data);
      const differs = (i: number) => others.some((other) => Math.abs((other[i] ?? 0) - (first?.[i] ?? 0)) > 64);
      let pixels = 0;
      for (let i = 0; i < (first?.length ?? 0); i += 4) if (differs(i) || differs(i + 1) || differs(i + 2)) pixels += 1;
      return { sizes: new Set(shown.map(({ size }) => size)).size, pixels };
    },
    pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`),
  );
}

for (const host of HOSTS) {
  test(`the same look as on a bare page: ${host}`, async ({ site, page }) => {
    const pictures = [];
    for (const name of ['plain', host]) {
      await site.open('strict', `host/${name}.html`);
      const checker = page.locator('cek-netral');
      await answerPlainCase(checker);
      // What the answer leads to is worked out by code that comes once it is drawn.
      const ahead = () =>
        checker.evaluate((element: HTMLElementTagNameMap['cek-netral']) => Object.values(element.report?.changes ?? {}).flat().length);
      await expect.poll(ahead).toBeGreaterThan(0);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      pictures.push(await picture(page));
    }
    expect(await differing(page, pictures)).toEqual({ sizes: 1, pixels: 0 });
  });

  test(`axe finds nothing and the console is empty: ${host}`, async ({ site, page }) => {
    await site.open('strict', `host/${host}.html`);
    await answerPlainCase(page.locator('cek-netral'));
    // The hostile page itself is beyond help.
    const axe = new AxeBuilder({ page });
    if (host === 'hostile') axe.include('cek-netral');
    expect((await axe.analyze()).violations).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
}

for (const host of ['plain', 'bootstrap', 'bulma']) {
  test(`the page around it does not shift: ${host}`, async ({ site, page }) => {
    await page.addInitScript(() => {
      const shifts: { value: number; nodes: string[] }[] = [];
      Object.assign(window, { shifts });
      type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as Shift[]) {
          if (entry.hadRecentInput) continue;
          shifts.push({ value: entry.value, nodes: entry.sources.map(({ node }) => node?.parentElement?.id || node?.nodeName || '?') });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await site.open('strict', `host/${host}.html`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => (window as unknown as { shifts: object[] }).shifts)).toEqual([]);
  });
}

test('text from right to left around it changes nothing inside', async ({ site, page }) => {
  await site.open('open', 'host/hostile.html');
  const direction = await page.locator('cek-netral .root').evaluate((root) => getComputedStyle(root).direction);
  expect(direction).toBe('ltr');
});

test('it follows the size of text that the reader chose, not the one of the page', async ({ site, page }) => {
  const size = () => page.locator('cek-netral .root').evaluate((root) => parseFloat(getComputedStyle(root).fontSize));
  const padding = () =>
    page
      .locator('cek-netral .ask-card')
      .first()
      .evaluate((card) => parseFloat(getComputedStyle(card).paddingTop));
  await site.open('open', 'host/hostile.html');
  expect([await size(), await padding()]).toEqual([16, 16]);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.enable');
  await browser.send('Page.setFontSizes' as never, { fontSizes: { standard: 32 } } as never);
  await site.open('open', 'host/plain.html');
  expect([await size(), await padding()]).toEqual([32, 32]);
});

test('a flex row gives it room', async ({ site, page }) => {
  await site.open('open', 'host/plain.html');
  await page.locator('#room').evaluate((room) => room.style.setProperty('display', 'flex'));
  expect(await page.locator('cek-netral').evaluate((element) => element.getBoundingClientRect().width)).toBeGreaterThan(300);
});

test('shortcuts of the page do not fire while somebody types', async ({ site, page }) => {
  await site.open('open', 'host/plain.html');
  await page.evaluate(() => {
    Object.assign(window, { heard: [] });
    document.addEventListener('keydown', ({ key }) => (window as unknown as { heard: string[] }).heard.push(key));
  });
  await page.locator('#box').click();
  await page.keyboard.type('s/');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['Escape']);
});
