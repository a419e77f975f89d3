// Times that can be compared: who is compared takes turns, and of each the median is taken. No module of Node: a page loads it, too.

/**
 * The value below which this part (0.5: half) of the values lies.
 * @param {number[]} values
 * @param {number} part
 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/**
 * Microseconds that each job takes for one input. A job does `count` of them in one go; the jobs take turns, so that what else the
 * machine does meets all alike.
 * @param {Record<string, { count: number, work: () => unknown }>} jobs
 * @param {number} rounds
 * @returns {Promise<Record<string, { median: number, p95: number }>>}
 */
export async function inTurns(jobs, rounds) {
  /** @type {Record<string, number[]>} */
  const times = {};
  for (const { work } of Object.values(jobs)) await work();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { count, work }] of Object.entries(jobs)) {
      const start = performance.now();
      const pending = work();
      if (pending instanceof Promise) await pending;
      (times[name] ??= []).push(((performance.now() - start) * 1000) / count);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, of]) => [name, { median: quantile(of, 0.5), p95: quantile(of, 0.95) }]));
}
