/** The core in Node, for what the page does without a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeChecker } from '../../scripts/parts.mjs';
import type { Brief, Problem, Questionnaire, Report, Scenario } from '../../www/src/types.ts';

export interface Pure {
  check(scenario: Scenario): Report | Problem;
  brief(scenario: Scenario): Brief | Problem;
  catalogue(lang: string): Questionnaire;
}

const root = join(import.meta.dirname, '../..');

export async function pureCore(): Promise<Pure> {
  const loader = (await import(join(root, 'pkg/cek_netral.js'))) as { initSync(given: object): void; Checker: new () => object };
  loader.initSync({ module: readFileSync(join(root, 'pkg/cek_netral_bg.wasm')) });
  return wholeChecker(loader) as Pure;
}
