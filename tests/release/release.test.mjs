// What a release is made with: archives whose bytes depend on their content alone, the list of parts, the notes.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { unzipSync } from 'fflate';
import { LICENCES, licences } from '../../scripts/licences.mjs';
import { zip } from '../../scripts/release/archive.mjs';
import { dated, entry } from '../../scripts/release/notes.mjs';
import { sbom } from '../../scripts/release/sbom.mjs';

const TIME = Date.UTC(2026, 10, 28, 23, 30) / 1000;

/**
 * A zip of the files, written in the given order, as a machine in the given time zone makes it.
 * @param {string[][]} files
 * @param {string} zone
 */
function zipped(files, zone) {
  const folder = mkdtempSync(join(tmpdir(), 'cek-netral-'));
  const { TZ } = process.env;
  try {
    process.env.TZ = zone;
    for (const [name = '', text = ''] of files) writeFileSync(join(folder, name), text);
    return zip(folder, 'top', TIME);
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
    rmSync(folder, { recursive: true });
  }
}

test('an archive is the same wherever and in whichever order it is made, and holds what it was given', () => {
  const files = [
    ['b.txt', 'two'],
    ['a.txt', 'one'],
    ['.stamp', 'not of it'],
  ];
  const here = zipped(files, 'UTC');
  assert.deepEqual(zipped([...files].reverse(), 'Asia/Jayapura'), here);
  const within = Object.entries(unzipSync(here)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  assert.deepEqual(within, [
    ['top/a.txt', 'one'],
    ['top/b.txt', 'two'],
  ]);
});

test('the list of parts is the same for the same commit, whole, and every part has hash and licence', () => {
  const bill = sbom({ version: '1.2.3', commit: 'abc', time: TIME });
  assert.equal(sbom({ version: '1.2.3', commit: 'abc', time: TIME }), bill);
  /** @type {Record<string, any> & { components: Record<string, any>[] }} */
  const { serialNumber, metadata, components, dependencies } = JSON.parse(bill);
  assert.match(serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(JSON.parse(sbom({ version: '1.2.3', commit: 'def', time: TIME })).serialNumber, serialNumber);
  assert.equal(metadata.timestamp, '2026-11-28T23:30:00Z');
  const known = new Set([metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  assert.equal(known.size, components.length + 1);
  for (const { ref, dependsOn } of dependencies) for (const one of [ref, ...dependsOn]) assert.ok(known.has(one), one);
  for (const { name, licenses, hashes } of components) assert.ok(licenses?.[0].expression && hashes[0].content, name);
  const scope = Object.fromEntries(components.map(({ name, scope }) => [name, scope]));
  assert.deepEqual([scope['wasm-bindgen'], scope.lit, scope.csv, scope.vite], ['required', 'required', 'optional', 'excluded']);
});

test('the notices of what is inside go along: those of Lit and of the crates, not of tools', () => {
  const text = licences();
  for (const inside of ['lit-html', 'wasm-bindgen', 'the standard library of Rust']) assert.ok(text.includes(inside), inside);
  assert.match(text, /Copyright \(c\) 2017 Google LLC/);
  for (const tool of ['proptest', 'prettier', 'quill']) assert.ok(!text.includes(`${tool} `), `${tool} in ${LICENCES}`);
  assert.ok(licences({ also: ['quill'] }).includes('quill-delta'));
});

const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\nIt becomes 1.1.0.\n\n### Added\n\n- New.\n\n## [1.0.0] - 2026-01-31\n\n- Old.\n';

test('a version takes over what is unreleased, and its notes are that entry', () => {
  const next = dated(CHANGELOG, '1.1.0', '2026-12-01');
  assert.equal(entry(next, '1.1.0'), '### Added\n\n- New.');
  assert.equal(entry(next, '1.0.0'), '- Old.');
  assert.match(next, /## \[Unreleased\]\n\n## \[1\.1\.0\] - 2026-12-01\n\n### Added/);
});
