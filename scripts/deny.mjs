// Holds the dependencies of the crate to deny.toml: under which licences, from where, and which never.
import { run } from './lib/run.mjs';
import { crateTool } from './setup.mjs';

const CARGO_DENY = '0.20.2';

export function deny() {
  crateTool({ crate: 'cargo-deny', program: 'cargo-deny', version: CARGO_DENY });
  run('cargo', ['deny', '--all-features', 'check', 'licenses', 'bans', 'sources']);
}

if (import.meta.filename === process.argv[1]) deny();
