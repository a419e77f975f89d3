/** Files and links that pages of older versions have made open still: all that is in them is known, and answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fromFragment } from '../../www/src/page/link.ts';
import { restore, type LooseDraft } from '../../www/src/page/restore.ts';
import { fromFile } from '../../www/src/page/scenario-file.ts';
import { toScenario } from '../../www/src/state.ts';
import { pureCore } from './pure.ts';

const folder = join(import.meta.dirname, '../kept');

for (const name of readdirSync(folder)) {
  test(`kept by version ${name.replace('.jsonl', '')}`, async () => {
    const core = await pureCore();
    const catalogue = core.catalogue('id');
    const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n');
    for (const line of lines) {
      const { file, link } = JSON.parse(line) as { file?: { scenario: { text: string; names?: unknown[] } }; link?: string };
      const read = file ? fromFile(JSON.stringify(file), catalogue) : fromFragment(link ?? '');
      expect(typeof read, line).toBe('object');
      const loose = (read && typeof read === 'object' && 'loose' in read ? read.loose : read) as LooseDraft;
      const { draft, lang, leftOut } = restore(loose, catalogue);
      expect(leftOut, line).toEqual([]);
      if (file) expect(draft.text).toBe(file.scenario.text);
      if (file?.scenario.names) expect(JSON.stringify(draft.local)).toContain('Zulkarnaksi');
      expect(core.check(toScenario(draft, catalogue, lang ?? 'id')), line).toHaveProperty('verdict');
    }
  });
}
