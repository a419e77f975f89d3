/** The page for agencies: the settings that are chosen, shown at once in the widget itself and as a snippet to copy. */
import './frame/loader.ts';
import type { Core } from './core.ts';

import type { Lang } from './types.ts';

interface Manifest {
  names: Record<string, string>;
  files: Record<string, { integrity: string }>;
}

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'id';
const WORDS = {
  id: {
    any: 'Tidak dipilih',
    copied: 'Cuplikan tersalin.',
    select: 'Cuplikan terpilih; salin dengan papan ketik.',
    open: 'Buka Cek Netral',
  },
  en: { any: 'Not chosen', copied: 'The snippet is copied.', select: 'The snippet is selected; copy it.', open: 'Open Cek Netral' },
}[lang];

const form = document.querySelector('form') as HTMLFormElement;
// The snippet begins in the language of the page.
(form.elements.namedItem('lang') as HTMLSelectElement).value = lang;
const preview = document.getElementById('preview') as HTMLElement;
const snippet = document.getElementById('snippet') as HTMLTextAreaElement;
const said = document.getElementById('said') as HTMLElement;
const widget = new URL('./widget/', document.baseURI);

/** What a field of the form holds; no field here takes a file. */
function field(name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

/** The settings that were chosen, by attribute; what is left as it is, is left out. */
function chosen(): Map<string, string> {
  const given = new FormData(form);
  const settings = new Map<string, string>();
  for (const name of ['lang', 'person', 'election', 'theme', 'agency', 'logo', 'contacts', 'region', 'names-src', 'text']) {
    const value = field(name).trim();
    if (value && !(name === 'theme' && value === 'auto'))
      settings.set(name, value.replace(/\s*\n\s*/g, name === 'contacts' ? ' | ' : '\n'));
  }
  if (given.has('compact')) settings.set('compact', '');
  if (given.has('no-links')) settings.set('links', 'off');
  return settings;
}

/** Colours that were chosen: custom properties in a style sheet, or words in the address of the frame. */
function colours(): Map<string, string> {
  const given = new FormData(form);
  return new Map(given.has('own-colour') ? [['accent', field('accent')]] : []);
}

function escape(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/\n/g, '&#10;');
}

/** Settings as the fragment of an address: a fragment is sent to no server. */
function fragment(): string {
  return `#${new URLSearchParams([...chosen(), ...colours()]).toString()}`;
}

function attributes(): string {
  return [...chosen()].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`)).join('');
}

const inFrame = () => field('form') !== 'tag';

function code({ names, files }: Manifest): string {
  const folder = (field('folder') || '/cek-netral/').replace(/\/?$/, '/');
  const script = (name: string, kind: string) =>
    `<script ${kind}src="${escape(folder)}${names[name]}" integrity="${files[names[name] ?? '']?.integrity}" crossorigin="anonymous"${kind ? '' : ' defer'}></script>`;
  if (inFrame()) {
    const frame = `<iframe data-cek-netral src="${escape(`${folder}frame.html${fragment()}`)}" title="Cek Netral" sandbox="allow-scripts allow-popups" loading="lazy" width="100%" height="900"></iframe>`;
    return `${frame}\n${script('cek-netral-frame', '')}\n`;
  }
  const link = `<a href="${escape(folder)}frame.html">${WORDS.open}</a>`;
  const sheet = [...colours()].map(([name, value]) => `/* CSS: */ cek-netral { --cek-netral-${name}: ${value}; }\n`).join('');
  return `${script('cek-netral', 'type="module" ')}\n<cek-netral${attributes()}>${link}</cek-netral>\n${sheet}`;
}

function show(manifest: Manifest): void {
  snippet.value = code(manifest);
  if (inFrame()) {
    const frame = document.createElement('iframe');
    frame.dataset['cekNetral'] = '';
    frame.title = 'Cek Netral';
    frame.width = '100%';
    frame.height = '900';
    frame.setAttribute('sandbox', 'allow-scripts allow-popups');
    frame.src = new URL(`frame.html${fragment()}`, widget).href;
    preview.replaceChildren(frame);
    return;
  }
  const element = document.createElement('cek-netral');
  for (const [name, value] of chosen()) element.setAttribute(name, value);
  for (const [name, value] of colours()) element.style.setProperty(`--cek-netral-${name}`, value);
  preview.replaceChildren(element);
}

function fill(name: string, options: { id: string; label: string }[]): void {
  const select = form.elements.namedItem(name) as HTMLSelectElement;
  select.replaceChildren(new Option(WORDS.any, ''), ...options.map(({ id, label }) => new Option(`${label} (${id})`, id)));
}

document.getElementById('copy')?.addEventListener('click', () => {
  navigator.clipboard.writeText(snippet.value).then(
    () => (said.textContent = WORDS.copied),
    () => {
      snippet.select();
      said.textContent = WORDS.select;
    },
  );
});

const manifest = (await (await fetch(new URL('manifest.json', widget))).json()) as Manifest;
let pause: ReturnType<typeof setTimeout> | undefined;
form.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => show(manifest), 300);
});
form.addEventListener('submit', (event) => event.preventDefault());
show(manifest);

const loaded = (await import(/* @vite-ignore */ new URL('cek-netral.js', widget).href)) as { Core: typeof Core };
const core = await loaded.Core.load();
if (lang === 'en') await core.need('english', lang);
const catalogue = core.catalogue(lang);
if (!('error' in catalogue)) {
  fill('person', catalogue.roles);
  fill('election', catalogue.elections);
}
