// Names the provisions whose words nobody has compared with their source for a year. Run by npm run verify.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { root } from './lib/paths.mjs';
import { note, step } from './lib/say.mjs';

/**
 * A year before a day, both as YYYY-MM-DD.
 * @param {string} day
 */
export function yearBefore(day) {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/**
 * The provisions last checked on `day` or before, the oldest first.
 * @returns {{ id: string, checked: string, file: string }[]}
 * @param {string} day
 */
export function uncheckedSince(day) {
  const folder = join(root, 'src/law/data');
  const files = readdirSync(folder).filter((name) => name.endsWith('.toml'));
  const all = files.flatMap((name) => {
    /** @typedef {{ id: string, checked?: Date }} Provision */
    const file = /** @type {{ instrument: { checked: Date }, provision?: Provision[] }} */ (
      /** @type {unknown} */ (parse(readFileSync(join(folder, name), 'utf8')))
    );
    return (file.provision ?? []).map((provision) => {
      const checked = provision.checked ?? file.instrument.checked;
      return { id: provision.id, checked: checked.toISOString().slice(0, 10), file: `src/law/data/${name}` };
    });
  });
  return all.filter((one) => one.checked <= day).sort((a, b) => a.checked.localeCompare(b.checked) || a.id.localeCompare(b.id));
}

/** Names them; the number of them. */
export function unchecked(today = new Date().toISOString().slice(0, 10)) {
  const old = uncheckedSince(yearBefore(today));
  for (const { id, checked, file } of old) note(`${id}: last checked ${checked} (${file})`);
  note(old.length === 0 ? 'every provision was checked within a year' : `${old.length} provisions to compare with their sources again`);
  return old.length;
}

if (import.meta.filename === process.argv[1]) {
  step('provisions not checked for a year');
  unchecked(process.argv[2]);
}
