// Checks drafts, one a line, and prints the verdict on each: node check.mjs < drafts.txt
import { createInterface } from 'node:readline/promises';
import { isProblem, load } from 'cek-netral';

const core = await load();
const known = { lang: 'id', election: 'pilkada-2024', date: '2024-10-01', answers: { employment: 'pns', act: 'post' } };

for await (const text of createInterface({ input: process.stdin })) {
  const report = core.check({ ...known, text });
  if (isProblem(report)) {
    console.error(`${report.error.field}: ${report.error.message}`);
    process.exitCode = 1;
    continue;
  }
  console.log(`${report.verdict}\t${report.findings.map(({ rule }) => rule).join(' ')}\t${text}`);
}
