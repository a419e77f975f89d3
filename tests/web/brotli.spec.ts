/** The Brotli files that servers send as they are: one beside every file that shrinks, the widget's too, and of the same bytes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const dist = join(import.meta.dirname, '../../dist');
const files = readdirSync(dist, { recursive: true }).map(String);
const packed = files.filter((name) => /\.(js|css|html|svg|json|txt|webmanifest|wasm)$/.test(name));

test('every file that shrinks has its Brotli file', () => {
  expect(packed.filter((name) => !existsSync(join(dist, `${name}.br`)))).toEqual([]);
  for (const kind of [/^widget\/.*\.wasm$/, /^widget\/.*\.js$/, /^widget\/.*-law-.*\.txt$/, /^assets\/.*\.wasm$/, /^katalog\/.*\.html$/]) {
    expect(
      packed.some((name) => kind.test(name)),
      kind.source,
    ).toBe(true);
  }
});

test('each holds the bytes of its file, and none is left without one', () => {
  for (const name of files.filter((name) => name.endsWith('.br'))) {
    const bytes = readFileSync(join(dist, name.slice(0, -'.br'.length)));
    expect(brotliDecompressSync(readFileSync(join(dist, name))).equals(bytes), name).toBe(true);
  }
});
