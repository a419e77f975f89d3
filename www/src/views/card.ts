/** The answer in the words of the question, directly under the box: what to do, why, by which law, at what cost. */
import { html, nothing, type TemplateResult } from 'lit';
import { provisionPage } from '../catalogue-links.ts';
import type { Cite, Report } from '../types.ts';
import { heading, type View } from './context.ts';
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

export function card(view: View, report: Report): TemplateResult {
  const { answer } = report;
  return html`
    <div class="verdict ${answer.sign}" part="verdict ${report.verdict}" data-verdict=${report.verdict}>
      <div class="call">${sign(answer.sign)} ${call(view, answer.call)}</div>
      <p class="reason">${quoted(answer.why)}</p>
      ${toAskFirst(report) ? html`<p class="whom">${report.ask_whom}</p>` : nothing} ${based(view, cites(report))}
      ${
        answer.cost
          ? html`<p class="cost">
              <strong>${answer.limit ? view.m.card.costOfStaff : view.m.card.cost}</strong>
              ${ended(answer.cost)} ${answer.heavier ? html`<span class="heavier">${ended(answer.heavier)}</span>` : nothing}
            </p>`
          : nothing
      }
    </div>
  `;
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
    )}${all.length > named.length ? ` · ${m.card.more}` : nothing}
  </p>`;
}

/** A citation, as a link to its page where there is one; the page opens beside this one, so that no draft is lost. */
export function cite(view: View, { id, citation }: { id: string; citation: string }): TemplateResult {
  const href = view.links && view.catalogueSrc ? provisionPage(view.catalogueSrc, view.lang, id) : null;
  return href ? html`<a href=${href} lang="id" target="_blank" rel="noopener">${citation}</a>` : html`<span lang="id">${citation}</span>`;
}
