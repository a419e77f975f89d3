// A small static server for dist/: right types, strict headers, this machine only.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './lib/paths.mjs';
import { HEADER } from './lib/policy.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** What an agency's own server should send as well. */
export const HEADERS = {
  'content-security-policy': HEADER,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  // The files are public and alike for everybody: other sites may use them as a widget.
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
};

/** The share target of the manifest. The service worker answers it, so that no shared text reaches a server. */
const SHARE = '/bagikan';

/** Other sites may frame the widget, and nothing else. */
const FRAMED = { 'content-security-policy': HEADERS['content-security-policy'].replace("frame-ancestors 'self'", 'frame-ancestors *') };

/** The example of an editor needs what its maker's code does: styles and markup from strings. */
const EXAMPLES = {
  'content-security-policy': HEADERS['content-security-policy']
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace(/; require-trusted-types-for.*$/, ''),
};

/** Files whose name changes with what is in them: those that vite names, and the widget's. */
const HASHED = /([/\\]assets[/\\].*-[\w-]{8}|-[\d.]+\.[0-9a-f]{8})\.\w+$/;

/**
 * The file that a path names, or null: nothing outside the folder, nothing hidden.
 * @param {string} dir
 * @param {string} path
 */
function find(dir, path) {
  let wanted;
  try {
    wanted = normalize(decodeURIComponent(path));
  } catch {
    return null;
  }
  if (wanted.split(sep).some((part) => part.startsWith('.'))) return null;
  const file = join(dir, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/**
 * Serves `dir` on 127.0.0.1. Takes the next free port where `port` is taken, unless `strict`; 0 is any that is free.
 * @param {{ dir?: string, port?: number, strict?: boolean }} [options]
 * @returns {Promise<{ server: import('node:http').Server, url: string }>}
 */
export function serve({ dir = dist, port = 4173, strict = false } = {}) {
  const zipped = new Map();
  const server = createServer((request, response) => {
    /** @type {Record<string, string>} */
    const headers = { ...HEADERS };
    if (request.method === 'POST' && request.url === SHARE) {
      // Only where the page's worker is missing: the text is not read, and the page says that it did not arrive.
      response.writeHead(303, { ...headers, location: './?bagikan=-', connection: 'close' }).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
      return;
    }
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/widget/')) Object.assign(headers, FRAMED);
    if (path.startsWith('/examples/')) Object.assign(headers, EXAMPLES);
    const file = find(dir, path);
    if (!file) {
      response.writeHead(404, { ...headers, 'content-type': TYPES['.txt'] }).end('Tidak ada halaman di alamat ini.\n');
      return;
    }
    headers['content-type'] = TYPES[extname(file)] ?? 'application/octet-stream';
    headers['cache-control'] = HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
    headers.vary = 'accept-encoding';
    const accepted = request.headers['accept-encoding'] ?? '';
    const { mtimeMs } = statSync(file);
    const small = `${file}.br`;
    if (/\bbr\b/.test(accepted) && existsSync(small) && statSync(small).mtimeMs >= mtimeMs) {
      response.writeHead(200, { ...headers, 'content-encoding': 'br', 'content-length': statSync(small).size });
      if (request.method === 'HEAD') response.end();
      else createReadStream(small).pipe(response);
      return;
    }
    if (extname(file) !== '.png' && /\bgzip\b/.test(accepted)) {
      if (zipped.get(file)?.mtimeMs !== mtimeMs) zipped.set(file, { mtimeMs, bytes: gzipSync(readFileSync(file)) });
      const { bytes } = zipped.get(file);
      response.writeHead(200, { ...headers, 'content-encoding': 'gzip', 'content-length': bytes.length });
      response.end(request.method === 'HEAD' ? undefined : bytes);
      return;
    }
    response.writeHead(200, headers);
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || strict) reject(error);
      else server.listen((port += 1), '127.0.0.1');
    });
    server.listen(port, '127.0.0.1', () =>
      resolve({ server, url: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/` }),
    );
  });
}

if (import.meta.filename === process.argv[1]) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 4173), strict: 'PORT' in process.env });
  console.log(url);
}
