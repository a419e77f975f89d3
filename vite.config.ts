import { defineConfig, type Plugin } from 'vite';
import { addressTags } from './scripts/lib/address.mjs';
import { TARGET } from './scripts/lib/oldest-browsers.mjs';
import { carried } from './scripts/lib/policy.mjs';
import { halvesIntegrity, partsIntegrity } from './scripts/parts.mjs';
import { regionsAsset, regionsFile } from './scripts/regions.mjs';
import { serviceWorker } from './scripts/service-worker.mjs';

/** The element is asked for together with the first script, not only once that runs. The core waits until something can be seen. */
const preload: Plugin = {
  name: 'cek-netral-preload',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const files = Object.values(bundle);
      const element = files.find((file) => file.type === 'chunk' && file.name === 'cek-netral');
      const scripts = element?.type === 'chunk' ? [element.fileName, ...element.imports] : [];
      return scripts.map((name) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
        injectTo: 'head' as const,
      }));
    },
  },
};

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
  plugins: [address, policy, preload, regionsAsset(), serviceWorker()],
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
        entryFileNames: ({ name }) => (['catalogue-search', 'reading'].includes(name) ? '[name].js' : 'assets/[name]-[hash].js'),
        assetFileNames: ({ names: [name = ''] }) =>
          /^(site|instansi)\.css$/.test(name) ? '[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { host: '127.0.0.1' },
});
