// What is said of a release: its entry in the changelog, the law data, how to check what was fetched.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { stop } from '../lib/say.mjs';

/**
 * The entry of a version, without its heading.
 * @param {string} changelog
 * @param {string} version
 */
export function entry(changelog, version) {
  const parts = changelog.split(/^## /m);
  const found = parts.find((part) => part.startsWith(`[${version}]`));
  if (!found) stop(`CHANGELOG.md has no entry for ${version}`, `npm run release -- --set ${version} makes one of what is unreleased`);
  return found.slice(found.indexOf('\n') + 1).trim();
}

/**
 * The changelog with what is unreleased under a version and a day; the sentence that says what it becomes goes.
 * @param {string} changelog
 * @param {string} version
 * @param {string} day
 */
export function dated(changelog, version, day) {
  if (changelog.includes(`## [${version}]`)) stop(`CHANGELOG.md has an entry for ${version} already`);
  const [head, rest] = changelog.split('## [Unreleased]\n');
  if (rest === undefined) stop('CHANGELOG.md has no heading [Unreleased]');
  return `${head}## [Unreleased]\n\n## [${version}] - ${day}\n${rest.replace(/^\nIt becomes [\d.]+\.\n/, '')}`;
}

/** @param {{ version: string, commit: string, law: { version: string, as_of: string }, unchecked: string[] }} release */
export function notes({ version, commit, law, unchecked }) {
  const said = entry(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  return [
    `# Cek Netral ${version}\n`,
    `Law data ${law.version}, checked up to ${law.as_of}. Built from commit ${commit}.\n`,
    ...(unchecked.length ? [`Not checked for this release: ${unchecked.join('; ')}.\n`] : []),
    'Whether the files are whole: `sha256sum --check SHA256SUMS`. What they are made of: `sbom.cdx.json` (CycloneDX).',
    'The same files come out of the same commit with the Rust of `rust-toolchain.toml`: `npm run release`.\n',
    `${said}\n`,
  ].join('\n');
}
