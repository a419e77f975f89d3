// Answers each draft with a sentence.
import { isProblem, load } from 'cek-netral';

const known = { lang: 'id', election: 'pilkada-2024', date: '2024-10-01', answers: { employment: 'pns', act: 'post' } };

onmessage = async ({ data: text }) => {
  const core = await load();
  const report = core.check({ ...known, text });
  postMessage(isProblem(report) ? report.error.message : report.headline);
};
