// Holds the crate to semantic versioning: what it shows now against what it showed when its version was set.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { output, run } from './lib/run.mjs';
import { note, stop } from './lib/say.mjs';
import { semverTool } from './setup.mjs';

const versionOf = (manifest) => /^version = "([^"]+)"/m.exec(manifest)?.[1];

export function semver() {
  const version = versionOf(readFileSync(join(root, 'Cargo.toml'), 'utf8'));
  const npm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  if (version !== npm) stop(`Cargo.toml has version ${version}, package.json ${npm}`, 'give both the same');
  const set = output('git', ['log', '-1', '--format=%H', '-G', '^version = ', '--', 'Cargo.toml'])?.trim();
  if (!set) return note('skipped: this checkout has no history to compare with');
  if (versionOf(output('git', ['show', `${set}:Cargo.toml`]) ?? '') !== version)
    return note(`version ${version} is new: nothing to compare with yet`);
  semverTool();
  run('cargo', ['semver-checks', '--baseline-rev', set, '--release-type', 'patch']);
}

if (import.meta.filename === process.argv[1]) semver();
