/** Sites as others run them: host pages under policies of their own, with the widget's files beside them. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

const STRICT =
  "default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/** Content security policies of the sites; the first part of an address chooses one. */
const POLICIES: Record<string, string> = {
  open: '',
  strict: `${STRICT}; trusted-types lit-html; script-src 'self' 'wasm-unsafe-eval'`,
  'no-wasm': `${STRICT}; trusted-types lit-html; script-src 'self'`,
  'no-lit': `${STRICT}; trusted-types 'none'; script-src 'self' 'wasm-unsafe-eval'`,
  'no-script': `${STRICT}; trusted-types lit-html; script-src 'none'`,
};

const FOLDERS: Record<string, string> = {
  widget: 'dist/widget',
  examples: 'dist/examples',
  host: 'tests/web/widget/hosts',
  bootstrap: 'node_modules/bootstrap/dist/css',
  bulma: 'node_modules/bulma/css',
};

export interface HostServer {
  /** Address of a page under a policy: `at('strict', 'host/plain.html')`. */
  at(policy: string, path: string): string;
  close(): Promise<void>;
}

/** `change` makes other pages of those that are there. */
export async function hostServer(change?: (path: string, html: string) => string): Promise<HostServer> {
  const server = createServer((request, response) => {
    const [, policy = '', folder = '', ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    const file = join(root, FOLDERS[folder] ?? 'nowhere', ...rest);
    if (policy === '' || !(policy in POLICIES) || rest.includes('..') || !existsSync(file) || !statSync(file).isFile()) {
      // A browser asks for an icon of its own accord; no page here has one.
      response.writeHead(folder === '' ? 204 : 404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'access-control-allow-origin': '*',
      ...(POLICIES[policy] && type.startsWith('text/html') && { 'content-security-policy': POLICIES[policy] }),
    });
    if (change && type.startsWith('text/html')) response.end(change(request.url ?? '', readFileSync(file, 'utf8')));
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    at: (policy, path) => `http://127.0.0.1:${port}/${policy}/${path}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
