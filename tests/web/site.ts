/** A copy of the page of a test's own, that it may change, on a server of its own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

export interface Site {
  url: string;
  dir: string;
  /** What the server was asked, whoever asked: method, path and body's length. */
  heard: string[];
  close(): Promise<void>;
}

const dist = join(import.meta.dirname, '../../dist');

/** Of the catalogue its first page and what the checker loads of it; nothing packed, for it would be served in place of what a test changes. */
const needed = (path: string) => !path.endsWith('.br') && !/^(katalog\/(?!index\.html$|rujukan\.json$)|examples)/.test(path);

export const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'cek-netral-'));
    cpSync(dist, dir, { recursive: true, filter: (from) => needed(relative(dist, from)) });
    const { server, url } = await serve({ dir, port: 0 });
    const heard: string[] = [];
    server.on('request', ({ method, url: path, headers }) => heard.push(`${method} ${path} ${headers['content-length'] ?? 0}`));
    const close = () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve())));
    await use({ url, dir, heard, close });
    await close();
    rmSync(dir, { recursive: true });
  },
});

/** What the operating system does when a text is shared to the installed page. */
export async function share(page: Page, site: Site, fields: Record<string, string>): Promise<void> {
  await page.goto('about:blank');
  await page.evaluate(
    ({ action, given }) => {
      const form = Object.assign(document.createElement('form'), { action, method: 'post', enctype: 'multipart/form-data' });
      for (const [name, value] of Object.entries(given)) form.append(Object.assign(document.createElement('textarea'), { name, value }));
      document.body.append(form);
      form.submit();
    },
    { action: `${site.url}bagikan`, given: fields },
  );
}
