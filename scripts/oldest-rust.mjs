// That the crate still builds with the oldest Rust that Cargo.toml names: others may have no newer one.
import { join } from 'node:path';
import { target } from './lib/paths.mjs';
import { attempt, output, run } from './lib/run.mjs';
import { oldestRust } from './lib/versions.mjs';

/** Stops where that Rust refuses the crate; rustup fetches it if it is missing. Why it could not look, if it could not. */
export function oldestRustBuilds() {
  const wanted = oldestRust();
  if (output('rustc', [`+${wanted}`, '--version']) === null) {
    const fetched = attempt('rustup', ['toolchain', 'install', wanted, '--profile', 'minimal', '--no-self-update'], { silent: true });
    if (!fetched) return `rustup cannot fetch Rust ${wanted}`;
  }
  const env = { RUSTUP_TOOLCHAIN: wanted, CARGO_TARGET_DIR: join(target, 'oldest-rust') };
  run('cargo', ['check', '--quiet', '--locked', '--lib', '--bins'], { env });
}

if (import.meta.filename === process.argv[1]) console.log(oldestRustBuilds() ?? 'done');
