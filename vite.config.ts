import { defineConfig } from 'vite';

export default defineConfig({
  root: 'www',
  // Relative addresses: the page works in any folder of any host.
  base: './',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Everything is a file of its own: nothing inlined that a content security policy would refuse.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1' },
});
