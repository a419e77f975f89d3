// Makes a bare machine (Rust, Node, apt) ready. Each step looks first and does nothing where nothing is missing.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, target, tools, toolsBin } from './lib/paths.mjs';
import { attempt, output, quietly, run } from './lib/run.mjs';
import { note, seconds, step, stop } from './lib/say.mjs';

const WASM_PACK = '0.15.1';
const SEMVER_CHECKS = '0.51.0';
const WASM = 'wasm32-unknown-unknown';

/** The npm packages, exactly as locked. */
export function packages() {
  const lock = join(root, 'package-lock.json');
  const mark = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  step('npm ci (page, tests and wasm-opt)');
  quietly('npm', ['ci', '--no-audit', '--no-fund'], { env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } });
  const now = readFileSync(mark);
  writeFileSync(mark, now);
}

/**
 * Rust, its WebAssembly target and, for the tests, its formatter and linter.
 * @param {{ components?: [component: string, probe: string][] }} [options]
 */
export function rust({ components = [] } = {}) {
  if (output('cargo', ['--version']) === null) stop('Rust is missing', 'install it from https://rustup.rs, then run this again');
  const library = output('rustc', ['--print', 'target-libdir', '--target', WASM]);
  if (library === null || !existsSync(library)) {
    step(`rustup target add ${WASM}`);
    quietly('rustup', ['target', 'add', WASM]);
  }
  for (const [component, probe] of components) {
    if (output('cargo', [probe, '--version']) !== null) continue;
    step(`rustup component add ${component}`);
    quietly('rustup', ['component', 'add', component]);
  }
}

/** The version of wasm-bindgen that Cargo.toml pins: the command must be of the very same one. */
export function wasmBindgenVersion() {
  const found = /^wasm-bindgen\s*=\s*(?:\{[^}]*version\s*=\s*)?"=([^"]+)"/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'));
  if (!found) stop('Cargo.toml does not pin wasm-bindgen', 'write wasm-bindgen = "=<version>"');
  return found[1];
}

/** wasm-pack and wasm-bindgen: those on the PATH where the version is right, else built into .tools. */
export function wasmTools() {
  const wanted = [
    { crate: 'wasm-pack', program: 'wasm-pack', version: WASM_PACK, exact: false },
    { crate: 'wasm-bindgen-cli', program: 'wasm-bindgen', version: wasmBindgenVersion(), exact: true },
  ];
  for (const tool of wanted) crateTool(tool);
}

/** cargo-semver-checks, which compares what two versions of the crate show. */
export function semverTool() {
  crateTool({ crate: 'cargo-semver-checks', program: 'cargo-semver-checks', version: SEMVER_CHECKS, exact: false });
}

/** A command from crates.io: the one on the PATH where its version is right, else built into .tools. */
export function crateTool({ crate, program, version, exact }) {
  const have = output(program, ['--version'])?.split(/\s+/)[1];
  if (have === version || (have && !exact && newer(have, version))) return;
  const start = Date.now();
  step(`cargo install ${crate} ${version} into .tools (once, some minutes)`);
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
    run('cargo', args, { env });
  }
  note(`${program} ${version} in ${seconds(start)}: ${toolsBin}`);
}

function newer(have, version) {
  const [a, b] = [have, version].map((v) => v.split('.').map(Number));
  for (let i = 0; i < 3; i += 1) if (a[i] !== b[i]) return a[i] > b[i];
  return true;
}

/** Chromium and its driver, for the tests in a real browser. Returns where they are. */
export function browser() {
  const places = { chromium: '/usr/bin/chromium', driver: '/usr/bin/chromedriver' };
  if (Object.values(places).every(existsSync)) return places;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  step('apt-get install chromium chromium-driver (for the browser tests)');
  const apt = (...args) => {
    const [program, ...rest] = [...sudo, 'apt-get', ...args];
    return attempt(program, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  const install = ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'chromium-driver'];
  if (!(apt('update', '-q') && apt(...install)) || !Object.values(places).every(existsSync)) {
    stop('the browser tests need Chromium and its driver', 'install the Debian packages chromium and chromium-driver');
  }
  return places;
}
