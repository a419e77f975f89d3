// Runs the shell lines that the documents show, all but those that say why not, with the command of this build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parts, project } from './documents.mjs';
import { root, target } from './lib/paths.mjs';
import { environment, run } from './lib/run.mjs';
import { note, stop } from './lib/say.mjs';

/** What the lines may read of the project. */
const READ = ['tests', 'www'];

/** Stops at the first line that fails. The snippets of one page share a folder of their own. */
export function shellLines() {
  run('cargo', ['build', '--quiet', '--release']);
  const { PATH } = environment();
  const env = { ...process.env, PATH: [join(target, 'release'), PATH].join(delimiter) };
  const { pages, read } = project();
  let ran = 0;
  for (const page of pages) {
    const snippets = parts(read(page)).snippets.filter(({ language, info }) => language === 'sh' && !info);
    if (snippets.length === 0) continue;
    const folder = mkdtempSync(join(tmpdir(), 'cek-netral-'));
    try {
      for (const name of READ) symlinkSync(join(root, name), join(folder, name));
      for (const { code, line } of snippets) {
        const done = spawnSync('bash', ['-euo', 'pipefail', '-c', code], {
          cwd: folder,
          env,
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
        });
        if (done.status !== 0) stop(`${page}:${line}: these shell lines end with ${done.status}\n${done.stderr}`);
        ran += 1;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  note(`${ran} snippets ran`);
}

if (import.meta.filename === process.argv[1]) shellLines();
