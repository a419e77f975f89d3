// The licences and notices of what others wrote and is inside the page, the widget and the npm package: they go along with each of them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { stop } from './lib/say.mjs';
import { crates, linked, npmPackages, withNeeds } from './lib/third-parties.mjs';
import { pinnedRust } from './lib/versions.mjs';

export const LICENCES = 'THIRD-PARTY-LICENSES.txt';
/** Needed by what is inside, but not inside: types, and what only a server runs. */
const NOT_INSIDE = /^(@types\/|@lit-labs\/ssr-dom-shim$)/;
/** Licences that a package offers beside MIT: of these, MIT is taken. */
const OTHERS = /^(license-apache|unlicense|copying)/i;

/**
 * The texts of the licences in a folder, in the order of their names.
 * @param {string} folder
 */
function texts(folder) {
  const all = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|unlicense|copying|notice)/i.test(name))
    .sort();
  const taken = all.some((name) => /^license-mit/i.test(name)) ? all.filter((name) => !OTHERS.test(name)) : all;
  if (taken.length === 0) stop(`${folder} holds no licence`, 'look where its text is, and say so in scripts/licences.mjs');
  return taken.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

/** The standard library is inside the core too. */
function standardLibrary() {
  const text = readFileSync(join(root, 'LICENSE-MIT'), 'utf8').trim();
  return {
    title: `the standard library of Rust ${pinnedRust()}`,
    license: 'MIT OR Apache-2.0',
    texts: [text.replace(/^Copyright .*$/m, 'Copyright (c) The Rust Project Contributors')],
  };
}

/**
 * Everything with its licence; equal texts once, after the names that they are of. `also` names npm packages that stand beside.
 * @param {{ also?: string[] }} [options]
 */
export function licences({ also = [] } = {}) {
  const inCore = linked();
  const packages = npmPackages();
  // Of the bundler a few lines alone.
  const bundled = [...withNeeds(packages, ['lit', ...also]), ...packages.filter(({ path }) => path === 'node_modules/rolldown')];
  const parts = [
    ...crates()
      .filter(({ ours, name, version }) => !ours && inCore.has(`${name} ${version}`))
      .map(({ name, version, license, folder }) => ({ title: `${name} ${version} (Rust)`, license, texts: texts(folder) })),
    standardLibrary(),
    ...bundled
      .filter(({ name }) => !NOT_INSIDE.test(name))
      .map(({ name, version, license, path }) => ({ title: `${name} ${version} (npm)`, license, texts: texts(join(root, path)) })),
  ];
  const by = new Map();
  for (const { title, license, texts } of parts) for (const text of texts) by.set(text, [...(by.get(text) ?? []), `${title}: ${license}`]);
  const line = '-'.repeat(100);
  const head = 'Cek Netral is made with the work of others. What is inside these files, and under which licences:\n';
  return `${[head, ...[...by].map(([text, titles]) => `${line}\n${titles.join('\n')}\n\n${text}\n`)].join('\n')}`;
}
