// Runs the tests of tests/browser.rs in a real browser, as `wasm-pack test --headless` would, without a driver for it.
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lines, quietly } from './lib/run.mjs';
import { stop } from './lib/say.mjs';
import { serve } from './serve.mjs';
import { bindgen, browser, WASM } from './setup.mjs';

/** Where the tests write to; the names are those of wasm-bindgen-test. */
const PAGE = '<!doctype html><meta charset="utf-8"><title>Tests</title><pre id="output"></pre><pre id="console_output"></pre>';
/** Longest wait for all of them together, in milliseconds. */
const PATIENCE = 120_000;

/** Compiles the tests. Where the module is. */
function compiledTests() {
  const build = ['test', '--quiet', '--no-run', '--target', WASM, '--test', 'browser', '--message-format', 'json-render-diagnostics'];
  // Without what a debugger would want: nobody steps through them there, and it is most of the file.
  const artifacts = lines('cargo', build, { env: { CARGO_PROFILE_DEV_DEBUG: 'false' } })
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  return artifacts.find(({ executable, target }) => executable && target.name === 'browser').executable;
}

/** In the page: runs every test of the module. How many there are, and whether all passed. */
const RUN = `(async () => {
  window.__wbg_test_invoke = (test) => test();
  const { default: init, WasmBindgenTestContext } = await import('./tests.js');
  const found = Object.entries(await init()).filter(([name]) => name.startsWith('__wbgt_'));
  const context = new WasmBindgenTestContext(false);
  context.include_ignored(false);
  context.filtered_count(0);
  return { passed: await context.run(found.map(([, test]) => test)), count: found.length };
})()`;

/** Stops where a test fails, or none is there. */
export async function coreInBrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'cek-netral-core-'));
  const module = compiledTests();
  quietly('wasm-bindgen', ['--target', 'web', '--no-typescript', '--out-dir', folder, '--out-name', 'tests', module]);
  writeFileSync(join(folder, 'index.html'), PAGE);
  const { server, url } = await serve({ dir: folder, port: 0 });
  const chrome = await chromium.launch({ executablePath: browser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const page = await chrome.newPage();
    page.on('pageerror', (error) => console.error(String(error)));
    await page.goto(url);
    const late = setTimeout(PATIENCE, { passed: false, count: 0 }, { ref: false });
    const { passed, count } = await Promise.race([page.evaluate(RUN), late]);
    console.log(await page.locator('#output').innerText());
    if (!passed || count === 0) stop('the core fails its tests in the browser', 'see above what they say');
  } finally {
    await chrome.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) {
  await bindgen();
  await coreInBrowser();
}
