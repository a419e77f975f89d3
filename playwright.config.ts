import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

// A port of this run's own, so that two runs on one machine do not meet. The workers inherit it.
process.env['CEK_PORT'] ??= String(20_000 + (process.pid % 20_000));
const port = process.env['CEK_PORT'];

// The browser of the machine: nothing is downloaded. Without its windows it does the same in two thirds of the time.
const SHELL = '/usr/bin/chromium-headless-shell';
const executablePath = process.env['CEK_BROWSER'] ?? (existsSync(SHELL) ? SHELL : '/usr/bin/chromium');

export default defineConfig({
  testDir: 'tests/web',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  workers: 2,
  // A trace costs a third of the time: what fails runs once more for it. What passes then is told; `npm run verify` refuses it.
  retries: 1,
  reporter: 'list',
  timeout: 30_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    trace: 'on-first-retry',
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: port },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
