// npm run bench: what the core and the page take, natively, as WebAssembly and in a browser, beside others, and how it grows. Writes
// a page of tables into docs/. Nothing is held to these times: the machine decides over them as much as the code.
import { writeFileSync } from 'node:fs';
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
await bindgen();
browser();
await build();
// Only now: on a bare machine the packages that these need have just been installed.
const { measureCore } = await import('./bench/core.mjs');
const { inputs } = await import('./bench/inputs.mjs');
const { buildInside, loadInside } = await import('./bench/inside.mjs');
const { criterion, growth } = await import('./bench/native.mjs');
const { inBrowser } = await import('./bench/page.mjs');
const { besidePeers } = await import('./bench/peers.mjs');
const { page } = await import('./bench/table.mjs');

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
