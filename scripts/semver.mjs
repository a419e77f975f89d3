// Holds the crate to semantic versioning: what it shows now against what it showed when its version was set.
import { output, run } from './lib/run.mjs';
import { note } from './lib/say.mjs';
import { version } from './lib/versions.mjs';
import { crateTool } from './setup.mjs';

const TOOL = { crate: 'cargo-semver-checks', program: 'cargo-semver-checks', version: '0.51.0' };

/** Stops where the crate breaks what its version promises; why it could not compare, if it could not. */
export function semver() {
  const now = version();
  const set = output('git', ['log', '-1', '--format=%H', '-G', '^version = ', '--', 'Cargo.toml'])?.trim();
  if (!set) return 'this checkout has no history to compare with';
  if (!(output('git', ['show', `${set}:Cargo.toml`]) ?? '').includes(`\nversion = "${now}"\n`))
    return void note(`version ${now} is new: nothing to compare with yet`);
  if (!crateTool(TOOL)) return `${TOOL.crate} ${TOOL.version} cannot be built here`;
  run('cargo', ['semver-checks', '--baseline-rev', set, '--release-type', 'patch']);
}

if (import.meta.filename === process.argv[1]) console.log(semver() ?? 'done');
