// npm run verify: checks that are slow, or need something that is not everywhere. Says aloud what it skips.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { output, run } from './lib/run.mjs';
import { note, step } from './lib/say.mjs';

const skipped = [];

/** Runs one check, or notes why it cannot run here. */
function check(title, reason, work) {
  step(title);
  if (reason) {
    note(`skipped: ${reason}`);
    skipped.push(title);
  } else work();
}

const quotes = join(root, 'scripts/check-quotes.py');
const gazette = process.env.GAZETTE;
check(
  'quotations against the official texts',
  (!existsSync(quotes) && 'scripts/check-quotes.py is not there') ||
    (!gazette && 'set GAZETTE to the folder that holds the official texts') ||
    (output('python3', ['--version']) === null && 'python3 is not there'),
  () => run('python3', [quotes, gazette]),
);
check('Rust: all tests, those marked slow among them', '', () => run('cargo', ['test', '--release', '--', '--include-ignored']));

console.log(skipped.length ? `\nDone; skipped: ${skipped.join('; ')}.` : '\nDone; nothing skipped.');
