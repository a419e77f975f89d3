// npm run release: everything that goes out, in release/VERSION/, from what is committed and checked.
//
//   npm run release                          makes the files, or says what is missing
//   npm run release -- --except "a check"    though this check was skipped; the notes will say so
//   npm run release -- --set 1.2.3           gives the sources a version, and the changelog its day
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { passed } from './lib/passed.mjs';
import { dist, pkgNpm, root, target } from './lib/paths.mjs';
import { output, quietly, run } from './lib/run.mjs';
import { note, step, stop } from './lib/say.mjs';
import { pinnedRust, version } from './lib/versions.mjs';
import { rust } from './setup.mjs';

/**
 * Gives the sources a version: in Cargo.toml, where everything else takes it from, and as an entry of the changelog.
 * @param {string} next
 */
async function setVersion(next) {
  const { dated } = await import('./release/notes.mjs');
  if (!/^\d+\.\d+\.\d+$/.test(next)) stop(`${next} is no version`, 'npm run release -- --set 1.2.3');
  const [manifest, changelog] = ['Cargo.toml', 'CHANGELOG.md'].map((name) => join(root, name));
  const changes = dated(readFileSync(changelog, 'utf8'), next, new Date().toISOString().slice(0, 10));
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^version = ".*"$/m, `version = "${next}"`));
  writeFileSync(changelog, changes);
  quietly('cargo', ['update', '--workspace', '--offline']);
  note(`Cargo.toml, Cargo.lock and CHANGELOG.md are of ${next}: look, then git commit -am "Version ${next}"`);
}

/**
 * Stops where something is missing that a release rests on. What was skipped and excused.
 * @param {string[]} excused
 */
function gate(excused) {
  if (output('git', ['status', '--porcelain']) !== '') stop('something is not committed', 'a release is made of a commit');
  const now = output('rustc', ['--version'])?.split(' ')[1];
  if (now !== pinnedRust()) stop(`Rust ${now} is at work`, `releases are made with ${pinnedRust()}`);
  const skipped = ['npm test', 'npm run verify'].flatMap((command) => {
    const found = passed(command);
    if (!found) stop(`${command} has not passed for this commit`, 'run it here, then this again');
    return found;
  });
  const open = skipped.filter((check) => !excused.includes(check));
  if (open.length > 0) stop(`not checked: ${open.join('; ')}`, `make the check possible, or npm run release -- --except "${open[0]}"`);
  return skipped;
}

/**
 * Makes every file of a release in `folder`.
 * @param {string} folder
 * @param {string[]} unchecked
 */
async function make(folder, unchecked) {
  const { zip } = await import('./release/archive.mjs');
  const { law } = await import('./lib/law.mjs');
  const { LICENCES, licences } = await import('./licences.mjs');
  const { notes } = await import('./release/notes.mjs');
  const { sbom } = await import('./release/sbom.mjs');
  const { shellFiles } = await import('./release/shell.mjs');
  const name = `cek-netral-${version()}`;
  const commit = output('git', ['rev-parse', 'HEAD']) ?? stop('this is no checkout of git');
  const time = Number(process.env.SOURCE_DATE_EPOCH ?? output('git', ['log', '-1', '--format=%ct']));
  /**
   * @param {string} file
   * @param {string | Uint8Array} content
   */
  const write = (file, content) => writeFileSync(join(folder, file), content);

  step('cargo package');
  run('cargo', ['package', '--quiet', '--locked', '--no-verify']);
  copyFileSync(join(target, 'package', `${name}.crate`), join(folder, `${name}.crate`));
  step('npm pack');
  quietly('npm', ['pack', pkgNpm, '--pack-destination', folder]);
  step('archives, licences, list of parts');
  write(`${name}-situs.zip`, zip(dist, name, time));
  write(`${name}-widget.zip`, zip(join(dist, 'widget'), `${name}-widget`, time));
  const shell = mkdtempSync(join(tmpdir(), 'cek-netral-'));
  shellFiles(shell);
  write(`${name}-shell.zip`, zip(shell, `${name}-shell`, time));
  rmSync(shell, { recursive: true });
  write(LICENCES, licences({ also: ['quill'] }));
  write('sbom.cdx.json', sbom({ version: version(), commit, time }));
  write('NOTES.md', notes({ version: version(), commit, law: await law(), unchecked }));
  /** @param {string} file */
  const hash = (file) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  const sums = readdirSync(folder).sort();
  write('SHA256SUMS', sums.map((file) => `${hash(file)}  ${file}\n`).join(''));
}

const { values } = parseArgs({ options: { set: { type: 'string' }, except: { type: 'string', multiple: true, default: [] } } });
if (values.set) await setVersion(values.set);
else {
  rust();
  const unchecked = gate(values.except);
  await build();
  const folder = join(root, 'release', version());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await make(folder, unchecked);
  note(`release/${version()}: ${readdirSync(folder).join(', ')}`);
  // Cleaned up otherwise, the message of the tag would lose every heading as a comment.
  note(
    `then: git tag -a v${version()} --cleanup=whitespace -F release/${version()}/NOTES.md; cargo publish; npm publish release/${version()}/cek-netral-${version()}.tgz`,
  );
}
