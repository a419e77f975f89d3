// Builds dist/sw.js: the service worker, told which files make up the page and which law data is inside.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'vite';
import { law } from './lib/law.mjs';
import { TARGET } from './lib/oldest-browsers.mjs';
import { dist, root } from './lib/paths.mjs';

/** What the page needs without a network. Pages of the catalogue are kept when they are visited; pictures for shops need not be. */
const SHELL = /^(index\.html|manifest\.webmanifest|icon\.svg|assets\/[^/]+\.(js|css|wasm))$/;

/** @param {import('node:crypto').BinaryLike} bytes */
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** What the core gives its first answer without: kept where bytes are cheap, or once it was asked for. */
const LATER = /^assets\/cek_netral_([^/]+\.txt|later-[^/]+\.wasm)$/;

/**
 * [path, hash] of each file whose path matches, sorted.
 * @param {RegExp} pattern
 */
function files(pattern) {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => [name, hash(readFileSync(join(dist, name)))]);
}

export async function buildServiceWorker() {
  if (!existsSync(dist)) return;
  const later = files(LATER);
  const shell = files(SHELL).filter(([name]) => !LATER.test(name));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: {
      FILES: JSON.stringify(shell),
      LATER: JSON.stringify(later),
      VERSION: JSON.stringify(hash(JSON.stringify([shell, later]))),
      LAW: JSON.stringify(await law()),
    },
    publicDir: false,
    build: {
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      target: TARGET,
      rollupOptions: {
        input: join(root, 'www/worker/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}

/**
 * The same as a step of vite's own build, so that every build of the page has its worker.
 * @returns {import('vite').Plugin}
 */
export function serviceWorker() {
  return { name: 'cek-netral-service-worker', apply: 'build', closeBundle: buildServiceWorker };
}
