/** What another site loads with one tag: the element, with everything that stands beside this file found relative to it. */
import { beside, bring, type Module } from './beside.ts';
import { CekNetral } from './cek-netral.ts';
import type { Engine } from './checker.ts';
import { Core } from './core.ts';

/** The translated core. */
declare const TRANSLATED: Module;
/** The list of regions beside this file; set by the build. */
declare const REGIONS: string;

CekNetral.readers = 'page';
CekNetral.fullPage = beside('frame.html');
CekNetral.regionsSrc = beside(REGIONS);
Core.translated = () => bring<Engine>(TRANSLATED);

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
