/** The answer in the words of the question, directly under the box: what to do, why, by which law, at what cost. */
import { html, nothing, type TemplateResult } from 'lit';
import { provisionPage } from '../catalogue-links.ts';
import type { Cite, Report } from '../types.ts';
import { heading, type View } from './context.ts';
import { sign } from './signs.ts';

/** So many citations are named; the rest is counted. */
const CITED = 2;

/** Whether no rule settles it, so that whom to ask comes right under the reason. */
export function toAskFirst({ verdict, ask_whom }: Report): boolean {
  return (verdict === 'unsettled' || verdict === 'not_covered') && ask_whom !== '';
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
      <div class="call">${sign(answer.sign)} ${heading(view, 1, answer.call, 'verdict-title', 'headline')}</div>
      <p class="reason">${quoted(answer.why)}</p>
      ${answer.limit ? html`<p class="limit">${answer.limit}</p>` : nothing} ${based(view, cites(report))}
      ${
        answer.cost
          ? html`<p class="cost">
              <strong>${view.m.card.cost}</strong> ${answer.cost}${/[.?!]$/.test(answer.cost) ? '' : '.'}
              ${answer.heavier ? html`<span class="heavier">${answer.heavier}</span>` : nothing}
            </p>`
          : nothing
      }
      ${toAskFirst(report) ? html`<p class="whom">${report.ask_whom}</p>` : nothing}
    </div>
  `;
}

/** The user's own words stand out among ours. */
function quoted(words: string): (TemplateResult | string)[] {
  return words.split(/([“"][^”"]+[”"])/).map((part) => (/^[“"]/.test(part) ? html`<span class="own" lang="id">${part}</span>` : part));
}

function based(view: View, all: Cite[]): TemplateResult | typeof nothing {
  const { m } = view;
  const [first, ...others] = all;
  if (!first) return nothing;
  const named = others.slice(0, CITED - 1);
  const more = others.length - named.length;
  return html`<p class="cites">
    ${cite(view, first)} <span class="sure">${m.gradeShort[first.grade]}</span>
    ${
      named.length > 0
        ? html`<br />${m.card.also}
            ${named.map((other) => html`${cite(view, other)} <span class="sure">${m.gradeShort[other.grade]}</span>`)}
            ${more > 0 ? html`· ${m.card.more(more)}` : nothing}`
        : nothing
    }
  </p>`;
}

/** A citation, as a link to its page where there is one; the page opens beside this one, so that no draft is lost. */
export function cite(view: View, { id, citation }: { id: string; citation: string }): TemplateResult {
  const href = view.links && view.catalogueSrc ? provisionPage(view.catalogueSrc, view.lang, id) : null;
  return href ? html`<a href=${href} lang="id" target="_blank" rel="noopener">${citation}</a>` : html`<span lang="id">${citation}</span>`;
}
