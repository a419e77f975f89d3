// Builds the npm package in pkg-npm/: the core with its front door, the element, types and the custom-element manifest.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build as vite } from 'vite';
import { manifestOfElements } from './lib/elements.mjs';
import { TARGET } from './lib/oldest-browsers.mjs';
import { pkg, pkgNpm, root } from './lib/paths.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { begin } from './lib/timing.mjs';
import { compiled, gathered } from './lib/typescript.mjs';
import { version } from './lib/versions.mjs';
import { LICENCES, licences } from './licences.mjs';
import { PARTS, partFile, readPart } from './parts.mjs';
import { regionsFile } from './regions.mjs';
import { CORE_NAME } from './wasm.mjs';

const INPUTS = [
  'www/src',
  'www/npm',
  'package.json',
  'package-lock.json',
  'Cargo.toml',
  'tsconfig.json',
  'LICENSE-MIT',
  'LICENSE-APACHE',
  'src/regions/data',
  'scripts/regions.mjs',
  'scripts/parts.mjs',
  'scripts/lib/elements.mjs',
  'scripts/lib/oldest-browsers.mjs',
  'scripts/licences.mjs',
  'scripts/lib/third-parties.mjs',
  'scripts/lib/typescript.mjs',
  'scripts/package.mjs',
];
const WASM = `${CORE_NAME}_bg.wasm`;
const AS_THEY_ARE = ['www/npm/README.md', 'LICENSE-MIT', 'LICENSE-APACHE'];
/** What programs import, with what it leads to: beside one another in the package. */
const MODULES = ['npm/index.js', 'npm/index.d.ts', 'npm/element.d.ts', 'src/types.js', 'src/types.d.ts'];

/** @param {string[]} files */
function manifestOfPackage(files) {
  const { name, description, license, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    ...{ name, version: version(), description, license, type: 'module', engines: { node: '>=20.16' } },
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './element': { types: './element.d.ts', default: './element.js' },
      './types': { types: './types.d.ts', default: './types.js' },
      [`./${WASM}`]: `./${WASM}`,
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: './index.d.ts',
    customElements: './custom-elements.json',
    sideEffects: ['./element.js'],
    files,
    dependencies,
  };
}

/**
 * The core in one piece.
 * @type {import('vite').Plugin}
 */
const oneCore = {
  name: 'cek-netral-one-core',
  enforce: 'pre',
  resolveId: (source) => (source === './core-files.ts' ? join(root, 'www/npm/core-files.ts') : null),
};

/** The element as one file beside the core; Lit stays a dependency, so that a page holds one copy of it. */
async function elementCode() {
  const built = await vite({
    ...{ configFile: false, root: join(root, 'www'), base: './', publicDir: false, logLevel: 'warn' },
    define: { PART_INTEGRITY: '{}' },
    plugins: [oneCore],
    build: {
      ...{ write: false, target: TARGET, modulePreload: false, assetsInlineLimit: 0 },
      rollupOptions: {
        input: join(root, 'www/npm/element.ts'),
        external: /^lit($|\/)/,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'element.js', assetFileNames: '[name][extname]', codeSplitting: false },
      },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (built);
  return output[0].code;
}

/**
 * Builds the package from the core that is there (of the mark `core`); cached by content.
 * @param {string} core
 */
export async function buildPackage(core) {
  await unlessStamped(join(pkgNpm, '.stamp'), fingerprint(INPUTS, core), async () => {
    const done = begin('the npm package');
    rmSync(pkgNpm, { recursive: true, force: true });
    mkdirSync(pkgNpm, { recursive: true });
    /**
     * @param {string} name
     * @param {string | Buffer} content
     */
    const write = (name, content) => {
      mkdirSync(dirname(join(pkgNpm, name)), { recursive: true });
      writeFileSync(join(pkgNpm, name), content);
    };
    for (const name of AS_THEY_ARE) copyFileSync(join(root, name), join(pkgNpm, basename(name)));
    for (const name of [WASM, ...PARTS.map(partFile)]) copyFileSync(join(pkg, name), join(pkgNpm, name));
    const modules = compiled(['npm/index.ts', 'npm/element.ts']);
    for (const entry of MODULES) {
      for (const [name, text] of gathered(modules, entry, (path) => path.replace(/^(npm|src)\//, ''))) write(name, text);
    }
    // The front door has them from here: a module is found wherever it is, a file beside it is not.
    write('words.js', `export default ${JSON.stringify(Object.fromEntries(PARTS.map((part) => [part, readPart(part).toString()])))};\n`);
    // Node has to read the file itself, so the loader says where it is; that the loader names it too, `scripts/wasm.mjs` leaves out.
    const loader = readFileSync(join(pkg, `${CORE_NAME}.js`), 'utf8').replace(/^\/\*.*@ts-self-types.*\n/m, '');
    write('core.js', `${loader}export const file = new URL('./${WASM}', import.meta.url);\n`);
    write(LICENCES, licences());
    write('regions.json', regionsFile().bytes);
    write('element.js', await elementCode());
    write('custom-elements.json', `${JSON.stringify(manifestOfElements('element.js'), null, 2)}\n`);
    const files = readdirSync(pkgNpm, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map(({ parentPath, name }) => relative(pkgNpm, join(parentPath, name)));
    write('package.json', `${JSON.stringify(manifestOfPackage(names.sort()), null, 2)}\n`);
    done();
  });
}

if (import.meta.filename === process.argv[1]) {
  const { buildWasm } = await import('./wasm.mjs');
  await buildPackage((await buildWasm()).mark);
}
