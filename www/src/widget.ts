/** What another site loads with one tag: the element, with everything that stands beside this file found relative to it. */
import { CekNetral } from './cek-netral.ts';
import type { Engine } from './checker.ts';
import { Core } from './core.ts';

/** The translated core's file beside this one, and its hash; set by the build. */
declare const TRANSLATED: { file: string; integrity: string };
/** The list of regions beside this file; set by the build. */
declare const REGIONS: string;

const beside = (file: string) => new URL(/* @vite-ignore */ file, import.meta.url).href;

CekNetral.readers = 'page';
CekNetral.fullPage = beside('frame.html');
CekNetral.regionsSrc = beside(REGIONS);
Core.translated = async (): Promise<Engine> => {
  const href = beside(TRANSLATED.file);
  // An import cannot name a hash, but what was preloaded with one is what the import gets.
  const link = Object.assign(document.createElement('link'), {
    rel: 'modulepreload',
    href,
    integrity: TRANSLATED.integrity,
    crossOrigin: 'anonymous',
  });
  if (link.relList.supports('modulepreload')) {
    await new Promise((done, refuse) => {
      link.addEventListener('load', done);
      link.addEventListener('error', () => refuse(new Error(`refused: ${href}`)));
      document.head.append(link);
    }).finally(() => link.remove());
  }
  return (await import(/* @vite-ignore */ href)) as Engine;
};

/** Editors that drop tags they do not know keep a <div data-cek-netral>: its other data attributes become settings. */
function adopt(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-cek-netral]:not(iframe)')) {
    const element = document.createElement('cek-netral');
    for (const { name, value } of place.attributes) {
      if (name.startsWith('data-') && name !== 'data-cek-netral') element.setAttribute(name.slice('data-'.length), value);
    }
    place.removeAttribute('data-cek-netral');
    element.append(...place.childNodes);
    place.append(element);
  }
}

if (customElements.get('cek-netral') === CekNetral) {
  adopt();
  document.addEventListener('DOMContentLoaded', adopt, { once: true });
}

export { CekNetral, Core };
