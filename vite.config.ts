import { defineConfig, type Plugin } from 'vite';
import { addressTags } from './scripts/lib/address.mjs';
import { TARGET } from './scripts/lib/oldest-browsers.mjs';
import { plainSheets } from './scripts/lib/plain-sheets.mjs';
import { carried } from './scripts/lib/policy.mjs';
import { halvesIntegrity, partsIntegrity } from './scripts/parts.mjs';
import { regionsAsset, regionsFile } from './scripts/regions.mjs';
import { serviceWorker } from './scripts/service-worker.mjs';

/**
 * The element is asked for together with the first script, not only once that runs. The core is for no medium until the first script
 * has seen something drawn (`main.ts`): on a thin line it would take its turn with what is drawn first.
 */
const preload: Plugin = {
  name: 'cek-netral-preload',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const files = Object.values(bundle);
      const element = files.find((file) => file.type === 'chunk' && file.name === 'cek-netral');
      const scripts = element?.type === 'chunk' ? [element.fileName, ...element.imports] : [];
      const wasm = files.find((file) => /cek_netral_first-[^/]*\.wasm$/.test(file.fileName));
      const links = scripts.map((name) => ({ rel: 'modulepreload', crossorigin: true, href: `./${name}` }));
      const core = wasm && {
        id: 'core',
        rel: 'preload',
        as: 'fetch',
        crossorigin: true,
        fetchpriority: 'low',
        media: 'not all',
        href: `./${wasm.fileName}`,
      };
      return [...links, ...(core ? [core] : [])].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }));
    },
  },
};

/**
 * What every page of the checker needs together, each group in one file: a request costs a slow phone as much as a dozen kilobytes. The
 * page on how a text is read loads them too, so nothing is among them that needs the page's own words.
 * What one of them loads at once is among them as well: two files that need each other start with one of them not ready.
 */
const TOGETHER = [
  { name: 'styles', test: /(?:\/www\/src\/(?:styles|breathe)\.ts|rolldown\/runtime\.js)$/ },
  {
    name: 'core',
    includeDependenciesRecursively: false,
    test: new RegExp(
      '(?:/www/src/(?:checker|contacts|core|core-files|settling|local-names|known|state|region-names|catalogue-links|act-names|messages/short|element/host)\\.ts' +
        '|/www/src/views/(?:context|signs|card|needs|permissions|agency)\\.ts' +
        '|/pkg/cek_netral\\.js|lit-html/directive(?:-helpers)?\\.js|/directives/live\\.js)$',
    ),
  },
];

/** Where the page will stand, for those who show links to it. */
const address: Plugin = { name: 'cek-netral-address', transformIndexHtml: () => addressTags() };

/** Before anything that it is about. Not while the page is worked on: the builder's own scripts would be refused. */
const policy: Plugin = {
  name: 'cek-netral-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: carried() }, injectTo: 'head-prepend' as const },
  ],
};

export default defineConfig({
  root: 'www',
  // Relative addresses: the page works in any folder of any host.
  base: './',
  define: {
    CORE_INTEGRITY: JSON.stringify(halvesIntegrity()),
    PART_INTEGRITY: JSON.stringify(partsIntegrity()),
    REGIONS: JSON.stringify(`assets/${regionsFile().name}`),
  },
  plugins: [address, policy, plainSheets, preload, regionsAsset(), serviceWorker()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: TARGET,
    modulePreload: { polyfill: false },
    // Everything is a file of its own: nothing inlined that a content security policy would refuse.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        index: 'www/index.html',
        'catalogue-search': 'www/src/catalogue-search.ts',
        reading: 'www/src/reading.ts',
        site: 'www/src/styles/site.css',
        instansi: 'www/src/styles/instansi.css',
      },
      // The pages of the site are written by another program (src/site): what they load has a name that stays.
      output: {
        codeSplitting: { groups: TOGETHER },
        entryFileNames: ({ name }) => (['catalogue-search', 'reading'].includes(name) ? '[name].js' : 'assets/[name]-[hash].js'),
        assetFileNames: ({ names: [name = ''] }) =>
          /^(site|instansi)\.css$/.test(name) ? '[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { host: '127.0.0.1' },
});
