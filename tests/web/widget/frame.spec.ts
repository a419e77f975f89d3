/** The frame: sandboxed, as tall as its content, and closed to the page around it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerPlainCase, expect, test, type Site } from './support.ts';

/** A host page with a frame in it. The frame's own policy is the strict one where the host's allows no scripts. */
async function openFrame(site: Site, page: Page, policy: string, { fragment = '', sandbox = true } = {}): Promise<void> {
  await page.route(/host\/plain\.html$/, async (route) => {
    const response = await route.fetch();
    const source = policy === 'no-script' ? '/strict/widget/frame.html' : '../widget/frame.html';
    const frame = `<iframe data-cek-netral src="${source}${fragment}" title="Cek Netral" ${sandbox ? 'sandbox="allow-scripts allow-popups"' : ''} width="100%" height="600"></iframe>
      <script src="../widget/cek-netral-frame.js" defer></script>`;
    const body = (await response.text()).replace(/<script[\s\S]*?<\/script>/, '').replace(/<cek-netral[\s\S]*<\/cek-netral>/, frame);
    await route.fulfill({ response, body });
  });
  await page.goto(site.server.at(policy, 'host/plain.html'));
  await expect(page.frameLocator('iframe').locator('.who .chip:enabled, #me-change').first()).toBeAttached();
}

for (const policy of ['strict', 'no-wasm']) {
  test(`sandboxed, it answers and grows with its answer: ${policy}`, async ({ site, page }) => {
    await openFrame(site, page, policy);
    const inside = page.frameLocator('iframe');
    const height = () => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
    await expect.poll(height).toBeGreaterThan(500);
    const before = await height();
    await answerPlainCase(inside.locator('cek-netral'));
    await expect.poll(height).toBeGreaterThan(before + 200);
    const content = await inside.locator('cek-netral').evaluate((element) => element.getBoundingClientRect().height);
    await expect.poll(height).toBe(Math.ceil(content));
    expect(await page.evaluate(() => document.querySelector('iframe')?.contentDocument)).toBeNull();
    expect(site.complaintsBut(policy)).toEqual([]);
  });
}

test('it says truly who can read what is typed', async ({ site, page }) => {
  const inside = page.frameLocator('iframe');
  await openFrame(site, page, 'strict');
  await expect(inside.getByText('Halaman yang memuat bingkai ini tidak dapat membaca')).toBeVisible();
  await page.unrouteAll();
  await openFrame(site, page, 'strict', { sandbox: false });
  await expect(inside.getByText('Pengelola halaman yang Anda buka ini dapat membaca')).toBeVisible();
});

test('settings come with the address', async ({ site, page }) => {
  const contacts = encodeURIComponent('Inspectorate: 0411-123456');
  await openFrame(site, page, 'strict', {
    fragment: `#lang=en&person=pns&election=pilkada-2024&theme=dark&accent=%23aabbff&agency=Dinas&contacts=${contacts}`,
  });
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('.me')).toContainText('PNS');
  await expect(inside.locator('html')).toHaveAttribute('lang', 'en');
  await expect(inside.getByText('Provided by Dinas')).toBeVisible();
  await expect(inside.locator('.root')).toHaveClass(/dark/);
  const accent = await inside.locator('cek-netral').evaluate((element) => element.style.getPropertyValue('--cek-netral-accent'));
  expect(accent).toBe('#aabbff');
});

test('opened by itself it speaks for no agency', async ({ site, page }) => {
  await site.open('strict', 'widget/frame.html#person=pns&agency=Dinas%20Palsu&contacts=Telepon%3A%200900123456');
  await expect(page.locator('.me')).toContainText('PNS');
  await expect(page.getByText('Dinas Palsu')).toHaveCount(0);
  await expect(page.getByText('0900123456')).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('where the site allows no scripts, the frame answers at its fixed height', async ({ site, page }) => {
  await openFrame(site, page, 'no-script');
  await answerPlainCase(page.frameLocator('iframe').locator('cek-netral'));
  expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(600);
});

test('heights from any other window, and odd ones, are ignored', async ({ site, page }) => {
  await openFrame(site, page, 'open');
  const height = () => page.locator('iframe').evaluate((frame) => frame.style.height);
  await expect.poll(height).toMatch(/px$/);
  const before = await height();
  // What the loader, which listens before us, has made of each message by the time that it is through.
  const heights = await page.evaluateHandle(() => {
    const seen: string[] = [];
    window.addEventListener('message', () => seen.push(document.querySelector('iframe')?.style.height ?? ''));
    return seen;
  });
  await page.evaluate(() => window.postMessage({ type: 'cek-netral:height', height: 5 }, '*'));
  const odd = [-1, 'calc(1px)', 1e9, null];
  for (const value of odd) {
    await page
      .frameLocator('iframe')
      .locator('body')
      .evaluate((_, height) => window.parent.postMessage({ type: 'cek-netral:height', height }, '*'), value);
  }
  // Asked once more, the frame answers with its true height, after all of these.
  await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.postMessage({ type: 'cek-netral:measure' }, '*'));
  await expect.poll(() => heights.evaluate((seen) => seen.length)).toBeGreaterThanOrEqual(odd.length + 2);
  expect(new Set(await heights.jsonValue())).toEqual(new Set([before]));
});

test('by keys alone, in and out of the frame: the text is pasted, who acts is told, the answer is in sight', async ({
  site,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 360, height: 740 });
  await openFrame(site, page, 'strict');
  const inside = page.frameLocator('iframe');
  const after = page.getByRole('button', { name: 'The page goes on' });
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('button'), { textContent: 'The page goes on' })));
  await page.evaluate(() => navigator.clipboard.writeText('Ayo dukung Pak Budi jadi bupati, coblos nomor 2'));
  const reach = async (target: typeof after) => {
    for (let i = 0; i < 60 && !(await target.evaluate((element) => element.matches(':focus'))); i += 1) await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  };
  await reach(inside.locator('#box'));
  await page.keyboard.press('Control+V');
  const headline = inside.locator('#verdict-title');
  // While somebody types, the verdict stands in sight: the frame is as tall as its content, the window is not.
  await expect(headline).toBeInViewport();
  await reach(inside.locator('[data-role=pns]'));
  await page.keyboard.press('Enter');
  await expect(headline).toBeFocused();
  await expect(headline).toBeInViewport();
  await reach(after);
});
