/**
 * The core as JavaScript, out of the widget's folder beside the page: for browsers in which the page's policy lets no WebAssembly
 * run because they do not know how it says so (`wasm-unsafe-eval`: Chrome 97, Firefox 102, Safari 16).
 */
import { bring } from '../beside.ts';
import type { Engine } from '../checker.ts';

export async function translated(): Promise<Engine> {
  const folder = new URL('widget/', document.baseURI);
  const response = await fetch(new URL('manifest.json', folder));
  const { files } = (await response.json()) as { files: Record<string, { integrity: string }> };
  const [name, about] = Object.entries(files).find(([file]) => file.startsWith('cek-netral-core-')) ?? [];
  if (!name || !about) throw new Error(`no translated core in ${folder.href}`);
  return bring<Engine>({ file: new URL(name, folder).href, integrity: about.integrity });
}
