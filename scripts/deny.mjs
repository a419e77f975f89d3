// Holds the dependencies of the crate to deny.toml: under which licences, from where, and which never.
import { run } from './lib/run.mjs';
import { crateTool } from './setup.mjs';

const TOOL = { crate: 'cargo-deny', program: 'cargo-deny', version: '0.20.2' };

/** Stops where a dependency is refused; why it could not look, if it could not. */
export function deny() {
  if (!crateTool(TOOL)) return `${TOOL.crate} ${TOOL.version} cannot be built here`;
  run('cargo', ['deny', '--all-features', 'check', 'licenses', 'bans', 'sources']);
}

if (import.meta.filename === process.argv[1]) console.log(deny() ?? 'done');
