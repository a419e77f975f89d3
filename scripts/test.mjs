// npm test: every check that a change has to pass, in the order in which they are cheapest to fail.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { comments } from './comments.mjs';
import { documents, shownScenarios } from './documents.mjs';
import { run } from './lib/run.mjs';
import { keepPassed, sources } from './lib/passed.mjs';
import { root } from './lib/paths.mjs';
import { seconds, stop } from './lib/say.mjs';
import { begin } from './lib/timing.mjs';
import { ratchet } from './ratchet.mjs';
import { bindgen, browser, packages, rust } from './setup.mjs';

const start = Date.now();
const before = sources();
packages();
rust({
  components: [
    ['rustfmt', 'fmt'],
    ['clippy', 'clippy'],
  ],
});
await bindgen();
browser();
// Only now: on a bare machine the packages that this needs have just been installed.
const { schemasAreCurrent } = await import('./schemas.mjs');
const { verificationIsCurrent } = await import('./verification.mjs');

/** Where packages are fetched from is for each machine to say, not for the lock file. */
function lockFile() {
  if (/"resolved"/.test(readFileSync(join(root, 'package-lock.json'), 'utf8'))) {
    stop('package-lock.json names the registry it was made with', 'npm install with the .npmrc of this project');
  }
}

/** @type {[title: string, program: string | (() => unknown), args?: string[], options?: import('./lib/run.mjs').Options][]} */
const checks = [
  ['lock file names no host', lockFile],
  ['set-up: on a bare machine', process.execPath, ['--test', '--test-reporter=dot', 'tests/setup/setup.test.mjs']],
  ['documents: their checks', process.execPath, ['--test', '--test-reporter=dot', 'tests/documents/documents.test.mjs']],
  ['documents: links, lines, data', documents],
  ['documents: the page of proof', verificationIsCurrent],
  ['comments: files they name', comments],
  ['releases: archives, parts, notes', process.execPath, ['--test', '--test-reporter=dot', 'tests/release/release.test.mjs']],
  ['data: format', 'taplo', ['fmt', '--check'], { env: { RUST_LOG: 'error' } }],
  ['data: schemas of these questions', schemasAreCurrent],
  ['data: form, by the schemas', 'taplo', ['lint'], { env: { RUST_LOG: 'error' } }],
  ['Rust: format', 'cargo', ['fmt', '--check']],
  ['Rust: lints', 'cargo', ['clippy', '--quiet', '--all-targets', '--', '-D', 'warnings']],
  [
    'Rust: lints of the browser build',
    'cargo',
    ['clippy', '--quiet', '--lib', '--target', 'wasm32-unknown-unknown', '--', '-D', 'warnings'],
  ],
  [
    'Rust: lints of the library without its command',
    'cargo',
    ['clippy', '--quiet', '--no-default-features', '--lib', '--', '-D', 'warnings'],
  ],
  // The same random scenarios each time, so that a red check means the change; `npm run verify` draws new ones, and more.
  ['Rust: tests', 'cargo', ['test', '--quiet'], { env: { PROPTEST_RNG_SEED: '2026', INSTA_UPDATE: 'no' } }],
  ['build', build],
  ['bytes and instructions, against the record', ratchet],
  ['documents: scenarios, by the built core', shownScenarios],
  ['page: format', 'prettier', ['--check', '.']],
  ['page: types', 'tsc', ['--noEmit']],
  ['service worker: types', 'tsc', ['-p', 'www/worker']],
  ['scripts: types', 'tsc', ['-p', 'scripts']],
  ['page, tests, scripts: lints', 'eslint', ['--max-warnings', '0', '.']],
  ['core in a browser', async () => (await import('./core-in-browser.mjs')).coreInBrowser()],
  ['page in a browser', 'playwright', ['test']],
];
for (const [title, program, args, options] of checks) {
  const done = begin(title);
  if (typeof program === 'function') await program();
  else run(program, args ?? [], options);
  done();
}

keepPassed('npm test', before);
console.log(`\nAll checks passed in ${seconds(start)}.`);
