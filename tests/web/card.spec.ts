/** The picture that a link to the page is shown with: `CEK_PICTURE=1 npx playwright test card` makes it anew, and each run shows that it can be made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { TemplateResult } from 'lit';
import { id as m } from '../../www/src/messages/id.ts';
import type { Sign } from '../../www/src/types.ts';
import { sign } from '../../www/src/views/signs.ts';

const PLACE = join(import.meta.dirname, '../../www/public/kartu.png');
const PALETTE = readFileSync(join(import.meta.dirname, '../../www/src/styles/palette.css'), 'utf8');
const SIZE = { width: 1200, height: 630 };
/** A messenger loads it over a mobile network before it shows anything. */
const LARGEST = 40 * 1024;

/** A template without listeners as text. */
function drawn({ strings, values }: Pick<TemplateResult, 'strings' | 'values'>): string {
  return strings.slice(1).reduce((text, string, n) => {
    const value = values[n];
    const inner = typeof value === 'object' && value ? drawn(value as TemplateResult) : String(value);
    return text + (text.endsWith('=') ? `"${inner}"` : inner) + string;
  }, strings[0] ?? '');
}

function card(): string {
  const signs = (['stop', 'wait', 'ask', 'clear'] satisfies Sign[]).map((name) => `<li>${drawn(sign(name))}</li>`).join('');
  return `<!doctype html><html lang="id"><style>${PALETTE}
    body { margin: 0; display: grid; align-content: center; gap: 36px; box-sizing: border-box; inline-size: 1200px; block-size: 630px;
      padding: 0 96px; background: var(--ground); color: var(--ink); font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
    h1, p, ul { margin: 0; padding: 0; }
    h1 { font-size: 48px; font-weight: 700; color: var(--accent); }
    p { max-inline-size: 900px; font-size: 84px; font-weight: 750; line-height: 1.12; letter-spacing: -0.015em; text-wrap: balance; }
    ul { display: flex; gap: 36px; margin-block-start: 12px; list-style: none; }
    li { display: grid; padding: 18px; border: 3px solid var(--ink); border-radius: 24px; background: var(--paper); }
    li:first-child { background: var(--stop); color: var(--on-stop); }
    svg { inline-size: 84px; block-size: 84px; }
  </style><h1>${m.name}</h1><p>${m.tagline.text}</p><ul>${signs}</ul></html>`;
}

test('the card of a link says what the page is, in its own signs', async ({ page }, info) => {
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setContent(card());
  await expect(page.locator('p')).toHaveText('Boleh saya unggah ini?');
  await expect(page.locator('svg')).toHaveCount(4);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(SIZE.height);
  await page.screenshot({ path: process.env['CEK_PICTURE'] ? PLACE : info.outputPath('card.png'), animations: 'disabled' });
});

test('it is as large as those who show it ask, and no larger in bytes than a link may be', () => {
  const bytes = readFileSync(PLACE);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([SIZE.width, SIZE.height]);
  expect(bytes.length).toBeLessThan(LARGEST);
});

test('the page says what it is; a picture only where its own address is known', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const said = (name: string) => new RegExp(`<meta (?:property|name)="${name}"\\s+content="([^"]*)"`).exec(html)?.[1];
  expect(said('og:title')).toContain(m.name);
  expect(said('og:description')).toBe(said('description'));
  // An address that begins nowhere is no address to those who fetch it; a build without one names none.
  for (const address of [said('og:image'), said('og:url')]) if (address !== undefined) expect(address).toMatch(/^https:\/\//);
});
