// The custom-elements manifest of <cek-netral>: what its sources describe, read by the analyzer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as analyzer from '@custom-elements-manifest/analyzer';
// @ts-expect-error: this module has no declarations.
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { root } from './paths.mjs';
import { stop } from './say.mjs';

/** Its declarations leave out what it offers to programs. */
const { create, ts } = /** @type {any} */ (analyzer);

/**
 * What the analyzer says of a class, as far as it is read here.
 * @typedef {{ description?: string, privacy?: string, inheritedFrom?: unknown }} Described
 * @typedef {{ tagName?: string } & Record<string, any>} Declaration
 */

/** The class that declares what can be set, and the element that extends it. */
const SOURCES = ['www/src/settings.ts', 'www/src/cek-netral.ts'];
const LISTS = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'];

/** The element as users meet it: what has no description is its own business. */
export function describedElement() {
  const modules = SOURCES.map((name) => ts.createSourceFile(name, readFileSync(join(root, name), 'utf8'), ts.ScriptTarget.ES2022, true));
  const manifest = create({ modules, plugins: litPlugin() });
  /** @type {Declaration[]} */
  const declarations = manifest.modules.flatMap((/** @type {{ declarations: Declaration[] }} */ module) => module.declarations);
  const found = declarations.find(({ tagName }) => tagName === 'cek-netral');
  if (!found) stop('the analyzer finds no element cek-netral');
  /** @type {Record<string, any>} */
  const element = { ...found, superclass: { name: 'LitElement', package: 'lit' } };
  // State of the element is no attribute.
  element.attributes = element.attributes.filter((/** @type {Described} */ { inheritedFrom }) => inheritedFrom);
  for (const list of LISTS) {
    /** @type {Described[]} */
    const all = element[list] ?? [];
    const described = all.filter(({ description, privacy }) => description && privacy !== 'private');
    element[list] = described.map(({ inheritedFrom: _, ...one }) => one);
  }
  return element;
}

/**
 * The same as the manifest of a package in which everything is one module.
 * @param {string} path
 */
export function manifestOfElements(path) {
  /**
   * @param {string} kind
   * @param {string} name
   */
  const at = (kind, name) => ({ kind, name, declaration: { name: 'CekNetral', module: path } });
  const exports = [at('js', 'CekNetral'), at('custom-element-definition', 'cek-netral')];
  return { schemaVersion: '2.1.0', modules: [{ kind: 'javascript-module', path, declarations: [describedElement()], exports }] };
}
