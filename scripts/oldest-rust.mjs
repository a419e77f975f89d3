// That the crate still builds with the oldest Rust that Cargo.toml names: others may have no newer one.
import { join } from 'node:path';
import { target } from './lib/paths.mjs';
import { attempt, output, run } from './lib/run.mjs';
import { note } from './lib/say.mjs';
import { oldestRust } from './lib/versions.mjs';

/** Has rustup fetch it where it is missing. False where it cannot be had. */
export function oldestRustBuilds() {
  const wanted = oldestRust();
  if (output('rustc', [`+${wanted}`, '--version']) === null) {
    const fetched = attempt('rustup', ['toolchain', 'install', wanted, '--profile', 'minimal', '--no-self-update'], { silent: true });
    if (!fetched) {
      note(`skipped: rustup cannot fetch Rust ${wanted}`);
      return false;
    }
  }
  const env = { RUSTUP_TOOLCHAIN: wanted, CARGO_TARGET_DIR: join(target, 'oldest-rust') };
  run('cargo', ['check', '--quiet', '--locked', '--lib', '--bins'], { env });
  return true;
}

if (import.meta.filename === process.argv[1]) oldestRustBuilds();
