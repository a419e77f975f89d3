// What others wrote and this project is made of: the crates of the core, the npm packages of page and widget.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WASM } from '../setup.mjs';
import { root } from './paths.mjs';
import { lines } from './run.mjs';

const cargo = (...args) => lines('cargo', [...args, '--locked']);

/** The packages of Cargo.lock as cargo describes them, with what each one needs. */
export function crates() {
  const { packages, resolve } = JSON.parse(cargo('metadata', '--format-version', '1').join('\n'));
  const needed = new Map(resolve.nodes.map(({ id, dependencies }) => [id, dependencies]));
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

/** The packages of package-lock.json: where each lies, and where lies what it needs. */
export function npmPackages() {
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

/** Those packages with all that they need. */
export function withNeeds(packages, names) {
  const by = new Map(packages.map((one) => [one.path, one]));
  const found = new Set();
  const take = (one) => {
    if (found.has(one)) return;
    found.add(one);
    for (const path of one.needs) take(by.get(path));
  };
  for (const name of names) take(by.get(`node_modules/${name}`));
  return [...found];
}
