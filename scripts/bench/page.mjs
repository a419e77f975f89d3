// The built page in Chromium: plain and as on a slow phone, the first visit and the next. Also the core in a page.
import { chromium } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../lib/paths.mjs';
import { stop } from '../lib/say.mjs';
import { serve } from '../serve.mjs';
import { browser } from '../setup.mjs';
import { quantile } from './times.mjs';

/** A slow phone: a processor six times slower, and 4G where it is bad. */
const SLOW = { cpu: 6, network: { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (750e3 / 8) | 0 } };
/** Visits that a median is taken of, keys that are pressed, and how long each is given. */
const VISITS = 5;
const KEYS = 24;
const BETWEEN_MS = 420;
/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 30_000;
const POST = 'Ayo dukung Pak Budi, coblos nomor 2!';

/** In the page, before anything else: writes a post as soon as there is a box, and notes when the answer is drawn. */
const WATCH = `
  window.seen = {};
  const look = () => {
    const first = document.querySelector('#first-box');
    if (first && !seen.written) {
      seen.written = performance.now();
      first.value = ${JSON.stringify(POST)};
      first.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const element = document.querySelector('cek-netral');
    const own = element?.shadowRoot?.querySelector('#box');
    if (own) seen.box ??= performance.now();
    // Where the first box went before it was written in.
    if (own && own.value === '') {
      own.value = ${JSON.stringify(POST)};
      own.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    if (element?.shadowRoot?.querySelector('.verdict')) seen.answer ??= performance.now();
    if (!seen.answer) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

/** @typedef {{ name: string, ts: number, dur?: number, pid: number, tid: number, args: { name?: string } }} TraceEvent */
/** @typedef {'typing' | 'box' | 'answer'} Moment */

/**
 * @param {import('@playwright/test').Page} page
 * @param {boolean} slow
 */
async function throttled(page, slow) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  if (slow) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
    await session.send('Network.emulateNetworkConditions', SLOW.network);
  }
  return session;
}

/**
 * One visit until the answer is drawn: times in milliseconds, and what was asked for by then.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {boolean} slow
 */
async function visit(context, url, slow) {
  const page = await context.newPage();
  const session = await throttled(page, slow);
  await page.addInitScript(WATCH);
  /** @type {Map<string, string>} */
  const requests = new Map();
  const counted = { requests: 0, bytes: 0 };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => requests.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!requests.get(requestId)?.startsWith('http')) return;
    counted.requests += 1;
    counted.bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).seen?.answer, undefined, { timeout: PATIENCE });
  const atAnswer = { ...counted };
  const asked = [...requests.values()].map((address) => new URL(address).pathname);
  /** @type {Record<Moment, number>} */
  const times = await page.evaluate(`({
    typing: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? seen.written,
    box: seen.box,
    answer: seen.answer,
  })`);
  return { page, session, times, atAnswer, asked };
}

/**
 * Cold and warm visits: medians of the times, and what a first visit asks for.
 * @param {import('@playwright/test').Browser} chrome
 * @param {string} url
 * @param {boolean} slow
 */
async function visits(chrome, url, slow) {
  /** @type {Record<"cold" | "warm", Record<Moment, number>[]>} */
  const all = { cold: [], warm: [] };
  let first;
  /** Visits that came to nothing: on a machine that is busy otherwise one may. */
  let lost = 0;
  while (all.warm.length < VISITS) {
    const context = await chrome.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
    try {
      const cold = await visit(context, url, slow);
      // The worker of the page has put away what it keeps: as for whoever comes back another day.
      await cold.page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: PATIENCE });
      await setTimeout(slow ? 2500 : 600);
      await cold.page.close();
      const warm = await visit(context, url, slow);
      all.cold.push(cold.times);
      all.warm.push(warm.times);
      first ??= { ...cold.atAnswer, asked: cold.asked };
    } catch (trouble) {
      lost += 1;
      if (lost > VISITS) throw trouble;
    } finally {
      await context.close();
    }
  }
  /** @param {Record<Moment, number>[]} of */
  const medians = (of) => {
    const median = (/** @type {Moment} */ what) =>
      quantile(
        of.map((times) => times[what]),
        0.5,
      );
    return { typing: median('typing'), box: median('box'), answer: median('answer') };
  };
  return { cold: medians(all.cold), warm: medians(all.warm), first };
}

/**
 * The longest task of the page's main thread after each mark, in milliseconds, and all of them together.
 * @param {TraceEvent[]} events
 */
function blocked(events) {
  const marks = events.filter(({ name }) => /^key-\d+$/.test(name)).map(({ ts, pid, tid }) => ({ ts, pid, tid }));
  const [{ pid, tid } = stop('the trace has no key')] = marks;
  const tasks = events.filter((event) => event.pid === pid && event.tid === tid && event.name === 'RunTask');
  return marks.map(({ ts }, n) => {
    const next = marks[n + 1]?.ts ?? Infinity;
    // The task of a key begins before its mark.
    const spans = tasks.filter((task) => task.ts + (task.dur ?? 0) > ts && task.ts < next).map(({ dur = 0 }) => dur / 1000);
    return { longest: Math.max(0, ...spans), together: spans.reduce((sum, ms) => sum + ms, 0) };
  });
}

/**
 * What each key blocks, at the end of a partisan post of a length.
 * @param {import('@playwright/test').Browser} chrome
 * @param {string} url
 * @param {boolean} slow
 * @param {number} length
 */
async function keys(chrome, url, slow, length) {
  const context = await chrome.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  const { page, session } = await visit(context, url, false);
  await page.waitForLoadState('networkidle');
  if (slow) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  const sentence = 'Bersama kita menangkan perubahan untuk kabupaten tercinta, jalan desa dibangun dan pasar ramai. ';
  const text = `${POST} ${sentence.repeat(Math.ceil(length / sentence.length))}`.slice(0, length);
  const box = page.locator('#box');
  await box.fill(text);
  await setTimeout(slow ? 3000 : 800);
  await page.evaluate(`addEventListener('keydown', () => performance.mark('key-' + (window.keys = (window.keys ?? 0) + 1)), true)`);
  await box.focus();
  await box.press('End');
  await setTimeout(1500);
  await chrome.startTracing(page, {
    categories: ['devtools.timeline', 'blink.user_timing', '__metadata', 'disabled-by-default-devtools.timeline'],
  });
  for (let n = 0; n < KEYS; n += 1) {
    await page.keyboard.press('abcdefgh kata'[n % 13] === ' ' ? 'Space' : 'abcdefgh kata'[n % 13]);
    await setTimeout(slow ? BETWEEN_MS * 2 : BETWEEN_MS);
  }
  const { traceEvents } = JSON.parse((await chrome.stopTracing()).toString());
  const { metrics } = await (await session.send('Performance.enable'), session.send('Performance.getMetrics'));
  await context.close();
  const each = blocked(traceEvents);
  const of = (/** @type {"longest" | "together"} */ what, /** @type {number} */ part) =>
    quantile(
      each.map((key) => key[what]),
      part,
    );
  return {
    keys: each.length,
    longest: { median: of('longest', 0.5), p95: of('longest', 0.95) },
    together: { median: of('together', 0.5), p95: of('together', 0.95) },
    heap: (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024,
  };
}

/**
 * The core in a page, by the same jobs as in Node.
 * @param {import('@playwright/test').Browser} chrome
 * @param {string} files
 * @param {object} inputs
 */
async function coreInPage(chrome, files, inputs) {
  const folder = mkdtempSync(join(tmpdir(), 'cek-netral-bench-'));
  cpSync(files, join(folder, 'inside'), { recursive: true });
  cpSync(join(root, 'scripts/bench'), join(folder, 'bench'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>core</title>');
  const { server, url } = await serve({ dir: folder, port: 0 });
  try {
    const page = await chrome.newPage();
    await page.goto(url);
    return await page.evaluate(async (given) => {
      const address = (/** @type {string} */ path) => new URL(path, location.origin).href;
      const [{ measureCore }, module] = await Promise.all([import(address('/bench/core.mjs')), import(address('/inside/inside.js'))]);
      const bytes = await (await fetch(address('/inside/inside_bg.wasm'))).arrayBuffer();
      return measureCore(module, bytes, given);
    }, inputs);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The built page, and the core in a page.
 * @param {string} inside folder of the core with doors for measuring
 * @param {object} inputs
 */
export async function inBrowser(inside, inputs) {
  const { server, url } = await serve({ port: 0 });
  const chrome = await chromium.launch({ executablePath: browser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    /** @type {Record<string, any>} */
    const measured = { version: chrome.version() };
    for (const [name, slow] of /** @type {[string, boolean][]} */ ([
      ['plain', false],
      ['slow phone', true],
    ])) {
      measured[name] = { ...(await visits(chrome, url, slow)), keys: {} };
      for (const length of [280, 4096]) measured[name].keys[length] = await keys(chrome, url, slow, length);
    }
    measured.core = await coreInPage(chrome, inside, inputs);
    return measured;
  } finally {
    await chrome.close();
    server.closeAllConnections();
    server.close();
  }
}
