// What the released files are made of and with, as CycloneDX: every crate and npm package that is locked, with hash and licence.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { root } from '../lib/paths.mjs';
import { crates, linked, npmPackages, withNeeds } from '../lib/third-parties.mjs';

/**
 * A part in the form of CycloneDX.
 * @typedef {{ 'bom-ref': string, name: string, version: string } & Record<string, unknown>} Component
 */

/**
 * An id with the form of a UUID (version 8: of one's own making), the same for the same commit.
 * @param {string} version
 * @param {string} commit
 */
function serial(version, commit) {
  const hex = createHash('sha256').update(`cek-netral ${version} ${commit}`).digest('hex');
  const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * CycloneDX takes an expression of SPDX; some crates still write the old slash for "or".
 * @param {string | null} license
 */
const licenses = (license) => (license ? { licenses: [{ expression: license.replaceAll('/', ' OR ') }] } : {});
/**
 * @param {string} name
 * @param {string} version
 */
const npmUrl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
/**
 * @param {string} name
 * @param {string} version
 */
const crateUrl = (name, version) => `pkg:cargo/${name}@${version}`;
/**
 * @param {Component} a
 * @param {Component} b
 */
const byRef = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);

/** `required`: inside page, widget and npm package; `optional`: in the command or an example alone; `excluded`: at work while building or testing. */
function crateComponents() {
  /** @type {{ package: { name: string, version: string, checksum?: string }[] }} */
  const { package: locked } = /** @type {any} */ (parse(readFileSync(join(root, 'Cargo.lock'), 'utf8')));
  const sums = new Map(locked.map(({ name, version, checksum }) => [`${name} ${version}`, checksum]));
  const [core, command] = [linked(), linked('x86_64-unknown-linux-gnu')];
  const all = crates();
  const url = new Map(all.map(({ id, name, version }) => [id, crateUrl(name, version)]));
  const components = all
    .filter(({ ours }) => !ours)
    .map(({ name, version, license }) => {
      const key = `${name} ${version}`;
      return {
        ...{ type: 'library', 'bom-ref': crateUrl(name, version), name, version },
        scope: core.has(key) ? 'required' : command.has(key) ? 'optional' : 'excluded',
        hashes: [{ alg: 'SHA-256', content: sums.get(key) }],
        ...licenses(license),
        purl: crateUrl(name, version),
      };
    });
  const dependencies = all.map(({ name, version, ours, needs }) => ({
    ours,
    ref: crateUrl(name, version),
    dependsOn: [...new Set(needs.map((need) => url.get(need)))].sort(),
  }));
  return { components, dependencies };
}

function npmComponents() {
  const all = npmPackages();
  const shown = new Set(withNeeds(all, ['quill']));
  const url = new Map(all.map(({ path, name, version }) => [path, npmUrl(name, version)]));
  const components = all.map((one) => ({
    ...{ type: 'library', 'bom-ref': npmUrl(one.name, one.version), name: one.name, version: one.version },
    scope: one.dev ? (shown.has(one) ? 'optional' : 'excluded') : 'required',
    hashes: [{ alg: 'SHA-512', content: Buffer.from(one.integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }],
    ...licenses(one.license),
    purl: npmUrl(one.name, one.version),
  }));
  const dependencies = all.map(({ name, version, needs }) => ({
    ref: npmUrl(name, version),
    dependsOn: [...new Set(needs.map((need) => url.get(need)))].sort(),
  }));
  // One package may lie in two places.
  /**
   * @template T
   * @param {T[]} list
   * @param {(one: T) => unknown} key
   */
  const once = (list, key) => [...new Map(list.map((one) => [key(one), one])).values()];
  const direct = all.filter(({ dev }) => !dev);
  return { components: once(components, (one) => one['bom-ref']), dependencies: once(dependencies, ({ ref }) => ref), direct };
}

/**
 * The bill as text. `time` in seconds since 1970.
 * @param {{ version: string, commit: string, time: number }} release
 */
export function sbom({ version, commit, time }) {
  const [rust, npm] = [crateComponents(), npmComponents()];
  const self = `pkg:cargo/cek-netral@${version}`;
  const own = rust.dependencies.find(({ ours }) => ours)?.dependsOn ?? [];
  const dependencies = [
    { ref: self, dependsOn: [...own, ...npm.direct.map(({ name, version }) => npmUrl(name, version))].sort() },
    ...[...rust.dependencies.filter(({ ours }) => !ours), ...npm.dependencies].map(({ ref, dependsOn }) => ({ ref, dependsOn })),
  ];
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serial(version, commit),
    version: 1,
    metadata: {
      timestamp: new Date(time * 1000).toISOString().replace('.000Z', 'Z'),
      component: { type: 'application', 'bom-ref': self, name: 'cek-netral', version, ...licenses('MIT OR Apache-2.0'), purl: self },
    },
    components: [...rust.components, ...npm.components].sort(byRef),
    dependencies: dependencies.sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
