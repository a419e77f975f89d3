// What others would install: that the crate builds from its archive, and that every kind of reader finds its way in the npm package.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pkgNpm } from './lib/paths.mjs';
import { lines, run } from './lib/run.mjs';
import { note, stop } from './lib/say.mjs';

/** Packs the crate and compiles what was packed. */
export function crate() {
  run('cargo', ['package', '--quiet', '--locked', '--allow-dirty']);
}

/** Whom the package is for: it holds ES modules only, so `require` of old Node and its types are not asked. */
const READERS = ['node16-esm', 'bundler'];

/**
 * Where types lead readers of the packed package astray.
 * @param {string} tarball
 */
async function astray(tarball) {
  const { checkPackage, createPackageFromTarballData } = await import('@arethetypeswrong/core');
  const packed = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));
  const checked = await checkPackage(packed, { excludeEntrypoints: [/\.(wasm|txt|json)$/] });
  if (!('problems' in checked)) return ['no types are found'];
  note(`types: ${Object.keys(checked.entrypoints).length} entries for ${READERS.join(' and ')}`);
  return checked.problems
    .filter((problem) => !('resolutionKind' in problem) || READERS.includes(problem.resolutionKind))
    .map((problem) => [problem.kind, ...('entrypoint' in problem ? [problem.entrypoint, problem.resolutionKind] : [])].join(' '));
}

/** Packs the npm package and reads it as publint and "are the types wrong" do. */
export async function npmPackage() {
  const { publint } = await import('publint');
  const { formatMessage } = await import('publint/utils');
  const folder = mkdtempSync(join(tmpdir(), 'cek-netral-npm-'));
  try {
    const [tarball] = lines('npm', ['pack', pkgNpm, '--silent', '--pack-destination', folder]);
    const { messages, pkg } = await publint({ pkgDir: pkgNpm, strict: true });
    const found = [...messages.map((message) => formatMessage(message, pkg, { color: false })), ...(await astray(join(folder, tarball)))];
    if (found.length > 0) stop(`the npm package:\n  ${found.join('\n  ')}`, 'scripts/package.mjs writes its package.json');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) {
  await npmPackage();
  crate();
}
