/** The answer in the words of the question, directly under the box: what to do, why, by which law, at what cost. */
import { html, nothing, type TemplateResult } from 'lit';
import { provisionPage } from '../catalogue-links.ts';
import { actNamed } from '../act-names.ts';
import { QUESTION } from '../known.ts';
import type { Draft } from '../state.ts';
import type { ActAnswer, Cite, Report } from '../types.ts';
import { heading, type View } from './context.ts';
import { readers } from './agency.ts';
import { happened, isPressed, unsided } from './needs.ts';
import { sign } from './signs.ts';

/** Whether somebody is to be asked first, so that whom comes right under the reason. */
export function toAskFirst({ answer, ask_whom }: Report): boolean {
  return answer.sign === 'ask' && ask_whom !== '';
}

/** What the answer rests on: the first prohibition's provisions, or those of the ground. */
export function cites({ prohibitions, grounds }: Report): Cite[] {
  const [first] = prohibitions;
  if (first) return first.cites;
  return grounds.flatMap(({ provisions }) => provisions.map(({ id, citation, grade, status }) => ({ id, citation, grade, status })));
}

/** Why; to who is told to do it, and has not done it yet, first what that means for them. */
export function reason({ m, draft }: Pick<View, 'm'> & { draft: Draft }, report: Report): string {
  const { why } = report.answer;
  return isPressed({ draft }, report) && !happened({ draft }, report) ? `${m.card.pressed} ${why}` : why;
}

export function card(view: View, report: Report): TemplateResult {
  const { answer } = report;
  const told = answer.acts.find((one) => one.told);
  return html`
    <div class="verdict ${answer.sign}" part="verdict ${report.verdict}" data-verdict=${report.verdict}>
      <div class="call">${sign(answer.sign)} ${call(view, answer.call)}</div>
      ${told ? html`<p class="about-act">${view.m.card.about} <b>${actNamed(view, report, told.act)}</b></p>` : nothing}
      <p class="reason">${quoted(reason(view, report))}</p>
      ${unmoved(view, report)} ${toAskFirst(report) && !happened(view, report) ? html`<p class="whom">${report.ask_whom}</p>` : nothing}
      ${
        happened(view, report)
          ? comfort(view, report)
          : [based(view, cites(report)), answer.cost_if && answer.sign === 'wait' ? nothing : costs(view, report)]
      }
      ${otherActs(view, report)}
    </div>
  `;
}

/** What somebody tells in their own words and hopes that it helps, where it does not. */
function unmoved({ m }: View, { changes, facts }: Report): TemplateResult | typeof nothing {
  const told = (question: string, answers: string[], act: number) =>
    facts.some(
      (fact) => fact.question === question && fact.act === act && fact.origin === 'description' && fact.answers.join() === answers.join(),
    );
  const vain = changes.useless.filter(
    ({ set, act }) => set.length > 0 && set.every(({ question, answers }) => told(question, answers, act)),
  );
  if (vain.length === 0) return nothing;
  return html`<p class="unmoved"><b>${vain.flatMap(({ say }) => say).join('; ')}</b>: ${m.card.unmoved}</p>`;
}

/** For who has done it: that the first steps come first, and that nobody reads what is typed here. */
function comfort(view: View, report: Report): TemplateResult {
  const { m } = view;
  return html`${
      report.answer.sign === 'clear' || !view.reference
        ? nothing
        : html`<p class="talk"><strong>${m.done.begin}</strong> ${m.done.then}</p>`
    }
    <p class="note stays">${m.done.stays}</p>
    ${readers(view)}`;
}

/** Whom somebody can talk to who has done it: after the first steps, which say what that may mean. */
function talk({ m }: View, { ask_whom, answer }: Report): TemplateResult | typeof nothing {
  return ask_whom && answer.sign !== 'clear' ? html`<p class="talk"><strong>${m.done.talk}</strong> ${ask_whom}</p>` : nothing;
}

/** What may be, told after what decides it: of somebody who has done it after the first steps, else after the question. */
export function aftermath(view: View, report: Report): TemplateResult | typeof nothing {
  const { answer } = report;
  if (happened(view, report)) {
    if (cites(report).length === 0 && !answer.cost && !report.ask_whom) return nothing;
    return html`<div class="card aftermath">${talk(view, report)} ${based(view, cites(report))} ${costs(view, report)}</div>`;
  }
  if (answer.sign !== 'wait' || !answer.cost || !answer.cost_if) return nothing;
  // Nobody is threatened for a wish.
  return unsided(report)
    ? html`<details class="aftermath">
        <summary>${view.m.card.ifSided}</summary>
        ${costs(view, report)}
      </details>`
    : html`<div class="aftermath">${costs(view, report)}</div>`;
}

/** The words before a cost: for certain, or on what it hangs. */
export function costLabel({ m }: Pick<View, 'm'>, { answer }: Report): string {
  const { card } = m;
  if (answer.cost_if) return (answer.limit ? card.costOfStaffIf : card.costIf)(answer.cost_if);
  return answer.limit ? card.costOfStaff : card.cost;
}

function costs(view: View, report: Report): TemplateResult | typeof nothing {
  const { answer } = report;
  if (!answer.cost) return nothing;
  return html`<p class="cost">
    <strong>${costLabel(view, report)}</strong>
    ${ended(answer.cost)} ${answer.heavier ? html`<span class="heavier">${ended(answer.heavier)}</span>` : nothing}
    ${answer.decides ? html`<span class="decides">${ended(answer.decides)}</span>` : nothing}
  </p>`;
}

/** What the other acts of a story come to, each by itself: that one is graver makes no other one fine. */
function otherActs(view: View, report: Report): TemplateResult | typeof nothing {
  const { m } = view;
  const others = report.answer.acts.filter(({ told }) => !told);
  if (others.length === 0) return nothing;
  return html`<div class="acts">
    <p>${m.card.others}</p>
    <ul class="plain-list">
      ${others.map(
        (one) =>
          html`<li>
            <button type="button" class="link" data-act=${one.act} @click=${() => follow(view, report, one)}>
              ${actNamed(view, report, one.act)}</button
            >: ${comesTo(view, report, one)}${one.because ? html`. <span class="because">${one.because}</span>` : nothing}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What an act comes to, in a few words. */
export function comesTo({ m }: Pick<View, 'm'>, { answer }: Report, { sign }: ActAnswer): string {
  return (answer.done ? m.card.cameTo : m.card.comesTo)[sign];
}

/** To the first rule that an act comes under; where there is none, to what was said of it. */
function follow(view: View, { findings }: Report, { act }: ActAnswer): void {
  const found = findings.find(({ acts }) => acts.includes(act));
  if (found) view.do.goToFinding(found.rule);
  else view.do.goTo(act, QUESTION.act);
}

/** A call of more letters is set smaller, so that it takes two lines on a phone. */
const SHORT = 20;

/** What to do stands larger than what it is about: "Tanya dulu: aturannya tidak jelas". */
function call(view: View, words: string): TemplateResult {
  const [what = '', about] = words.split(': ');
  const content = about ? html`${what}: <span class="about">${about}</span>` : what;
  return heading(view, 1, content, 'verdict-title', what.length > SHORT ? 'headline long' : 'headline');
}

function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The user's own words stand out among ours. */
function quoted(words: string): (TemplateResult | string)[] {
  return words.split(/([“"][^”"]+[”"])/).map((part) => (/^[“"]/.test(part) ? html`<span class="own" lang="id">${part}</span>` : part));
}

/** The surest provision, and one of another instrument; that there are more is said. How well they are verified stands in words. */
function based(view: View, all: Cite[]): TemplateResult | typeof nothing {
  const { m } = view;
  const [first] = all;
  if (!first) return nothing;
  const instrument = ({ id }: Cite) => id.split(':')[0];
  const second = all.find((other) => instrument(other) !== instrument(first)) ?? all[1];
  const named = second ? [first, second] : [first];
  const alike = named.every(({ grade }) => grade === first.grade);
  return html`<p class="cites">
    ${named.map(
      (one, index) =>
        html`${index > 0 ? ' · ' : nothing}${cite(view, one)}${
          alike && index < named.length - 1 ? nothing : html` <span class="sure">${m.gradeShort[one.grade]}</span>`
        }`,
    )}${all.length > named.length ? ` · ${m.card.more}` : nothing}.
    <span class="sources">${sources(view, named)}</span>
  </p>`;
}

/** What the short names in the citations stand for, each once. */
function sources({ m }: View, named: Cite[]): string {
  const used = new Set(named.flatMap(({ citation }) => citation.match(/\b[A-Z]{2,3}\b/g) ?? []));
  const said = [...used].flatMap((name) => (m.card.sources[name] ? [`${name}: ${m.card.sources[name]}`] : []));
  return said.length > 0 ? `${said.join('; ')}.` : '';
}

/** A citation, as a link to its page where there is one; the page opens beside this one, so that no draft is lost. */
export function cite(view: View, { id, citation }: { id: string; citation: string }): TemplateResult {
  const href = view.links && view.catalogueSrc ? provisionPage(view.catalogueSrc, view.lang, id) : null;
  return href ? html`<a href=${href} lang="id" target="_blank" rel="noopener">${citation}</a>` : html`<span lang="id">${citation}</span>`;
}
