// The checks of the documents, each shown to fail on a page that is wrong and to pass on one that is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'smol-toml';
import { strayPaths } from '../../scripts/comments.mjs';
import { aimed, anchors, changelogFaults, faultsOf, hostingFaults, scenarioOf, slug } from '../../scripts/documents.mjs';

/** @type {Record<string, string>} */
const TEXTS = {
  'README.md': '# A\n',
  'docs/other.md': '# Cara membaca `kode`, dan lainnya\n\n## Twice\n\n## Twice\n\n<a id="own"></a>\n\n```md\n# Not a heading\n```\n',
  'src/lib.rs': '//! First: check.\n\npub fn check() {\n}\n',
};
const PROJECT = {
  files: new Set([...Object.keys(TEXTS), 'docs/page.md', 'CHANGELOG.md', 'www/src/a.ts']),
  read: (/** @type {string} */ file) => TEXTS[file] ?? '',
  parseToml: parse,
  version: '0.1.0',
};
const faults = (/** @type {string} */ text, page = 'docs/page.md') =>
  faultsOf(page, text, PROJECT).map(({ line, what }) => `${line}: ${what}`);

test('links that lead somewhere are let be', () => {
  const fine = [
    '[front](../README.md) [folder](../www/src) [root](..)',
    '[heading](other.md#cara-membaca-kode-dan-lainnya) [second](other.md#twice-1) [own](other.md#own)',
    '[host](https://example.org/nowhere#x) `[no link](nowhere.md)`',
    '[`Checker::check`](../src/lib.rs#L3) ![picture](../www/src/a.ts) `src/lib.rs` `www/src/`',
  ];
  assert.deepEqual(faults(fine.join('\n\n')), []);
});

test('links that lead nowhere are named with their line', () => {
  for (const [link, what] of [
    ['[x](nowhere.md)', 'there is no docs/nowhere.md'],
    ['[x\ny](nowhere.md)', 'there is no docs/nowhere.md'],
    ['[x](other.md#nowhere)', 'no heading'],
    ['[x](other.md#not-a-heading)', 'no heading'],
    ['[x](#nowhere)', 'no heading'],
    ['[x](../../secret)', 'leads out'],
    ['[`check`](../src/lib.rs#L9)', 'no such line'],
    ['[`check`](../src/lib.rs#L1)', 'check does not stand there'],
    ['`src/nowhere.rs`', 'there is no src/nowhere.rs'],
  ]) {
    const found = faults(`# Page\n\n${link}\n`);
    assert.equal(found.length, 1, `${link}: ${found.join('; ')}`);
    assert.ok(found[0].startsWith('3: ') && found[0].includes(what), found[0]);
  }
});

test('data that is shown can be read', () => {
  assert.deepEqual(faults('```json\n{ "a": [1] }\n```\n\n```jsonl\n{}\n{}\n```\n\n```toml\na = 2024-01-01\n```\n'), []);
  for (const [language, code] of [
    ['json', '{ "a": ... }'],
    ['jsonl', '{}\n{'],
    ['toml', 'a = '],
  ]) {
    const found = faults(`\n\`\`\`${language}\n${code}\n\`\`\`\n`);
    assert.equal(found.length, 1);
    assert.ok(found[0].startsWith(`3: ${language} that cannot be read`), found[0]);
  }
  assert.match(faults('```sh\nnpm start\n')[0], /never closed/);
  assert.deepEqual(faults('```sh not run: it takes long\nnpm test\n```\n'), []);
  assert.match(faults('```sh later\nnpm test\n```\n')[0], /not run: why/);
});

test('the front page stays short', () => {
  assert.deepEqual(faults('a'.repeat(5120), 'README.md'), []);
  assert.match(faults('a'.repeat(5121), 'README.md')[0], /at most 5120/);
});

test('the changelog keeps to its form', () => {
  const fine = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n### Fixed\n\n## [0.1.0] - 2026-01-31\n\n### Added\n';
  assert.deepEqual(changelogFaults(fine, '0.1.0'), []);
  for (const [wrong, line] of [
    [fine.replace('[Unreleased]', 'Unreleased (0.2.0)'), 3],
    [fine.replace('### Fixed', '### Mended'), 7],
    [fine.replace('### Fixed', '### Added'), 7],
    [fine.replace(' - 2026-01-31', ''), 9],
    [`${fine}\n## [0.0.9] - 2026-02-01\n`, 13],
    [`${fine}\n## [Unreleased]\n`, 13],
  ]) {
    assert.ok(
      changelogFaults(String(wrong), '0.1.0').some((fault) => fault.line === line),
      String(wrong),
    );
  }
  assert.match(changelogFaults(fine, '0.2.0')[0].what, /version 0\.2\.0/);
});

test('headers are shown as they are sent', () => {
  const page = 'add_header X-Frame "a; b" always;\nHeader always set X-Frame "a; b"\n';
  assert.deepEqual(hostingFaults(page, { 'x-frame': 'a; b' }), []);
  assert.equal(hostingFaults(page, { 'x-frame': 'a; c' }).length, 1);
  assert.equal(hostingFaults(page.replace('"a; b" always', '"a"'), { 'x-frame': 'a; b' }).length, 1);
});

test('headings are called as forges call them', () => {
  assert.equal(slug('How to: a *word*, `two_words` – [three](x.md)'), 'how-to-a-word-two_words--three');
  assert.ok(anchors('# A\n# A\n').has('a-1'));
});

test('scenarios and names files are told from other data', () => {
  assert.deepEqual(scenarioOf({ id: 'x', answers: {} }), { id: 'x', answers: {} });
  assert.deepEqual(scenarioOf({ candidates: [] }), { names: { candidates: [] } });
  for (const other of [null, [], { error: {} }, { text: 'x', label: 'neutral' }, { id: 'x' }]) assert.equal(scenarioOf(other), null);
});

test('a line that has moved is found again', () => {
  const code = 'check();\nfn other() {}\npub fn check(&self) {\n}\ncheck();\n';
  assert.equal(aimed(code, 'check', 1), 3);
  assert.equal(aimed('a\nb check c\n', 'check', 9), 2);
  assert.equal(aimed('class A {\n  #check(): void {\n    this.#check();\n', 'check', 9), 2);
  assert.equal(aimed('a\n', 'check', 1), null);
});

test('comments name files that are there', () => {
  const files = new Set(['src/lib.rs']);
  assert.deepEqual(strayPaths('// see src/lib.rs\nconst path = "src/none.rs";\n', files), []);
  assert.deepEqual(strayPaths('/// As in src/lib.rs.\n//! and src/gone/old.rs, too\n', files), [{ line: 2, path: 'src/gone/old.rs' }]);
});
