// npm run bench: what the core and the page take, natively, as WebAssembly and in a browser, beside others, and how it grows. Writes
// a page of tables into docs/. Nothing is held to these times: the machine decides over them as much as the code.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { seconds } from './lib/say.mjs';
import { begin } from './lib/timing.mjs';
import { bindgen, browser, packages, rust } from './setup.mjs';

const start = Date.now();
packages();
rust();
bindgen();
browser();
await build();
// Only now: on a bare machine the packages that these need have just been installed.
const { measureCore } = await import('./bench/core.mjs');
const { buildInside, loadInside } = await import('./bench/inside.mjs');
const { criterion, growth } = await import('./bench/native.mjs');
const { inBrowser } = await import('./bench/page.mjs');
const { besidePeers } = await import('./bench/peers.mjs');
const { page } = await import('./bench/table.mjs');

/** Posts of some 280 characters, and longer texts made of them; each list has more than the reader remembers. */
function inputs() {
  const folder = join(root, 'tests/texts');
  const files = readdirSync(folder).filter((name) => name.startsWith('posts-'));
  /** @type {string[]} */
  const all = files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).text),
  );
  const scenario = { election: 'pilkada-2024', date: '2024-10-01' };
  const posts = all
    .filter((text) => text.length >= 240 && text.length <= 320)
    .map((text) => ({ ...scenario, text, answers: { employment: 'pns', act: 'post' } }));
  const partisan = posts.map(({ text, ...rest }) => ({ ...rest, text: `Ayo coblos nomor 2! ${text}`.slice(0, 280) }));
  const joined = all.join('.\n');
  const texts = Object.fromEntries(
    [1, 4, 16, 64, 100].map((kb) => [
      `${kb} KB`,
      Array.from({ length: 5 }, (_, turn) => joined.slice(turn * 5000, turn * 5000 + kb * 1024)),
    ]),
  );
  return { posts, partisan, answers: answered(), texts };
}

/** Who acts and what they do, in many ways: scenarios of answers alone. */
function answered() {
  const persons = ['pns', 'pppk', 'polri', 'tni'].map((employment) => ({ employment }));
  const acts = ['like', 'share', 'comment', 'post', 'attend', 'photo', 'speak', 'follow'].map((act) => ({ act }));
  const more = [{}, { stance: 'support' }, { stance: 'neutral' }, { object: 'regional_pair', stance: 'support' }, { relation: 'spouse' }];
  return persons.flatMap((person) =>
    acts.flatMap((act) => more.map((also) => ({ election: 'pilkada-2024', date: '2024-10-01', answers: { ...person, ...act, ...also } }))),
  );
}

const native = criterion();
const grown = growth();
const folder = buildInside();
const { module, bytes } = await loadInside(folder);
const given = inputs();
let done = begin('the core as WebAssembly, in Node');
const node = await measureCore(module, bytes, given);
done();
done = begin('beside others, by turns');
const peers = await besidePeers(module, given.posts);
done();
done = begin('the page in Chromium: plain and as on a slow phone, cold and warm');
const chromium = await inBrowser(folder, given);
done();
const file = join(root, 'docs/benchmarks.md');
writeFileSync(file, page({ native, grown, node, peers, chromium }));
run('prettier', ['--write', '--log-level', 'warn', file]);
console.log(`\ndocs/benchmarks.md is written, in ${seconds(start)}.`);
