// Builds what agencies put on their own sites, in dist/widget/: every file beside every other, named by version and content too.
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as vite } from 'vite';
import { TARGET } from './lib/oldest-browsers.mjs';
import { dist, root } from './lib/paths.mjs';
import { plainSheets } from './lib/plain-sheets.mjs';
import { compress } from './compress.mjs';
import { kilobytes, note } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { begin } from './lib/timing.mjs';
import { version } from './lib/versions.mjs';
import { LICENCES, licences } from './licences.mjs';
import { HALVES, halfFile, halvesIntegrity, integrity, PARTS, partFile, partsIntegrity, readHalf, readPart } from './parts.mjs';
import { regionsFile } from './regions.mjs';

const INPUTS = [
  'www/src',
  'www/widget',
  'www/examples',
  'tsconfig.json',
  'package-lock.json',
  'Cargo.toml',
  'src/regions/data',
  'scripts/regions.mjs',
  'scripts/parts.mjs',
  'scripts/compress.mjs',
  'scripts/licences.mjs',
  'scripts/lib/oldest-browsers.mjs',
  'scripts/lib/plain-sheets.mjs',
  'scripts/lib/third-parties.mjs',
  'scripts/widget.mjs',
];
/** Files that are called by a name that stays. */
const PAGES = ['frame.html', 'frame.css'];
/** What the editor of the example is made of, in node_modules. */
const QUILL = ['quill.js', 'quill.snow.css'];
/** Largest loader of the frame, gzipped, in bytes. */
const LOADER_LIMIT = 1024;

/**
 * "cek-netral", "js" → "cek-netral-0.3.0.1a2b3c4d.js": what is called so never changes.
 * @param {string} name
 * @param {string} extension
 * @param {import('node:crypto').BinaryLike} bytes
 */
function versioned(name, extension, bytes) {
  return `${name}-${version()}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.${extension}`;
}

/**
 * What the widget has in place of the page's panels: all of them in one file beside its script.
 * @type {import('vite').Plugin}
 */
const latePanels = {
  name: 'cek-netral-late-panels',
  enforce: 'pre',
  resolveId: (source) => (source === './panels.ts' ? join(root, 'www/src/widget-late.ts') : null),
};

/**
 * What fetches the styles of a script with it; here none has any in a file of its own.
 * @type {import('vite').Plugin}
 */
const noPreload = {
  name: 'cek-netral-no-preload',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('vite/preload-helper.js') ? '\0no-preload' : null),
  load: (id) => (id === '\0no-preload' ? 'export const __vitePreload = (load) => load();' : null),
};

/**
 * What these panels have in place of Lit: the one of the widget's script, as `widget-late.ts` hands it on.
 * @type {import('vite').Plugin}
 */
const sharedLit = {
  name: 'cek-netral-shared-lit',
  enforce: 'pre',
  resolveId: (source) => (/^lit$|\/lit-html\.js$/.test(source) ? '\0lit' : null),
  load: (id) =>
    id === '\0lit'
      ? "export const { _$LH, css, html, LitElement, noChange, nothing, render, svg, unsafeCSS } = globalThis[Symbol.for('cek-netral.lit')];"
      : null,
};

/**
 * One entry as one file of JavaScript. Files that it points to are called what `assets` says of their names.
 * @param {string} entry
 * @param {{ format?: 'es' | 'iife', define?: Record<string, unknown>, assets?: Record<string, string>, plugins?: import('vite').Plugin[] }} [options]
 */
async function bundle(entry, { format = 'es', define = {}, assets = {}, plugins = [] } = {}) {
  const built = await vite({
    configFile: false,
    root: join(root, 'www'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [noPreload, plainSheets, ...plugins],
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      target: TARGET,
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: join(root, entry),
        preserveEntrySignatures: format === 'es' ? 'strict' : false,
        output: {
          format,
          entryFileNames: 'entry.js',
          assetFileNames: ({ names }) => assets[names[0]] ?? '[name][extname]',
          codeSplitting: false,
        },
      },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (built);
  return output[0].code;
}

/**
 * The examples as they are, with the editor that one of them shows.
 * @param {string} dir
 */
function examples(dir) {
  rmSync(dir, { recursive: true, force: true });
  cpSync(join(root, 'www/examples'), dir, { recursive: true });
  mkdirSync(join(dir, 'quill'));
  for (const name of QUILL) copyFileSync(join(root, 'node_modules/quill/dist', name), join(dir, 'quill', name));
}

/**
 * Builds into `dir`, beside what `core` and `translated` (of `translateWasm`) say; cached by content.
 * @param {string} core
 * @param {{ file: string, mark: string }} translated
 * @param {{ dir?: string }} [options]
 */
export async function buildWidget(core, translated, { dir = join(dist, 'widget') } = {}) {
  const mark = fingerprint(INPUTS, core, translated.mark);
  await unlessStamped(join(dir, '.stamp'), mark, async () => {
    const done = begin('vite build (the widget)');
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    /** @type {Record<string, { bytes: number, gzip: number, integrity: string }>} */
    const files = {};
    const write = (/** @type {string} */ name, /** @type {string | Buffer} */ content) => {
      const bytes = Buffer.from(content);
      writeFileSync(join(dir, name), bytes);
      files[name] = { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, integrity: integrity(bytes) };
    };

    /** @type {Record<string, string>} */
    const assets = {};
    for (const half of HALVES) {
      const name = versioned(half === 'first' ? 'cek-netral' : `cek-netral-${half}`, 'wasm', readHalf(half));
      assets[halfFile(half)] = name;
      write(name, readHalf(half));
    }
    for (const part of PARTS) {
      const name = versioned(`cek-netral-${part}`, 'txt', readPart(part));
      assets[partFile(part)] = name;
      write(name, readPart(part));
    }
    const js = await bundle(translated.file.slice(root.length + 1));
    const jsName = versioned('cek-netral-core', 'js', js);
    write(jsName, js);
    const regions = regionsFile().bytes;
    const regionsName = versioned('cek-netral-regions', 'json', regions);
    write(regionsName, regions);
    const panels = await bundle('www/src/widget-panels.ts', { plugins: [sharedLit] });
    const panelsName = versioned('cek-netral-panels', 'js', panels);
    write(panelsName, panels);
    const define = {
      REGIONS: regionsName,
      CORE_INTEGRITY: halvesIntegrity(),
      PART_INTEGRITY: partsIntegrity(),
      TRANSLATED: { file: jsName, integrity: integrity(js) },
      PANELS: { file: panelsName, integrity: integrity(panels) },
    };
    const element = await bundle('www/src/widget.ts', { define, assets, plugins: [latePanels] });
    const loader = await bundle('www/src/frame/loader.ts', { format: 'iife' });
    /** Writes a script twice: by the name that stays, and by the one that it gives back. */
    const script = (/** @type {string} */ name, /** @type {string} */ code) => {
      const withVersion = versioned(name, 'js', code);
      for (const file of [withVersion, `${name}.js`]) write(file, code);
      return withVersion;
    };
    const named = { 'cek-netral': script('cek-netral', element), 'cek-netral-frame': script('cek-netral-frame', loader) };
    write('frame.js', await bundle('www/src/frame/page.ts'));
    for (const page of PAGES) {
      copyFileSync(join(root, 'www/widget', page), join(dir, page));
      write(page, readFileSync(join(dir, page)));
    }
    examples(join(dir, '../examples'));
    writeFileSync(join(dir, '../instansi.js'), await bundle('www/src/instansi.ts'));
    write(LICENCES, licences());
    if ((files[named['cek-netral-frame']]?.gzip ?? Infinity) > LOADER_LIMIT) throw new Error('the loader of the frame has grown over 1 KB');

    const snippets = {
      frame:
        `<iframe data-cek-netral src="widget/frame.html#lang=id" title="Cek Netral" sandbox="allow-scripts allow-popups" loading="lazy" width="100%" height="900"></iframe>\n` +
        `<script src="widget/${named['cek-netral-frame']}" integrity="${files[named['cek-netral-frame']]?.integrity}" crossorigin="anonymous" defer></script>`,
      tag:
        `<script type="module" src="widget/${named['cek-netral']}" integrity="${files[named['cek-netral']]?.integrity}" crossorigin="anonymous"></script>\n` +
        `<cek-netral lang="id"><a href="widget/frame.html">Buka Cek Netral</a></cek-netral>`,
    };
    write('manifest.json', `${JSON.stringify({ version: version(), names: named, files: { ...files }, snippets }, null, 2)}\n`);
    compress(dir);
    for (const [name, { bytes, gzip }] of Object.entries(files)) note(`widget/${name}: ${kilobytes(bytes)}, gzip ${kilobytes(gzip)}`);
    note(`in ${done()}; ready to paste:\n${Object.values(snippets).join('\n\n')}`);
  });
}
