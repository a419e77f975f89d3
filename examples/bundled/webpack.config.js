// webpack finds the core's .wasm and the worker by their `new URL(..., import.meta.url)`; the page is laid beside them.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const out = join(here, 'built-by-webpack');

export default {
  mode: 'production',
  context: here,
  entry: './main.js',
  output: { path: out, filename: 'main.js', publicPath: 'auto' },
  plugins: [
    {
      apply: (compiler) =>
        compiler.hooks.done.tap('page', () => {
          mkdirSync(out, { recursive: true });
          copyFileSync(join(here, 'index.html'), join(out, 'index.html'));
        }),
    },
  ],
};
