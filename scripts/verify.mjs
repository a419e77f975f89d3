// npm run verify: checks that are slow, or need something that is not everywhere. Says aloud what it skips.
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { lighthouse } from './lighthouse.mjs';
import { run } from './lib/run.mjs';
import { note, step } from './lib/say.mjs';
import { reproduce } from './reproduce.mjs';
import { semver } from './semver.mjs';

const skipped = [];

/** Runs one check, or notes why it cannot run here. */
function check(title, reason, work) {
  step(title);
  if (reason) {
    note(`skipped: ${reason}`);
    skipped.push(title);
  } else work();
}

const gazette = process.env.GAZETTE;
check('quotations against the official texts', !gazette && 'set GAZETTE to the folder that holds the official texts', () =>
  run('cargo', ['test', '--test', 'it', 'quotations'], { env: { CEK_NETRAL_GAZETTE: resolve(gazette) } }),
);
check('Rust: all tests, those marked slow among them', '', () => run('cargo', ['test', '--release', '--', '--include-ignored']));

step('what the crate shows, against its version');
semver();

step('the page by Lighthouse, mobile profile');
await build();
await lighthouse();

step('two builds of the same sources, in two places');
await reproduce();

console.log(skipped.length ? `\nDone; skipped: ${skipped.join('; ')}.` : '\nDone; nothing skipped.');
