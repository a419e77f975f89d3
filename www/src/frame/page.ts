/** Inside the frame: takes the settings from the address, and tells the page around it how tall the checker is and how old its law. Nothing else. */
import type { CekNetral } from '../cek-netral.ts';

/** Settings that anybody may put into the address. */
const OPEN = ['lang', 'person', 'election', 'text', 'theme', 'compact', 'links', 'engine'];
/** Settings that speak for an agency: taken only inside a frame, so that no link makes this page say whom to call. */
const FRAMED = ['agency', 'logo', 'contacts', 'names-src', 'region', 'page'];
/** What may be set of the look. */
const LOOK = /^(accent|accent-soft|on-accent|ink|soft-ink|paper|ground|line|faint-line|mark)$/;
const COLOUR = /^#[0-9a-f]{3,8}$/i;

const element = document.querySelector('cek-netral') as CekNetral;
const framed = window.parent !== window;

function setUp(): void {
  const asked = new URLSearchParams([location.search.slice(1), location.hash.slice(1)].filter(Boolean).join('&'));
  for (const [name, value] of asked) {
    if (OPEN.includes(name) || (framed && FRAMED.includes(name))) element.setAttribute(name, value);
    else if (LOOK.test(name) && COLOUR.test(value)) element.style.setProperty(`--cek-netral-${name}`, value);
  }
  document.documentElement.lang = element.getAttribute('lang') ?? 'id';
}

/** Whether the page around can look into this one: then it could read what is typed. */
function overlooked(): boolean {
  try {
    return window.parent.document !== undefined;
  } catch {
    return false;
  }
}

let told = 0;
/** The height of the checker in CSS pixels, whenever it is another one. To any page: it says nothing of what is inside. */
function tellHeight({ again = false } = {}): void {
  const height = Math.ceil(element.getBoundingClientRect().height);
  if (!framed || height === 0 || (height === told && !again)) return;
  told = height;
  window.parent.postMessage({ type: 'cek-netral:height', height }, '*');
}

setUp();
element.addEventListener('cek-netral:language', (event) => {
  document.documentElement.lang = (event as CustomEvent<{ lang: string }>).detail.lang;
});
/** How old the law data is today, once it is known: an old copy shows its age to the page that carries it. */
element.addEventListener('cek-netral:ready', (event) => {
  const { law } = (event as CustomEvent<{ law: { as_of: string; state: string } }>).detail;
  if (framed) window.parent.postMessage({ type: 'cek-netral:law', as_of: law.as_of, state: law.state }, '*');
});
void customElements.whenDefined('cek-netral').then((defined) => {
  (defined as typeof CekNetral).readers = framed ? (overlooked() ? 'page' : 'frame') : 'nobody';
  (defined as typeof CekNetral).fullPage = framed ? (location.origin === 'null' ? null : location.href) : null;
  element.requestUpdate();
});
new ResizeObserver(() => tellHeight()).observe(element);
window.addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
  if (source === window.parent && data?.type === 'cek-netral:measure') tellHeight({ again: true });
});
