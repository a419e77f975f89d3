// Measures the built page with Lighthouse, mobile profile, and stops where a figure falls short.
// Lighthouse is fetched by npx only here: it would treble what everybody else has to install.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { attempt, environment } from './lib/run.mjs';
import { note, stop } from './lib/say.mjs';
import { serve } from './serve.mjs';
import { browser } from './setup.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2';
/** What each category has to reach, of 100. */
const WANTED = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const TRIES = 3;
/**
 * What is read of a report of Lighthouse.
 * @typedef {{ score: number | null, title: string, displayValue?: string }} Audit
 * @typedef {{ score: number | null, auditRefs: { id: string, weight: number }[] }} Category
 * @typedef {{ categories: Record<string, Category>, audits: Record<string, Audit> }} Report
 */
const FIGURES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];

/**
 * One run's report on an address.
 * @param {string} url
 * @param {string} folder
 * @returns {Promise<Report>}
 */
async function measure(url, folder) {
  const report = join(folder, 'report.json');
  const args = [
    '--yes',
    LIGHTHOUSE,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    `--only-categories=${Object.keys(WANTED).join()}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic',
  ];
  const env = { ...environment({ CHROME_PATH: browser({ whole: true }) }) };
  const child = spawn('npx', args, { env, cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  const status = await new Promise((resolve) => child.on('exit', resolve));
  if (status !== 0) stop(`${LIGHTHOUSE} ended with ${status}`, 'see above what it says');
  return JSON.parse(readFileSync(report, 'utf8'));
}

/**
 * What falls short in a report, after saying its figures.
 * @param {Report} report
 */
function shortcomings({ categories, audits }) {
  const short = [];
  for (const [name, wanted] of Object.entries(WANTED)) {
    const reached = Math.round((categories[name].score ?? 0) * 100);
    note(`${name}: ${reached} (wanted ${wanted})`);
    if (reached >= wanted) continue;
    short.push(`${name} ${reached}`);
    for (const { id, weight } of categories[name].auditRefs) {
      const { score, title, displayValue } = audits[id];
      if (weight > 0 && score !== null && score < 1) note(`  ${id}: ${title} ${displayValue ?? ''}`);
    }
  }
  note(FIGURES.map((id) => `${audits[id].title} ${audits[id].displayValue}`).join('; '));
  return short;
}

/**
 * Measures `dist/` as a good host would serve it: compressed. Other work on the machine slows the page down, so it gets a few tries.
 * Stops where a figure falls short; why it could not measure, if it could not.
 */
export async function lighthouse() {
  if (!attempt('npx', ['--yes', LIGHTHOUSE, '--version'], { silent: true })) return `npx cannot fetch ${LIGHTHOUSE}`;
  const folder = mkdtempSync(join(tmpdir(), 'cek-netral-lighthouse-'));
  const { server, url } = await serve({ port: 0 });
  try {
    for (let tries = 1; ; tries += 1) {
      const short = shortcomings(await measure(url, folder));
      if (short.length === 0) return;
      if (tries === TRIES) stop(`Lighthouse: ${short.join(', ')}`, 'mend what is listed above');
    }
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) console.log((await lighthouse()) ?? 'done');
