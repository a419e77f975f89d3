/** `www/src/types.ts` says what crosses the boundary. Here it is held to what the core really returns, both ways. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type {
  Brief,
  Questionnaire,
  Comparison,
  Evidence,
  IndexEntry,
  Lang,
  NearMiss,
  Problem,
  Report,
  Steps,
  WhyNot,
} from '../../www/src/types.ts';
import { wholeChecker } from '../../scripts/parts.mjs';
import { mistakes, scenarios, texts } from './scenarios.ts';
import { Shapes } from './shapes.ts';

const root = join(import.meta.dirname, '../..');

interface Checker {
  check(scenario: object): Report | Problem;
  brief(scenario: object): Brief | Problem;
  compare(scenario: object): Comparison | Problem;
  why_not(scenario: object, id: string): WhyNot | Problem;
  near_misses(scenario: object): NearMiss[] | Problem;
  index(lang: Lang): IndexEntry[];
  read(request: object): Evidence[];
  steps(scenario: object): Steps | Problem;
  catalogue(lang: Lang): Questionnaire;
}

/** The core that was built for the page, in Node: it needs no browser to think. */
async function load(): Promise<Checker> {
  const core = await import(join(root, 'pkg/cek_netral.js'));
  core.initSync({ module: readFileSync(join(root, 'pkg/cek_netral_bg.wasm')) });
  return wholeChecker(core) as Checker;
}

const shapes = new Shapes(join(root, 'www/src/types.ts'));
let checker: Checker;
test.beforeAll(async () => {
  checker = await load();
});
for (const [name, scenario] of Object.entries(scenarios)) {
  test(`a report as declared: ${name}`, () => {
    const report = checker.check(scenario);
    expect(report, JSON.stringify(report).slice(0, 500)).not.toHaveProperty('error');
    expect(shapes.faults('Report', report)).toEqual([]);
  });
}

for (const [name, mistake] of Object.entries(mistakes)) {
  test(`a problem as declared: ${name}`, () => {
    const problem = checker.check(mistake);
    expect(shapes.faults('Problem', problem)).toEqual([]);
    const { code, message } = (problem as Problem).error;
    expect(code).toMatch(/^[a-z_]+$/);
    expect(message).not.toBe('');
  });
}

test('the catalogue as declared, alike in both languages', () => {
  const [id, en] = [checker.catalogue('id'), checker.catalogue('en')];
  expect(shapes.faults('Questionnaire', id)).toEqual([]);
  expect(shapes.faults('Questionnaire', en)).toEqual([]);
  const ids = ({ questions, roles, elections }: Questionnaire) =>
    [questions, roles, elections].map((list) => list.map((entry) => entry.id));
  expect(ids(en)).toEqual(ids(id));
});

for (const [name, scenario] of Object.entries(scenarios)) {
  test(`in brief the same as in full: ${name}`, () => {
    const [brief, report] = [checker.brief(scenario) as Brief, checker.check(scenario) as Report];
    expect(shapes.faults('Brief', brief)).toEqual([]);
    expect([brief.id, brief.verdict]).toEqual([report.id, report.verdict]);
    const told = (rules: { rule: string; status: string }[]) => rules.map(({ rule, status }) => `${rule} ${status}`).sort();
    expect(told(brief.rules)).toEqual(told(report.findings));
  });
}

for (const [name, scenario] of Object.entries(scenarios)) {
  test(`other stages and near misses as declared: ${name}`, () => {
    expect(shapes.faults('Comparison', checker.compare(scenario))).toEqual([]);
    const misses = checker.near_misses(scenario) as NearMiss[];
    for (const miss of misses) expect(shapes.faults('NearMiss', miss)).toEqual([]);
  });
}

test('the index as declared, and an answer to each of its entries', () => {
  const entries = checker.index('id');
  expect(entries.length).toBeGreaterThan(300);
  for (const entry of entries) {
    expect(shapes.faults('IndexEntry', entry)).toEqual([]);
    expect(shapes.faults('WhyNot', checker.why_not(scenarios['a like of a candidate'] ?? {}, entry.id))).toEqual([]);
  }
  expect(shapes.faults('Problem', checker.why_not({}, 'uu-1-1899'))).toEqual([]);
  for (const mistake of Object.values(mistakes)) {
    for (const answer of [checker.compare(mistake), checker.near_misses(mistake)]) expect(shapes.faults('Problem', answer)).toEqual([]);
  }
});

test('evidence as declared', () => {
  const evidence = checker.read({ text: 'Ayo coblos nomor 2', description: 'Saya guru PPPK, mau like postingan calon bupati' });
  expect(evidence.length).toBeGreaterThan(0);
  for (const one of evidence) expect(shapes.faults('Evidence', one)).toEqual([]);
});

test('the steps of a reading as declared, and their sum adds up', () => {
  for (const scenario of texts) {
    const steps = checker.steps(scenario) as Steps;
    expect(shapes.faults('Steps', steps)).toEqual([]);
    const { weighing } = steps;
    if (weighing) expect(weighing.signs.reduce((sum, { points }) => sum + points, weighing.start)).toBe(weighing.sum);
    // Only a post that names a participant is weighed.
    if (!('text' in scenario)) expect(weighing).toBeNull();
  }
  expect(shapes.faults('Problem', checker.steps({ text: 7 }))).toEqual([]);
});

test('offsets count UTF-16 code units and fall on the words meant', () => {
  const text = '👍🏽🇮🇩 Ayo coblos nomor 2, dukung Pak Budi';
  const report = checker.check({ text, answers: { act: 'post', employment: 'pns' } }) as Report;
  const words = report.highlights.map(({ start, end }) => text.slice(start, end).toLowerCase());
  expect(words.join(' ')).toContain('coblos');
  for (const word of words) expect(word.trim()).toBe(word);
});

test('every declared type is met, and so is every verdict', () => {
  const all = new Shapes(join(root, 'www/src/types.ts'));
  for (const scenario of Object.values(scenarios)) all.faults('Report', checker.check(scenario));
  for (const mistake of Object.values(mistakes)) all.faults('Problem', checker.check(mistake));
  all.faults('Questionnaire', checker.catalogue('id'));
  const declared = all.reachable('Report', 'Problem', 'Questionnaire');
  expect([...declared].filter((name) => !all.met.has(name))).toEqual([]);
  const verdicts = [...all.literals].filter((literal) => literal.startsWith('Verdict:')).sort();
  const every = ['applies', 'assessor', 'may_apply', 'none_found', 'not_covered', 'unsettled'];
  expect(verdicts).toEqual(every.map((verdict) => `Verdict:${verdict}`));
});

test('an all-clear names its grounds, and nothing else does; each provision of a ground has its words and grade', () => {
  const reports = Object.values(scenarios).map((scenario) => checker.check(scenario) as Report);
  for (const { verdict, grounds, headline } of reports) expect(grounds.length > 0, headline).toBe(verdict === 'none_found');
  const grounds = reports.flatMap((report) => report.grounds);
  expect(new Set(grounds.map(({ kind }) => kind))).toEqual(new Set(['free', 'permission']));
  for (const { quote, plain, source } of grounds.flatMap(({ provisions }) => provisions)) {
    expect(quote || plain).not.toBe('');
    expect(source).not.toBe('');
  }
});

/** What the types allow and no scenario here brings about, with the reason. What is met after all must come off. */
const NEVER_MET: Record<string, string> = {
  'KindLine.level: light': 'no rule in force has this level',
  'LawVersion.state: ageing': 'a comparison is of no single day',
  'LawVersion.state: outdated': 'a comparison is of no single day',
  'Reason.cause: together': 'no scenario here has answers that keep a rule out only together',
  'Reason.origin: open': 'what is open rules nothing out',
  'WhyNot.role: rule': 'the build demands a rule, or a role that says why there is none',
  'WhyNot.role: sanction': 'a rule cites every sanction',
  'NearMiss.origin: calendar': 'a day or an election that was given is told instead',
  'NearMiss.origin: implied': 'what it follows from is told instead',
  'NearMiss.origin: open': 'what is open keeps nothing out',
};

test('every member of what is compared, explained and taken in steps is met', () => {
  const all = new Shapes(join(root, 'www/src/types.ts'));
  const types = ['Comparison', 'NearMiss', 'WhyNot', 'Steps'];
  for (const scenario of Object.values(scenarios)) {
    all.faults('Comparison', checker.compare(scenario));
    for (const miss of checker.near_misses(scenario) as NearMiss[]) all.faults('NearMiss', miss);
  }
  for (const name of ['nothing known', 'an official decision', 'a party member who resigned']) {
    for (const { id } of checker.index('id')) all.faults('WhyNot', checker.why_not(scenarios[name] ?? {}, id));
  }
  for (const scenario of texts) all.faults('Steps', checker.steps(scenario));
  expect([...all.reachable(...types)].filter((name) => !all.met.has(name))).toEqual([]);
  const unmet = [...all.members(...types)].filter((member) => !all.said.has(member));
  expect(unmet.sort()).toEqual(Object.keys(NEVER_MET).sort());
});
