// Draws the PNG icons in www/public/ from icon.svg. Run by hand after the drawing has changed: node scripts/icons.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './lib/paths.mjs';
import { browser } from './setup.mjs';

const folder = join(root, 'www/public');
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
/** `share` of the square that the drawing takes: what a maskable icon loses at its edge must be ground only. */
const ICONS = [
  { name: 'icon-192.png', size: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512.png', size: 512, share: 1, ground: 'transparent' },
  { name: 'icon-maskable-512.png', size: 512, share: 0.66, ground: '#f5f3f0' },
  { name: 'apple-touch-icon.png', size: 180, share: 0.8, ground: '#f5f3f0' },
];

const chrome = await chromium.launch({ executablePath: browser(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await chrome.newPage();
for (const { name, size, share, ground } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const side = Math.round(size * share);
  await page.setContent(
    `<style>body{margin:0;background:${ground};display:grid;place-items:center;height:100vh}svg{width:${side}px;height:${side}px}</style>${drawing}`,
  );
  await page.screenshot({ path: join(folder, name), omitBackground: true });
}
await chrome.close();
