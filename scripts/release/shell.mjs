// What a shell and `man` are given, as the command itself writes it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lines } from '../lib/run.mjs';

const COMPLETIONS = { bash: 'cek-netral.bash', fish: 'cek-netral.fish', zsh: '_cek-netral', powershell: 'cek-netral.ps1' };
/** The locale that the command is asked in, and where a system looks for the page of that language. */
const PAGES = { 'id_ID.UTF-8': 'man/id/man1', 'en_US.UTF-8': 'man/man1' };

/**
 * Writes completions and man pages below `folder`.
 * @param {string} folder
 */
export function shellFiles(folder) {
  /**
   * @param {string} locale
   * @param {string[]} args
   */
  const ask = (locale, ...args) => lines('cargo', ['run', '--quiet', '--locked', '--', ...args], { env: { LC_ALL: locale } }).join('\n');
  mkdirSync(join(folder, 'completions'), { recursive: true });
  for (const [shell, name] of Object.entries(COMPLETIONS)) {
    writeFileSync(join(folder, 'completions', name), ask('id_ID.UTF-8', 'completions', shell));
  }
  for (const [locale, place] of Object.entries(PAGES)) {
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, place, 'cek-netral.1'), ask(locale, 'man'));
  }
}
