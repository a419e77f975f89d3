// Writes what was measured as a page for the documents: tables, the machine, the day, and where a target is missed.
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { output } from '../lib/run.mjs';

/** @typedef {{ median: number, p95: number }} Time */

/** @param {number} microseconds */
function told(microseconds) {
  if (microseconds >= 10_000) return `${(microseconds / 1000).toFixed(0)} ms`;
  if (microseconds >= 1000) return `${(microseconds / 1000).toFixed(1)} ms`;
  return microseconds >= 10 ? `${microseconds.toFixed(0)} µs` : `${microseconds.toFixed(1)} µs`;
}

/** @param {number} milliseconds */
const ms = (milliseconds) => `${milliseconds.toFixed(0)} ms`;

/**
 * A table of Markdown.
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
function table(head, rows) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, n) => (n === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/**
 * What is aimed at, in microseconds, milliseconds or whole numbers, with what there is.
 * @type {(measured: any) => [what: string, most: number, is: number, spoken: (value: number) => string, why: string][]}
 */
const TARGETS = ({ node, chromium, peers }) => {
  const slow = chromium['slow phone'];
  const { inside, across, memories } = node;
  const texts = peers.texts;
  const rules = peers.rules.times;
  const times = (/** @type {number} */ value) => `${value.toFixed(1)} times`;
  return [
    ['slow phone, cold: typing possible', 900, slow.cold.typing, ms, 'the network: the page itself and its style sheet'],
    [
      'slow phone, cold: first answer',
      2400,
      slow.cold.answer,
      ms,
      'the core comes after 2.2 s at this speed; then compiling, start and a first check',
    ],
    ['slow phone, warm: first answer', 600, slow.warm.answer, ms, 'processor: compiling, start and a first check on cold code'],
    ['slow phone: a key, 280 characters, p95', 32, slow.keys[280].longest.p95, ms, 'painting; of scripts a third is the core'],
    ['slow phone: a key, 4 KB, p95', 50, slow.keys[4096].longest.p95, ms, 'painting, and the marks of a long text'],
    ['requests up to the first answer', 8, chromium.plain.first.requests, String, 'scripts in pieces'],
    [
      'inside: a post of 280 characters, read',
      90,
      inside['a post of 280 characters, read'].median,
      told,
      'features of the model, and runs of sentences',
    ],
    ['inside: all rules', 12, inside['all rules'].median, told, 'rules that are not out at sight are searched exactly'],
    [
      'inside: report without look-ahead',
      150,
      inside['report without look-ahead, of answers'].median,
      told,
      'what is possible, worked out for each presumption',
    ],
    [
      'verdict and ids, across',
      30,
      across['verdict and ids, of answers'].median,
      told,
      'what is possible, worked out for each presumption',
    ],
    [
      'full report to JavaScript, a partisan post',
      450,
      across['full report, of a partisan post'].median,
      told,
      'what looks ahead: a case for each answer and each change',
    ],
    [
      'the same, p95',
      1500,
      across['full report, of a partisan post'].p95,
      told,
      'what looks ahead: a case for each answer and each change',
    ],
    ['memory, MB', 8, memories.long, (value) => value.toFixed(1), 'the largest text keeps its pages'],
    [
      'harper.js, so many times our reading (at least)',
      -400,
      -(texts['harper.js'].median / texts['the core reads'].median),
      (value) => times(-value),
      'see the table',
    ],
    [
      'textlint, so many times our reading (at least)',
      -1,
      -(texts.textlint.median / texts['the core reads'].median),
      (value) => times(-value),
      'a linter of one rule about commas does less',
    ],
    [
      'json-logic-js, so many times ours inside (at least)',
      -20,
      -(rules['json-logic-js'].median / rules['the core, inside'].median),
      (value) => times(-value),
      'the world of each point is made first',
    ],
    [
      'the same across (at least)',
      -5,
      -(rules['json-logic-js'].median / rules['the core, across'].median),
      (value) => times(-value),
      'the point crosses as JSON',
    ],
  ];
};

/** @param {Record<string, Time>} times */
const rowsOf = (times) => Object.entries(times).map(([name, { median, p95 }]) => [name, told(median), told(p95)]);

/**
 * How a figure grows: by so much more, so many times the cost.
 * @param {import('./native.mjs').Growth} growth
 * @returns {(string | number)[][]}
 */
function growthRows({ what, of, figures }) {
  const [[least, base]] = figures;
  return figures.map(([size, time], n) => [
    n === 0 ? `${what}: ${of}` : '',
    what === 'KB of text' ? `${size} KB` : size,
    told(time),
    n === 0 ? '' : `× ${(size / least).toFixed(0)}`,
    n === 0 ? '' : `× ${(time / base).toFixed(2)}`,
  ]);
}

/**
 * The page.
 * @param {{ native: [string, number][], grown: import('./native.mjs').Growth[], node: any, peers: any, chromium: any }} measured
 */
export function page({ native, grown, node, peers, chromium }) {
  const slow = chromium['slow phone'];
  const machine = `${cpus()[0]?.model.trim() ?? 'a processor'}, ${cpus().length} cores, ${(totalmem() / 1024 ** 3).toFixed(0)} GB; ${output('rustc', ['--version'])?.split(' (')[0]}, Node ${process.versions.node}, Chromium ${chromium.version}`;
  /** @type {[string, any][]} */
  const conditions = [
    ['plain', chromium.plain],
    ['slow phone', slow],
  ];
  const visits = conditions.flatMap(([name, of]) =>
    ['cold', 'warm'].map((how) => [`${name}, ${how}`, ms(of[how].typing), ms(of[how].box), ms(of[how].answer)]),
  );
  const keys = conditions.flatMap(([name, of]) =>
    [280, 4096].map((size) => {
      const { longest, together, heap } = of.keys[size];
      return [
        `${name}, ${size} characters`,
        ms(longest.median),
        ms(longest.p95),
        ms(together.median),
        ms(together.p95),
        `${heap.toFixed(1)} MB`,
      ];
    }),
  );
  const texts = peers.texts;
  const rules = peers.rules.times;
  const beside = (/** @type {Record<string, Time>} */ times, /** @type {string} */ own) =>
    Object.entries(times).map(([name, { median }]) => [name, told(median), `× ${(median / times[own].median).toFixed(2)}`]);
  const missed = TARGETS({ node, chromium, peers }).filter(([, most, is]) => is > most);
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Medians; what is compared took turns. Read them as
ratios: another machine, or the same one when it is busy, has other times. No test is held to them; bytes and instructions are
(\`tests/ratchet/record.json\`).

## What misses its target

The reasons come from the profiles [below](#where-it-goes).

${table(
  ['What', 'Target', 'Is', 'Why'],
  missed.map(([what, most, is, spoken, why]) => [what, spoken(most), spoken(is), why]),
)}

All ${TARGETS({ node, chromium, peers }).length - missed.length} others are met.

## The page, built, in Chromium

A slow phone is a processor six times slower, on 4G with 1.6 Mbit/s and 150 ms. Warm: whoever comes back, by the service worker.

${table(['Visit', 'Typing possible', 'The element has its box', 'First answer'], visits)}

A first visit asks for ${chromium.plain.first.requests} files and ${(chromium.plain.first.bytes / 1024).toFixed(0)} KB up to the first answer.

The main thread after a key, at the end of a partisan post: its longest task, and all of them until the next key.

${table(['Post', 'Longest', 'p95', 'Together', 'p95', 'Heap'], keys)}

## The core as WebAssembly

Inside: repeated without crossing (\`benches/inside\`). Across: with what crosses into JavaScript, one call at a time. The core starts in
${told(node.start * 1000)}, its first check takes ${told(node.firstCheck * 1000)}. Its memory: ${node.memories.start.toFixed(1)} MB at the start, ${node.memories.after.toFixed(1)} after hundreds of checks,
${node.memories.long.toFixed(1)} after texts of 100 KB.

${table(['Inside, in Node', 'Median', 'p95'], rowsOf(node.inside))}

${table(['Across, in Node', 'Median', 'p95'], rowsOf(node.across))}

${table(['Across, in Chromium', 'Median', 'p95'], rowsOf(chromium.core.across))}

${table(['First answer to a text, in Node', 'Median', 'p95'], rowsOf(node.grown))}

## Beside others

${Object.entries(peers.versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}, in one process. None of them does what the core does; each is the nearest
that people use.

${table(['A post of 280 characters', 'Median', 'Times the reading'], beside(texts, 'the core reads'))}

${peers.rules.rules} rules at ${peers.rules.points} points, with the same answers (${peers.rules.held} times a rule holds), which is checked first:

${table(['A point', 'Median', 'Times the core inside'], beside(rules, 'the core, inside'))}

## How it grows

${table(['What grows: what is measured', 'So much', 'Median', 'More of it', 'Cost'], grown.flatMap(growthRows))}

Of a text of 1 MB the first 100 KB are read. Four times the law has every rule or provision four times, so that four times as much is found.

## The parts of the core, natively

By criterion; compiled as small as the command.

${table(
  ['Bench', 'Median'],
  native.map(([name, time]) => [name, told(time)]),
)}

${readFileSync(join(root, 'benches/profile.md'), 'utf8')}`;
}
