// Looks for slips of the pen, by typos; its words are in _typos.toml.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tools, toolsBin } from './lib/paths.mjs';
import { attempt, output, run } from './lib/run.mjs';
import { step } from './lib/say.mjs';
import { crateTool } from './setup.mjs';

const TYPOS = '1.52.0';
const WHEEL = join(tools, 'typos');

/** The program: the one that is there, else the ready one from PyPI, else built; null if it cannot be had. */
function typos() {
  const ready = join(WHEEL, 'bin/typos');
  if (existsSync(ready) || output('typos', ['--version']) !== null) return existsSync(ready) ? ready : 'typos';
  step(`pip install typos ${TYPOS} into .tools (once)`);
  const pip = ['-m', 'pip', 'install', '--quiet', '--target', WHEEL, `typos==${TYPOS}`];
  if (attempt('python3', pip, { silent: true })) return ready;
  return crateTool({ crate: 'typos-cli', program: 'typos', version: TYPOS }) ? join(toolsBin, 'typos') : null;
}

/** Stops at words that are misspelt; why it could not look, if it could not. */
export function spelling() {
  const program = typos();
  if (!program) return `typos ${TYPOS} cannot be had`;
  run(program, [], { fix: 'mend the word, or add it to _typos.toml if it is right' });
}

if (import.meta.filename === process.argv[1]) console.log(spelling() ?? 'done');
