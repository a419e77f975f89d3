/** The picture of the front page: `CEK_PICTURE=1 npx playwright test picture` makes it anew, and each run shows that it can be made. */
import { join } from 'node:path';
import { expect, test } from './support.ts';

const PLACE = join(import.meta.dirname, '../../docs/page.png');

test.use({ viewport: { width: 1120, height: 760 } });

test('a planned post with its answer, as the front page shows it', async ({ checker, page }, info) => {
  await checker.choose('role', 'pns');
  await checker.choose('election', 'pilkada-2024');
  await checker.date('2024-10-10');
  await checker.write('Ayo dukung Pak Budi jadi bupati, coblos nomor 2!');
  await expect(page.locator('#verdict-title')).toHaveText('Jangan unggah');
  await page.evaluate(() => scrollTo(0, 0));
  const path = process.env['CEK_PICTURE'] ? PLACE : info.outputPath('page.png');
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
});
