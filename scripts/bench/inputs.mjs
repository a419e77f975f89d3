// What the core is measured on: posts of the labelled texts, and scenarios of answers.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** Posts of some 280 characters, and longer texts made of them; each list has more than the reader remembers. */
export function inputs() {
  const folder = join(root, 'tests/texts');
  const files = readdirSync(folder).filter((name) => name.startsWith('posts-'));
  /** @type {string[]} */
  const all = files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).text),
  );
  const scenario = { election: 'pilkada-2024', date: '2024-10-01' };
  const posts = all
    .filter((text) => text.length >= 240 && text.length <= 320)
    .map((text) => ({ ...scenario, text, answers: { employment: 'pns', act: 'post' } }));
  const partisan = posts.map(({ text, ...rest }) => ({ ...rest, text: `Ayo coblos nomor 2! ${text}`.slice(0, 280) }));
  const joined = all.join('.\n');
  const texts = Object.fromEntries(
    [1, 4, 16, 64, 100].map((kb) => [
      `${kb} KB`,
      Array.from({ length: 5 }, (_, turn) => joined.slice(turn * 5000, turn * 5000 + kb * 1024)),
    ]),
  );
  return { posts, partisan, answers: answered(), texts };
}

/** Who acts and what they do, in many ways: scenarios of answers alone. */
function answered() {
  const persons = ['pns', 'pppk', 'polri', 'tni'].map((employment) => ({ employment }));
  const acts = ['like', 'share', 'comment', 'post', 'attend', 'photo', 'speak', 'follow'].map((act) => ({ act }));
  const more = [{}, { stance: 'support' }, { stance: 'neutral' }, { object: 'regional_pair', stance: 'support' }, { relation: 'spouse' }];
  return persons.flatMap((person) =>
    acts.flatMap((act) => more.map((also) => ({ election: 'pilkada-2024', date: '2024-10-01', answers: { ...person, ...act, ...also } }))),
  );
}
