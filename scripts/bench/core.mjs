// What the core takes as WebAssembly: inside (benches/inside), and with what crosses into JavaScript. Runs in Node and in a page.
import { inTurns } from './times.mjs';

/** Repetitions of a job in a round, and rounds. */
const TIMES = 40;
const ROUNDS = 15;
/** Reports of each list before anything is measured. */
const WARM = 150;
/** One by one, for what a single key costs. */
const SINGLE = 4;

/** @typedef {{ median: number, p95: number }} Time microseconds */

/**
 * @param {{ Checker: new () => any, Inside: new (scenarios: string) => any, initSync(options: object): any }} module
 * @param {BufferSource} bytes
 * @param {{ posts: object[], partisan: object[], answers: object[], texts: Record<string, string[]> }} inputs
 */
export async function measureCore(module, bytes, { posts, partisan, answers, texts }) {
  const begun = performance.now();
  const { memory } = module.initSync({ module: bytes });
  const checker = new module.Checker();
  const start = performance.now() - begun;
  const first = performance.now();
  checker.check_first(partisan[0]);
  const firstCheck = performance.now() - first;
  const megabytes = () => memory.buffer.byteLength / 1024 / 1024;
  const memories = { start: megabytes(), after: 0, long: 0 };

  // Until the browser has compiled the core for speed. Nothing else is in its memory yet.
  for (let turn = 0; turn < WARM; turn += 1) for (const list of [posts, partisan, answers]) checker.check(list[turn % list.length]);
  memories.after = megabytes();
  const grown = await inTurns(
    Object.fromEntries(
      Object.entries(texts).map(([size, list]) => [
        size,
        {
          count: list.length,
          work: () => list.forEach((text) => checker.check_first({ text, election: 'pilkada-2024', date: '2024-10-01' })),
        },
      ]),
    ),
    5,
  );
  memories.long = megabytes();
  const [ofPosts, ofAnswers] = [posts, answers].map((scenarios) => new module.Inside(JSON.stringify(scenarios)));
  const repeated = (/** @type {any} */ inside, /** @type {string} */ what) => ({ count: TIMES, work: () => inside[what](TIMES) });
  const inside = await inTurns(
    {
      'a post of 280 characters, read': repeated(ofPosts, 'read'),
      'all rules': repeated(ofAnswers, 'rules'),
      'the rules that are not out at sight': repeated(ofAnswers, 'live_rules'),
      'report without look-ahead, of answers': repeated(ofAnswers, 'first'),
      'report without look-ahead, of a post': repeated(ofPosts, 'first'),
      'what looks ahead, of a post': repeated(ofPosts, 'ahead'),
      'verdict and ids, of answers': repeated(ofAnswers, 'brief'),
      'verdict and ids, of a post': repeated(ofPosts, 'brief'),
    },
    ROUNDS,
  );

  const turns = new Map();
  /** The next of a list: more than the reader remembers, so that it reads anew. */
  const next = (/** @type {object[]} */ list) => {
    const turn = turns.get(list) ?? 0;
    turns.set(list, turn + 1);
    return list[turn % list.length];
  };
  const crossing = (/** @type {string} */ what, /** @type {object[]} */ list, count = SINGLE) => ({
    count,
    work: () => {
      for (let n = 0; n < count; n += 1) checker[what](next(list));
    },
  });
  const across = await inTurns(
    {
      'verdict and ids, of answers': crossing('brief', answers),
      'verdict and ids, of a partisan post': crossing('brief', partisan),
      'first answer, of answers': crossing('check_first', answers),
      'first answer, of a partisan post': crossing('check_first', partisan),
      'what looks ahead, of a partisan post': crossing('look_ahead', partisan),
      'full report, of answers': crossing('check', answers),
      'full report, of a partisan post': crossing('check', partisan),
    },
    ROUNDS * 8,
  );
  return { start, firstCheck, inside, across, grown, memories };
}
