// Lays a Brotli file beside each file of a folder that shrinks by it, for servers that send such files as they are.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const SHRINKS = /\.(js|css|html|svg|json|txt|webmanifest|wasm)$/;

/**
 * Leaves alone what has such a file that is not older.
 * @param {string} dir
 */
export function compress(dir) {
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const [file, small] = [join(dir, name), join(dir, `${name}.br`)];
    if (!SHRINKS.test(name)) continue;
    if (existsSync(small) && statSync(small).mtimeMs >= statSync(file).mtimeMs) continue;
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(small, brotliCompressSync(bytes, { params }));
  }
}
