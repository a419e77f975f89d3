// What others wrote and this project is made of: the crates of the core, the npm packages of page and widget.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WASM } from '../setup.mjs';
import { root } from './paths.mjs';
import { lines } from './run.mjs';

/**
 * A crate as cargo describes it, a package as npm has locked it. `needs`: the ids or places of what it needs.
 * @typedef {{ id: string, name: string, version: string, license: string | null, ours: boolean, folder: string, needs: string[] }} Crate
 * @typedef {{ path: string, name: string, version: string, license: string, integrity: string, dev: boolean, needs: string[] }} NpmPackage
 */

/** @param {string[]} args */
const cargo = (...args) => lines('cargo', [...args, '--locked']);

/**
 * The packages of Cargo.lock as cargo describes them, with what each one needs.
 * @returns {Crate[]}
 */
export function crates() {
  /**
   * @typedef {{ id: string, name: string, version: string, license: string | null, manifest_path: string, source: string | null }} Described
   * @type {{ packages: Described[], resolve: { nodes: { id: string, dependencies: string[] }[] } }}
   */
  const { packages, resolve } = JSON.parse(cargo('metadata', '--format-version', '1').join('\n'));
  const needed = new Map(resolve.nodes.map(({ id, dependencies }) => /** @type {const} */ ([id, dependencies])));
  return packages.map(({ id, name, version, license, manifest_path, source }) => ({
    ...{ id, name, version, license, ours: source === null },
    folder: dirname(manifest_path),
    needs: needed.get(id) ?? [],
  }));
}

/** "name version" of each crate that is linked for a target, ours left out. */
export function linked(target = WASM) {
  const tree = cargo('tree', '--target', target, '--edges', 'normal,no-proc-macro', '--prefix', 'none', '--format', '{p}');
  // "serde v1.0.229"; ours is followed by its folder.
  return new Set(tree.filter((line) => !line.includes('/')).map((line) => line.replace(' (*)', '').replace(' v', ' ')));
}

/**
 * The packages of package-lock.json: where each lies, and where lies what it needs.
 * @returns {NpmPackage[]}
 */
export function npmPackages() {
  /**
   * @typedef {{ version: string, license: string, integrity: string, dependencies?: Record<string, string>, dev?: boolean }} Locked
   * @type {{ packages: Record<string, Locked> }}
   */
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  /**
   * A package is looked for beside the one that needs it, then further out.
   * @param {string} from
   * @param {string} name
   */
  const place = (from, name) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const path = at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
      if (packages[path]) return path;
      if (!at) return null;
    }
  };
  return Object.entries(packages)
    .filter(([path]) => path)
    .map(([path, { version, license, dependencies = {}, integrity, dev = false }]) => ({
      ...{ path, version, license, integrity, dev },
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      needs: Object.keys(dependencies)
        .map((name) => place(path, name))
        .filter((found) => found !== null),
    }));
}

/**
 * Those packages with all that they need.
 * @param {NpmPackage[]} packages
 * @param {string[]} names
 */
export function withNeeds(packages, names) {
  const by = new Map(packages.map((one) => [one.path, one]));
  /** @type {Set<NpmPackage>} */
  const found = new Set();
  const take = (/** @type {NpmPackage | undefined} */ one) => {
    if (!one || found.has(one)) return;
    found.add(one);
    for (const path of one.needs) take(by.get(path));
  };
  for (const name of names) take(by.get(`node_modules/${name}`));
  return [...found];
}
