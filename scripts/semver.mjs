// Holds the crate to semantic versioning: what it shows now against what it showed when its version was set.
import { output, run } from './lib/run.mjs';
import { note } from './lib/say.mjs';
import { version } from './lib/versions.mjs';
import { semverTool } from './setup.mjs';

export function semver() {
  const now = version();
  const set = output('git', ['log', '-1', '--format=%H', '-G', '^version = ', '--', 'Cargo.toml'])?.trim();
  if (!set) return note('skipped: this checkout has no history to compare with');
  if (!(output('git', ['show', `${set}:Cargo.toml`]) ?? '').includes(`\nversion = "${now}"\n`))
    return note(`version ${now} is new: nothing to compare with yet`);
  semverTool();
  run('cargo', ['semver-checks', '--baseline-rev', set, '--release-type', 'patch']);
}

if (import.meta.filename === process.argv[1]) semver();
