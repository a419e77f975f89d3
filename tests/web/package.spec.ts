/** The npm package as its users meet it: what it holds, in Node, in a worker, and built by Vite and by webpack for a browser. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'pkg-npm');
let home: string;

const SCENARIO = `{ election: 'pilkada-2024', date: '2024-10-01', answers: { employment: 'pns', act: 'like', account: 'campaign', object: 'regional_pair' } }`;
function node(code: string): { out: string; err: string } {
  const file = join(home, `try-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, code);
  const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: home, encoding: 'utf8' });
  return { out: stdout.trim(), err: stderr };
}

test.beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cek-netral-package-'));
  mkdirSync(join(home, 'node_modules'));
  cpSync(built, join(home, 'node_modules/cek-netral'), { recursive: true });
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit', 'typescript'])
    symlinkSync(join(root, 'node_modules', name), join(home, 'node_modules', name));
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  for (const name of ['bundled', 'node']) cpSync(join(root, 'examples', name), join(home, name), { recursive: true });
});
test.afterAll(() => rmSync(home, { recursive: true, force: true }));

test('npm packs exactly what is meant', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd: built, encoding: 'utf8' });
  const [{ name, files }] = JSON.parse(stdout) as [{ name: string; files: { path: string }[] }];
  expect(name).toBe('cek-netral');
  expect(files.map(({ path }) => path).sort()).toEqual([
    'LICENSE-APACHE',
    'LICENSE-MIT',
    'README.md',
    'THIRD-PARTY-LICENSES.txt',
    'cek-netral.d.ts',
    'cek_netral_bg.wasm',
    'cek_netral_english.txt',
    'cek_netral_law-english.txt',
    'cek_netral_law.txt',
    'checker.d.ts',
    'checker.js',
    'contacts.d.ts',
    'core.js',
    'custom-elements.json',
    'element.d.ts',
    'element.js',
    'index.d.ts',
    'index.js',
    'package.json',
    'regions.json',
    'settings.d.ts',
    'types.d.ts',
    'types.js',
    'types/report.d.ts',
    'types/scenario.d.ts',
    'words.js',
  ]);
});

test('every export is there', () => {
  const { exports } = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8')) as { exports: Record<string, string | object> };
  for (const target of Object.values(exports).flatMap((to) => (typeof to === 'string' ? [to] : (Object.values(to) as string[]))))
    expect(existsSync(join(built, target)), target).toBe(true);
});

test('in Node: load, check, read, steps, catalogue; a problem is a value, a core that cannot be had an error', () => {
  const { out, err } = node(`import { CoreUnavailable, isProblem, load } from 'cek-netral';
    const broken = await load(new Uint8Array(3)).catch((error) => error);
    const core = await load();
    console.log(JSON.stringify([
      broken instanceof CoreUnavailable, (await load()) === core,
      core.check(${SCENARIO}).verdict, core.check({ ...${SCENARIO}, lang: 'en' }).law_words, isProblem(core.check({ answers: 3 })), core.check({ answers: { employment: 'asn' } }).error.field,
      core.read('Ayo coblos nomor 2').length > 0, core.catalogue('en').roles[0].id, core.whyNot(${SCENARIO}, 'skb-iia-4').id,
      core.steps({ text: 'Ayo coblos nomor 2' }).tokens.map(({ text }) => text), isProblem(core.steps({ text: 2 })),
    ]));`);
  expect(JSON.parse(out || 'null'), err).toEqual([
    true,
    true,
    'applies',
    true,
    true,
    'answers.employment',
    true,
    'pns',
    'skb-iia-4',
    ['ayo', 'coblos', 'nomor', '2'],
    true,
  ]);
});

test('a core that breaks off is an error of its own, and a fresh one answers next', () => {
  const { out, err } = node(`import { CoreTrapped, load } from 'cek-netral';
    const core = await load();
    // A value that throws while the core reads it leaves the instance in the middle of its work.
    const poison = { get answers() { throw new WebAssembly.RuntimeError('unreachable'); } };
    let thrown;
    try { core.check(poison); } catch (error) { thrown = error; }
    console.log(JSON.stringify([
      thrown instanceof CoreTrapped, thrown?.name, thrown?.cause instanceof WebAssembly.RuntimeError, core.check(${SCENARIO}).verdict,
    ]));`);
  expect(JSON.parse(out || 'null'), err).toEqual([true, 'CoreTrapped', true, 'applies']);
});

test('the example for Node says a verdict on each line, and which rules', () => {
  const input = 'Selamat pagi dari kantor\nAyo coblos nomor 2, menangkan paslon kita\n';
  const { stdout, stderr } = spawnSync(process.execPath, ['check.mjs'], { cwd: join(home, 'node'), input, encoding: 'utf8' });
  const [quiet, partisan] = stdout.split('\n');
  expect(quiet, stderr).toMatch(/^none_found\t\tSelamat pagi/);
  expect(partisan).toMatch(/^(applies|may_apply)\t\S+.*\tAyo coblos nomor 2/);
});

test('in a worker of Node', () => {
  const { out, err } = node(`import { Worker } from 'node:worker_threads';
    const code = "import { load } from 'cek-netral'; import { parentPort } from 'node:worker_threads'; parentPort.postMessage((await load()).check(${SCENARIO}).verdict);";
    const { writeFileSync } = await import('node:fs');
    writeFileSync(new URL('./thread.mjs', import.meta.url), code);
    new Worker(new URL('./thread.mjs', import.meta.url)).on('message', console.log);`);
  expect(out, err).toBe('applies');
});

test('types: what is declared compiles, and a wrong call does not', () => {
  writeFileSync(
    join(home, 'use.ts'),
    `import { isProblem, load, type Report } from 'cek-netral';
import type { Scenario } from 'cek-netral/types';
import { CekNetral } from 'cek-netral/element';
const scenario: Scenario = ${SCENARIO};
const core = await load();
const answer = core.check(scenario);
if (!isProblem(answer)) { const report: Report = answer; console.log(report.verdict); }
// @ts-expect-error a scenario is an object
core.check('pns');
const steps = core.steps(scenario);
if (!isProblem(steps)) console.log(steps.tokens.length);
new CekNetral().compact = true;
`,
  );
  const args = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom', 'use.ts'];
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args], { cwd: home, encoding: 'utf8' });
  expect(stdout).toBe('');
});

interface Described {
  name: string;
  fieldName?: string;
}

test('the custom-elements manifest describes all that can be set, heard and styled', async () => {
  const manifest = JSON.parse(readFileSync(join(built, 'custom-elements.json'), 'utf8'));
  const [element] = manifest.modules[0].declarations as [Record<string, Described[]>];
  const names = (list: string) => (element[list] ?? []).map(({ name }) => name);
  const sources = (folder: string) =>
    readdirSync(join(root, 'www/src', folder), { recursive: true })
      .filter((file) => String(file).endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'www/src', folder, String(file)), 'utf8'))
      .join('\n');
  const said = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

  const { SetElement } = await import(join(root, 'www/src/settings.ts'));
  const properties = Object.entries(SetElement.properties as Record<string, { attribute?: string | false }>);
  const attributes = properties.filter(([, { attribute }]) => attribute !== false);
  expect(names('members')).toEqual(['report', 'catalogue', 'load', 'refresh', ...properties.map(([name]) => name)]);
  expect(names('attributes')).toEqual(attributes.map(([name, { attribute }]) => attribute ?? name));
  expect(names('events')).toEqual(['ready', 'report', 'error', 'language'].map((what) => `cek-netral:${what}`));
  const drawn = readFileSync(join(root, 'www/src/cek-netral.ts'), 'utf8') + sources('views');
  expect(names('cssParts').sort()).toEqual(said(drawn, /part="([\w-]+)/g));
  const colours = said(readFileSync(join(root, 'www/src/styles/palette.css'), 'utf8'), /^ +--([\w-]+):/gm).map(
    (name) => `--cek-netral-${name}`,
  );
  expect(names('cssProperties').sort()).toEqual([...colours, ...said(sources('styles'), /var\((--cek-netral-(?!\$)[\w-]+)/g)].sort());
  expect(names('slots')).toEqual(['', 'tools']);
});

test('the declarations of the element hold what the manifest describes, and nothing of its inside', () => {
  const declared = ['cek-netral.d.ts', 'settings.d.ts'].map((name) => readFileSync(join(built, name), 'utf8')).join('\n');
  const manifest = JSON.parse(readFileSync(join(built, 'custom-elements.json'), 'utf8'));
  for (const { name } of manifest.modules[0].declarations[0].members) expect(declared).toMatch(new RegExp(`^    ${name}(: |\\()`, 'm'));
  expect(declared).not.toMatch(/\bdraft\b|\bwillUpdate\b/);
});

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

const bundlers: Record<string, () => Promise<string>> = {
  async Vite() {
    const { build } = await import('vite');
    await build({ root: join(home, 'bundled'), logLevel: 'warn' });
    return join(home, 'bundled/built-by-vite');
  },
  async webpack() {
    const { default: webpack } = await import('webpack');
    const { default: settings } = await import(join(home, 'bundled/webpack.config.js'));
    await new Promise<void>((done, refuse) => {
      webpack(settings, (error, stats) => {
        if (error || stats?.hasErrors()) refuse(error ?? new Error(stats?.toString()));
        else done();
      });
    });
    return join(home, 'bundled/built-by-webpack');
  },
};
for (const [name, bundle] of Object.entries(bundlers)) {
  test(`the example built by ${name}: element and worker answer in a browser`, async ({ page }) => {
    test.setTimeout(120_000);
    const out = await bundle();
    const wasm = readdirSync(out, { recursive: true }).filter((file) => String(file).endsWith('.wasm'));
    expect(wasm).toHaveLength(1);
    await page.route('http://bundled.test/**', (route) => {
      const path = new URL(route.request().url()).pathname;
      const file = join(out, path === '/' ? 'index.html' : path);
      if (!existsSync(file)) return route.fulfill({ status: 404 });
      return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
    });
    await page.goto('http://bundled.test/');
    await expect(page.getByRole('status').first()).toHaveText(/ketentuan/);
    await expect(page.locator('cek-netral').getByRole('textbox').first()).toBeVisible();
  });
}
