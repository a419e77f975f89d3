/** The result as a paper: one list of blocks, which print draws as HTML and the clipboard takes as plain text. */
import { day, messages, threatDays } from '../messages/index.ts';
import { pageMessages } from '../messages/page/index.ts';
import { QUESTION } from '../known.ts';
import { isBlank, OTHER_ELECTION, type Draft } from '../state.ts';
import type { Questionnaire, Change, Citation, Finding, Given, Lang, Prohibition, Report } from '../types.ts';
import { list, plain } from '../views/context.ts';
import { actNamed, ofAct } from '../act-names.ts';
import { cites, comesTo, costLabel, reason, toAskFirst } from '../views/card.ts';
import { otherPermissions } from '../views/permissions.ts';

export interface Block {
  kind: 'title' | 'answer' | 'section' | 'heading' | 'text' | 'quote' | 'item' | 'note';
  text: string;
  /** Stands before the text. */
  label?: string;
  /** Where the text stays Indonesian whatever the language of the page. */
  lang?: 'id';
}

export interface Sheet {
  draft: Draft;
  catalogue: Questionnaire;
  report: Report | null;
  lang: Lang;
  /** Day of printing (YYYY-MM-DD). */
  today: string;
}

export function paper(sheet: Sheet): Block[] {
  const { draft, catalogue, lang, today } = sheet;
  const [m, p] = [messages[lang], pageMessages[lang]];
  const report = isBlank(draft) ? null : sheet.report;
  const law = report?.law ?? catalogue.law;
  return [
    { kind: 'title', text: m.name },
    { kind: 'note', text: `${p.paper.printed(day(today, lang))} ${m.closing.law(law.version, day(law.as_of, lang))}` },
    { kind: 'text', text: p.paper.noPermit },
    { kind: 'section', text: p.paper.asked },
    ...asked(sheet),
    ...(report ? result(sheet, report) : []),
    ...(report && toAskFirst(report)
      ? []
      : [
          { kind: 'section' as const, text: m.closing.ask },
          { kind: 'text' as const, text: report?.ask_whom || m.closing.askDefault },
        ]),
    { kind: 'note', text: report?.disclaimer || m.closing.disclaimerDefault },
  ];
}

/** What was written and answered. */
function asked({ draft, catalogue, report, lang, today }: Sheet): Block[] {
  const [m, p] = [messages[lang], pageMessages[lang].paper];
  if (isBlank(draft)) return [{ kind: 'text', text: p.nothing }];
  const out: Block[] = [];
  for (const source of ['text', 'description'] as const) {
    if (draft[source].trim())
      out.push({ kind: 'text', label: p[source], text: '' }, { kind: 'quote', text: draft[source].trim(), lang: 'id' });
  }
  const item = (label: string, text: string | undefined) => text && out.push({ kind: 'item', label, text });
  item(p.who, catalogue.roles.find(({ id }) => id === draft.role)?.label);
  const election = catalogue.elections.find(({ id }) => id === draft.election)?.label;
  item(p.election, draft.election === OTHER_ELECTION ? m.form.otherElection : election);
  const told = report?.facts.find(({ question, origin }) => question === QUESTION.date && origin === 'description');
  item(p.when, draft.date ? day(draft.date, lang) : (told?.labels.join('; ') ?? `${day(today, lang)} (${m.me.today})`));
  draft.acts.forEach((answers, act) => {
    if (act > 0 && Object.keys(answers).length > 0) out.push({ kind: 'text', label: p.act(act + 1), text: '' });
    for (const [id, given] of Object.entries(answers)) {
      const question = catalogue.questions.find((q) => q.id === id);
      if (question) item(plain(question.ask), given === null ? p.unknown : said(question.answers, given, lang));
    }
  });
  return out;
}

function said(answers: { id: string; label: string }[], given: Given, lang: Lang): string {
  const labels = [given].flat().map((one) => answers.find(({ id }) => id === one)?.label ?? String(one));
  return list({ lang }, labels);
}

/** The same order as on the screen: what to do, why, by which law, at what cost; then everything behind it. */
function result(sheet: Sheet, report: Report): Block[] {
  const { lang } = sheet;
  const [m, p] = [messages[lang], pageMessages[lang].paper];
  const { answer } = report;
  const text = (label: string, words: string): Block[] => (words ? [{ kind: 'text', label, text: words }] : []);
  const named = (act: number) => actNamed({ m, lang }, report, act);
  const others = answer.acts.filter(({ told }) => !told);
  const out: Block[] = [
    { kind: 'answer', text: `${m.answer.title}: ${answer.call}` },
    ...answer.acts.filter(({ told }) => told).flatMap(({ act }) => text(m.card.about.replace(/:$/, ''), named(act))),
    { kind: 'text', text: sentences(reason({ m, draft: sheet.draft }, report), answer.limit) },
    ...(toAskFirst(report) ? text(m.closing.ask, report.ask_whom) : []),
    ...text(
      p.basis,
      cites(report)
        .map(({ citation, grade }) => `${citation} (${m.gradeShort[grade]})`)
        .join('; '),
    ),
    ...text(costLabel({ m }, report).replace(/:$/, ''), sentences(answer.cost, answer.heavier, answer.decides)),
    ...(others.length > 0 ? [{ kind: 'text' as const, label: m.card.others.replace(/:$/, ''), text: '' }] : []),
    ...others.map((one) => ({ kind: 'item' as const, label: named(one.act), text: sentences(comesTo({ m }, report, one), one.because) })),
  ];
  const section = (title: string, lines: Block[]) => lines.length > 0 && out.push({ kind: 'section', text: title }, ...lines);
  section(p.open, items([...new Set(report.questions.map(({ ask }) => ask))]));
  section(m.contradictions.title, items([...new Set(report.contradictions.map(({ message }) => message))]));
  section(m.warnings.title, items(report.warnings.map(({ message }) => message)));
  section(
    m.grounds.title,
    report.grounds.flatMap(({ kind, title, reason, provisions }) => [
      { kind: 'text' as const, label: m.grounds.basis, text: sentences(title, reason, m.grounds.kind[kind]) },
      ...provisions.flatMap((provision) => citation(sheet, provision)),
    ]),
  );
  const allowed = otherPermissions(report);
  const permitted = (some: typeof allowed) =>
    some.flatMap((one) => [
      { kind: 'heading' as const, text: one.title },
      ...(one.status === 'may_apply' ? [{ kind: 'note' as const, text: m.permissions.may_apply }] : []),
      { kind: 'text' as const, text: one.text },
      ...one.provisions.flatMap((provision) => citation(sheet, provision)),
    ]);
  section(m.permissions.fits, permitted(allowed.filter(({ status }) => status === 'applies')));
  section(
    m.doors.rules(report.prohibitions.length),
    report.prohibitions.flatMap((one) => prohibition(sheet, report, one)),
  );
  section(
    m.conflicts.title,
    report.conflicts.flatMap((conflict) => [
      { kind: 'heading' as const, text: conflict.title },
      ...conflict.positions.map(({ who, says, since, source }) => ({
        kind: 'item' as const,
        label: since ? `${who} (${m.conflicts.since(day(since, lang))})` : who,
        text: source ? `${says} ${m.finding.source}: ${source}` : says,
      })),
    ]),
  );
  const { helps, lowers, useless, elsewhere } = report.changes;
  const leads = (change: Change) => `${changed(sheet, report, change)}: ${change.then.text}`;
  const part = (label: string, lines: string[]): Block[] => (lines.length > 0 ? [{ kind: 'text', label, text: '' }, ...items(lines)] : []);
  section(m.changes.title, [
    ...part(m.changes.helps, helps.map(leads)),
    ...part(m.changes.lowers, lowers.map(leads)),
    ...part(
      m.changes.useless,
      useless.map((change) => changed(sheet, report, change)),
    ),
    ...part(
      m.changes.elsewhere,
      elsewhere.map(({ labels, then }) => `${labels.join('; ')}: ${then.text}`),
    ),
  ]);
  section(m.permissions.title, permitted(allowed.filter(({ status }) => status !== 'applies')));
  return out;
}

/** One prohibition in plain words, then each of its rules to the letter. */
function prohibition(sheet: Sheet, report: Report, told: Prohibition): Block[] {
  const m = messages[sheet.lang];
  const members = told.rules.flatMap((rule) => report.findings.find((found) => found.rule === rule) ?? []);
  const text = (label: string, words: string): Block[] => (words ? [{ kind: 'text', label, text: words }] : []);
  return [
    { kind: 'heading', text: `${told.title} (${m.findings.status[told.status]})` },
    ...text(m.card.cost.replace(/:$/, ''), sentences(told.cost, told.heavier)),
    ...text(m.finding.route, told.decides),
    ...members.flatMap((found) => findingBlocks(sheet, found)),
  ];
}

function changed({ lang }: Sheet, report: Report, { say, act }: Change): string {
  return list({ lang }, say, 'conjunction') + ofAct({ m: messages[lang], lang }, report, act);
}

function findingBlocks(sheet: Sheet, found: Finding): Block[] {
  const { lang, catalogue } = sheet;
  const m = messages[lang];
  const ask = (id: string) => plain(catalogue.questions.find((q) => q.id === id)?.ask ?? id);
  const text = (label: string, words: string): Block[] => (words ? [{ kind: 'text', label, text: words }] : []);
  return [
    { kind: 'text', label: found.title, text: '' },
    { kind: 'note', text: [...new Set([found.kind_label, ...found.level_labels])].join(', ') },
    ...text(
      m.finding.because,
      found.because
        .filter(({ open }) => !open)
        .map((reason) => `${plain(reason.ask)}: ${list({ lang }, reason.labels)} (${m.origin[reason.origin]})`)
        .join('; '),
    ),
    ...found.provisions.flatMap((provision) => citation(sheet, provision)),
    ...(found.sanctions.length > 0 ? text(m.finding.sanction, ' ') : []),
    ...found.sanctions.flatMap((sanction) => citation(sheet, sanction)),
    ...text(m.finding.route, sentences(found.route.label, found.route.text)),
    ...text(m.finding.limits, found.route.limits),
    ...text(m.finding.rights, found.route.rights),
    ...text(m.finding.open, found.open.map(ask).join('; ')),
    ...text(
      m.finding.unless,
      found.unless
        .map(({ title, state, on }) => {
          const hangs = state === 'depends' && on.length > 0 ? `: ${list({ lang }, on.map(ask), 'conjunction')}` : '';
          return `${title} (${m.unless[state]}${hangs})`;
        })
        .join('; '),
    ),
    ...found.notes.flatMap((note) => text(m.finding.notes, note)),
  ];
}

function citation({ lang }: Sheet, cited: Citation): Block[] {
  const m = messages[lang];
  const { from, to } = cited.in_force;
  const facts = [
    m.grade[cited.grade],
    cited.checked ? m.finding.checked(day(cited.checked, lang)) : '',
    from ? m.finding.inForce(day(from, lang), day(to, lang)) : to ? m.finding.until(day(to, lang)) : '',
    cited.status === 'possible' ? m.finding.possible : '',
    m.finding.confidence[cited.confidence],
    cited.source ? `${m.finding.source}: ${cited.source}` : '',
  ];
  return [
    { kind: 'text', label: cited.citation, text: '', lang: 'id' },
    ...(cited.quote ? [{ kind: 'quote' as const, text: cited.quote, lang: 'id' as const }] : []),
    ...cited.threats.map(({ days, text, note, by }) => ({
      kind: 'text' as const,
      label: m.finding.threat,
      text: sentences(`${text}${threatDays(days, lang, m)}`, `${note}${by.length > 0 ? ` (${by.join('; ')})` : ''}`),
    })),
    ...(cited.plain ? [{ kind: 'text' as const, label: pageMessages[lang].paper.means, text: cited.plain }] : []),
    { kind: 'note', text: `${facts.filter(Boolean).join('; ')}.` },
    ...(cited.note ? [{ kind: 'note' as const, text: cited.note }] : []),
  ];
}

function items(lines: string[]): Block[] {
  return lines.map((text) => ({ kind: 'item', text }));
}

/** Sentences one after another, each with its full stop. */
function sentences(...parts: string[]): string {
  return parts
    .filter(Boolean)
    .map((part) => (/[.?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
