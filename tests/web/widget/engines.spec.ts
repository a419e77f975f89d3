/** The core in its two forms, WebAssembly and JavaScript: equal answers to every decided case and every odd scenario. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'smol-toml';
import { mistakes, scenarios } from '../scenarios.ts';

const cases = join(import.meta.dirname, '../../cases');

/** Asks both forms, in a process of its own; the names of the inputs that they answer differently. */
function differences(inputs: Record<string, object>): { asked: number; differing: string[] } {
  const program = join(import.meta.dirname, 'engines.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [program], {
    input: JSON.stringify(inputs),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('every decided case, told and answered, in both languages', () => {
  test.setTimeout(120_000);
  const inputs: Record<string, object> = {};
  for (const file of readdirSync(cases).filter((name) => name.endsWith('.toml'))) {
    const read = parse(readFileSync(join(cases, file), 'utf8')) as unknown as {
      case: { id: string; scenario: object; told: { id: string } }[];
    };
    for (const { id, scenario, told } of read.case) {
      for (const lang of ['id', 'en']) inputs[`${file} ${id} ${lang}`] = { ...scenario, lang };
      inputs[`${file} ${id} told`] = { description: told.id };
    }
  }
  expect(Object.keys(inputs).length).toBeGreaterThan(100);
  expect(differences(inputs)).toEqual({ asked: Object.keys(inputs).length, differing: [] });
});

test('scenarios of every kind, and wrong ones', () => {
  const inputs = { ...scenarios, ...mistakes };
  expect(differences(inputs)).toEqual({ asked: Object.keys(inputs).length, differing: [] });
});
