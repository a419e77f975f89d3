// Makes a bare machine (Rust, Node, apt) ready. Each step looks first and does nothing where nothing is missing.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, target, tools, toolsBin } from './lib/paths.mjs';
import { attempt, output, quietly } from './lib/run.mjs';
import { note, stop } from './lib/say.mjs';
import { fingerprint, unlessStamped } from './lib/stamp.mjs';
import { begin } from './lib/timing.mjs';
import { oldestRust, pinnedRust, wasmBindgen } from './lib/versions.mjs';

export const WASM = 'wasm32-unknown-unknown';

/** The npm packages, exactly as locked. */
export function packages() {
  const lock = join(root, 'package-lock.json');
  const mark = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  const done = begin('npm ci: packages for page, tests and wasm-opt', 'less than a minute');
  quietly('npm', ['ci', '--no-audit', '--no-fund'], { env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } });
  const now = readFileSync(mark);
  writeFileSync(mark, now);
  done();
}

/** @param {string} [toolchain] */
const rustVersion = (toolchain) => output('rustc', [...(toolchain ? [`+${toolchain}`] : []), '--version'])?.split(' ')[1];

/**
 * Has rustup fetch the pinned Rust; where it cannot, the same Rust under another name will do.
 * @param {string} wanted
 */
function pinned(wanted) {
  if (output('rustup', ['--version']) === null) stop('Rust is missing', 'install it from https://rustup.rs, then run this again');
  const done = begin(`rustup toolchain install ${wanted}`, 'about a minute');
  const parts = ['--component', 'clippy', '--component', 'rustfmt', '--target', WASM];
  const fetched = attempt('rustup', ['toolchain', 'install', wanted, '--profile', 'minimal', '--no-self-update', ...parts], {
    silent: true,
  });
  if (fetched) return void done();
  if (rustVersion('stable') !== wanted) {
    const fix = 'RUSTUP_TOOLCHAIN=stable takes the one that is there; what it builds is not what is released, byte for byte';
    stop(`Rust ${wanted}, which rust-toolchain.toml asks for, cannot be fetched`, fix);
  }
  note(`it cannot be fetched, but stable is the same`);
  process.env.RUSTUP_TOOLCHAIN = 'stable';
}

/**
 * Rust as it is pinned, its WebAssembly target and, for the tests, its formatter and linter.
 * @param {{ components?: [component: string, probe: string][] }} [options]
 */
export function rust({ components = [] } = {}) {
  const wanted = pinnedRust();
  if (!rustVersion()) pinned(wanted);
  const version = rustVersion() ?? '0';
  if (older(version, oldestRust())) stop(`Rust ${version} is too old`, `install ${wanted}`);
  if (version !== wanted) note(`Rust ${version} is at work, not ${wanted}: what it builds is not what is released, byte for byte`);
  const library = output('rustc', ['--print', 'target-libdir', '--target', WASM]);
  if (library === null || !existsSync(library)) {
    const done = begin(`rustup target add ${WASM}`);
    quietly('rustup', ['target', 'add', WASM]);
    done();
  }
  for (const [component, probe] of components) {
    if (output('cargo', [probe, '--version']) !== null) continue;
    const done = begin(`rustup component add ${component}`);
    quietly('rustup', ['component', 'add', component]);
    done();
  }
}

/**
 * wasm-bindgen, built from tools/bindgen into .tools. The one on the PATH is never asked: with it a build would pass that fails on a
 * bare machine.
 */
export async function bindgen() {
  const wanted = wasmBindgen();
  const manifest = join(root, 'tools/bindgen/Cargo.toml');
  if (!readFileSync(manifest, 'utf8').includes(`wasm-bindgen-cli-support = "=${wanted}"`)) {
    stop(`tools/bindgen is not of wasm-bindgen ${wanted}`, 'give both versions there, and run cargo update in it');
  }
  const program = join(toolsBin, 'wasm-bindgen');
  const mark = fingerprint(['tools/bindgen/src', 'tools/bindgen/Cargo.toml', 'tools/bindgen/Cargo.lock']);
  if (!existsSync(program)) rmSync(`${program}.stamp`, { force: true });
  await unlessStamped(`${program}.stamp`, mark, () => {
    const done = begin(`wasm-bindgen ${wanted}, from tools/bindgen`, 'once, about a minute; it stays in .tools/');
    const folder = join(target, 'tools');
    quietly('cargo', ['build', '--quiet', '--locked', '--manifest-path', manifest, '--target-dir', folder]);
    mkdirSync(toolsBin, { recursive: true });
    copyFileSync(join(folder, 'debug/wasm-bindgen'), program);
    done();
  });
}

/**
 * A command from crates.io: the one on the PATH where it is new enough, else built into .tools. False if it cannot be had.
 * @param {{ crate: string, program: string, version: string }} tool
 */
export function crateTool({ crate, program, version }) {
  const have = output(program, ['--version'])?.split(/\s+/)[1];
  if (have && !older(have, version)) return true;
  const done = begin(`cargo install ${crate} ${version}`, 'once, some minutes; it stays in .tools/');
  // They are small jobs: a light optimisation builds them in half the time.
  const env = {
    CARGO_TARGET_DIR: join(target, 'tools'),
    CARGO_PROFILE_RELEASE_OPT_LEVEL: '1',
    CARGO_PROFILE_RELEASE_DEBUG: 'false',
    CARGO_PROFILE_RELEASE_LTO: 'off',
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16',
  };
  const args = ['install', '--quiet', '--root', tools, '--version', version, crate];
  if (!attempt('cargo', [...args, '--locked'], { env, silent: true })) {
    note('not with its own lock file (it may name something that cannot be had here): once more without it');
    if (!attempt('cargo', args, { env })) return false;
  }
  done();
  return true;
}

/**
 * Whether a version comes before another: "1.9.2" before "1.10".
 * @param {string} one
 * @param {string} other
 */
export function older(one, other) {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i += 1) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) < (b[i] ?? 0);
  return false;
}

/** @type {Record<string, string>} */
const CHROMIUM = { 'chromium-headless-shell': '/usr/bin/chromium-headless-shell', chromium: '/usr/bin/chromium' };

/**
 * A Debian package, by apt. True where it is there then.
 * @param {string} name
 */
function debian(name) {
  const [program, ...first] = [...(process.getuid?.() === 0 ? [] : ['sudo']), 'apt-get'];
  const apt = (/** @type {string[]} */ ...args) => attempt(program, [...first, ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  const done = begin(`apt-get install ${name}`, 'about a minute');
  const installed = apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', name);
  if (installed) done();
  return installed;
}

/** Where a Chromium for the tests is: CEK_BROWSER, else the one without windows; `whole` asks for the browser that people use. */
export function browser({ whole = false } = {}) {
  const { CEK_BROWSER: chosen } = process.env;
  if (chosen && existsSync(chosen)) return chosen;
  const names = Object.keys(CHROMIUM).filter((name) => !whole || name === 'chromium');
  const name = names.find((name) => existsSync(CHROMIUM[name])) ?? names.find((name) => debian(name) && existsSync(CHROMIUM[name]));
  if (!name) stop('the browser tests need Chromium', `install the Debian package ${names.join(' or ')}`);
  return CHROMIUM[name];
}
