// Lays a Brotli file beside each file of dist/ that shrinks by it, for servers that send such files as they are.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { dist } from './lib/paths.mjs';

const SHRINKS = /\.(js|css|html|svg|json|webmanifest|wasm)$/;

export function compress() {
  for (const name of readdirSync(dist, { recursive: true })) {
    if (!SHRINKS.test(name)) continue;
    const bytes = readFileSync(join(dist, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(dist, `${name}.br`), brotliCompressSync(bytes, { params }));
  }
}
