// npm run verify: checks that are slow, or need something that is not everywhere. Says aloud what it skips.
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { deny } from './deny.mjs';
import { linear } from './linear.mjs';
import { lighthouse } from './lighthouse.mjs';
import { keepPassed, sources } from './lib/passed.mjs';
import { run } from './lib/run.mjs';
import { note, step } from './lib/say.mjs';
import { oldestRustBuilds } from './oldest-rust.mjs';
import { planted } from './planted.mjs';
import { crate, npmPackage } from './published.mjs';
import { reproduce } from './reproduce.mjs';
import { semver } from './semver.mjs';
import { packages } from './setup.mjs';
import { shellLines } from './shell-lines.mjs';
import { spelling } from './spelling.mjs';

const before = sources();
packages();
// Only now: on a bare machine the packages that this needs have just been installed.
const { parity } = await import('./parity.mjs');
const { unchecked } = await import('./unchecked.mjs');

/** @type {string[]} */
const skipped = [];

/**
 * Runs one check. What it gives back is why it could not run here; nothing if it ran.
 * @param {string} title
 * @param {() => string | void | Promise<string | void>} work
 */
async function check(title, work) {
  step(title);
  const reason = await work();
  if (!reason) return;
  note(`skipped: ${reason}`);
  skipped.push(title);
}

/** The one test that needs what is not in this repository. Without the texts it would fail, so it is left out by name. */
const GAZETTE_TEST = 'gazette_quotations_match_the_official_texts';
/** A profile that unwinds, as tests do: in `release` the library is made twice under one name, and links with the wrong one by chance. */
const OPTIMISED = ['--profile', 'measured'];
const gazette = process.env.GAZETTE;
await check('Rust: all tests, those that are ignored otherwise among them', () =>
  run('cargo', ['test', ...OPTIMISED, '--', '--include-ignored', ...(gazette ? [] : ['--skip', GAZETTE_TEST])], {
    env: { PROPTEST_CASES: '100', ...(gazette ? { CEK_NETRAL_GAZETTE: resolve(gazette) } : {}) },
  }),
);
/** Minutes that each target is given random inputs for; scenarios that are compared with an evaluator written apart. */
const { FUZZ_MINUTES = '30', BULK = '5000000' } = process.env;
await check('Rust: random inputs, and random scenarios in bulk', () => {
  const env = { CEK_NETRAL_FUZZ_SECONDS: String(Number(FUZZ_MINUTES) * 60), CEK_NETRAL_BULK: BULK, CEK_NETRAL_EVERY: '1' };
  run('cargo', ['test', ...OPTIMISED, '--lib', '--', '--nocapture', 'build::tests::fuzz'], { env });
  run(
    'cargo',
    ['test', ...OPTIMISED, '--test', 'it', '--', '--nocapture', '--include-ignored', 'proof::fuzz', 'proof::points', 'proof::bulk'],
    { env },
  );
});
await check('quotations against the official texts', () => {
  if (!gazette) return 'set GAZETTE to the folder that holds the official texts';
  note('compared, among the tests above');
});
await check('spelling', spelling);
await check('provisions not checked for a year', () => void unchecked());
await check('dependencies of the crate: licences, bans, sources', deny);
await check('shell lines of the documents', shellLines);
await check('what the crate shows, against its version', semver);
await check('the oldest Rust that Cargo.toml names', oldestRustBuilds);
await check('the page in a browser, each test at the first try', async () => {
  await build();
  run('playwright', ['test', '--fail-on-flaky-tests']);
});
/** Inputs of each kind that the page is given at random: links, files, names, settings. */
const { INPUTS = '10000' } = process.env;
await check('page: random inputs', () => {
  run('playwright', ['test', 'tests/web/inputs.spec.ts'], { env: { CEK_NETRAL_INPUTS: INPUTS } });
});
await check('the page by Lighthouse, mobile profile', lighthouse);
await check('the npm package, as publint and "are the types wrong" read it', npmPackage);
await check('the crate, built from what would be published', crate);
await check('mistakes that the checks have to refuse', planted);
await check('native command, WebAssembly and JavaScript: the same reports', () => {
  run('cargo', ['build', '--release', '--quiet']);
  return parity();
});
await check('instructions to read a text, by its length', () => {
  run('cargo', ['build', '--quiet']);
  return linear();
});
await check('two builds of the same sources, in two places', reproduce);

keepPassed('npm run verify', before, skipped);
console.log(skipped.length ? `\nDone; skipped: ${skipped.join('; ')}.` : '\nDone; nothing skipped.');
