// Every command of package.json begins on a machine where nothing is installed yet: it installs the packages itself, so what it loads
// before that may not need one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import test from 'node:test';
import { older } from '../../scripts/setup.mjs';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file] = /^node (\S+)$/.exec(line) ?? [];
  return file ? [[name, join(root, file)]] : [];
});

/**
 * The packages that a module loads as soon as it is loaded, each with the module that names it.
 * @param {string} file
 * @param {Set<string>} [seen]
 * @returns {string[]}
 */
function packagesOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const named = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm);
  return [...named].flatMap(([, from, bare]) => {
    const module = from ?? bare;
    if (module.startsWith('node:')) return [];
    return module.startsWith('.') ? packagesOf(join(dirname(file), module), seen) : [`${module} (${relative(root, file)})`];
  });
}

test('package.json names commands that are scripts of this project', () => assert.ok(commands.length >= 5));

for (const [name, file] of commands) {
  test(`npm run ${name} loads without any package`, () => assert.deepEqual(packagesOf(file), []));
}

test('what loads a package at once is found, also through another module', () => {
  assert.ok(packagesOf(join(root, 'scripts/wasm.mjs')).includes('binaryen (scripts/traps.mjs)'));
});

test('versions are told apart by their numbers, and a version is not older than itself', () => {
  for (const [one, other] of [
    ['1.9.2', '1.10.0'],
    ['0.20.2', '0.21'],
    ['1.88', '1.88.1'],
  ]) {
    assert.ok(older(one, other), `${one} before ${other}`);
    assert.ok(!older(other, one), `${other} before ${one}`);
  }
  assert.ok(!older('0.20.2', '0.20.2') && !older('1.88', '1.88.0'));
});
