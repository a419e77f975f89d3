/** One finding: a line to read at a glance, and all it rests on when opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { actNamed } from '../act-names.ts';
import { day, threatDays } from '../messages/index.ts';
import { short } from '../messages/short.ts';
import type { Because, Citation, Finding, Unless } from '../types.ts';
import { ask, heading, list, originOf, plain, type View } from './context.ts';
import { notSo } from './correct.ts';
import { decided } from './decided.ts';
import { rulePage } from '../catalogue-links.ts';
import { cite } from './card.ts';
import { signOf } from './signs.ts';
import { explained } from './terms.ts';

/** The most citations in the line; the opened finding has all of them. */
const CITED = 2;

/** A question that is still open shows what it hangs on only where that is short. */
const FEW = 6;

export function finding(view: View, found: Finding): TemplateResult {
  const { m, report } = view;
  const kind = found.kind_label.toLowerCase();
  const levels = found.level_labels.filter((label) => label.toLowerCase() !== kind);
  const citations = [...new Set(found.provisions.map(({ citation }) => citation))];
  return html`
    <details class="finding ${found.status}" data-rule=${found.rule}>
      <summary>
        ${signOf(found.status)}
        <span class="summary">
          <span class="title">${found.title}</span>
          <span class="cited" lang="id"
            >${citations.slice(0, CITED).join('; ')}${citations.length > CITED ? ` ${m.card.moreOf(citations.length - CITED)}` : nothing}</span
          >
          ${levels.length > 0 ? html`<span class="tags"><span class="tag">${list(view, levels)}</span></span>` : nothing}
        </span>
      </summary>
      <div class="inside">
        ${
          report && report.answer.acts.length > 0
            ? html`<p class="note">
                ${m.card.about}
                ${list(
                  view,
                  found.acts.map((act) => actNamed(view, report, act)),
                  'conjunction',
                )}
              </p>`
            : nothing
        }
        ${part(view, m.finding.because, [reasons(view, found)], found.because.length > 0)}
        ${part(
          view,
          m.finding.words,
          found.provisions.map((provision) => citation(view, provision)),
        )}
        ${part(view, m.finding.sanction, [
          html`<p>${explained(view, m.finding.level(found.kind_label, levels.length > 0 ? list(view, levels) : ''))}</p>`,
          ...found.sanctions.map((sanction) => citation(view, sanction)),
        ])}
        ${
          found.route.label || found.route.text
            ? part(view, m.finding.route, [
                html`<p><strong>${found.route.label}</strong></p>
                  <p>${explained(view, found.route.text)}</p>
                  ${found.route.limits ? html`<p>${m.finding.limits}: ${found.route.limits}</p>` : nothing}
                  ${found.route.rights ? html`<p>${m.finding.rights}: ${found.route.rights}</p>` : nothing}`,
              ])
            : nothing
        }
        ${part(view, m.finding.unless, [exceptions(view, found.unless)], found.unless.length > 0)}
        ${part(view, m.finding.open, [openQuestions(view, found)], found.open.length > 0)}
        ${part(
          view,
          m.finding.notes,
          found.notes.map((note) => html`<p>${note}</p>`),
        )}
        ${decided(view, found)} ${ruleLink(view, found.rule)}
      </div>
    </details>
  `;
}

function part(view: View, title: string, content: TemplateResult[], shown = content.length > 0): TemplateResult | typeof nothing {
  return shown ? html`<div class="part">${heading(view, 4, title, '', 'small-title')}${content}</div>` : nothing;
}

function ruleLink(view: View, rule: string): TemplateResult | typeof nothing {
  const href = view.links && view.catalogueSrc ? rulePage(view.catalogueSrc, view.lang, rule) : null;
  return href ? html`<p><a href=${href} target="_blank" rel="noopener">${view.m.finding.page}</a></p>` : nothing;
}

/** What a criminal provision threatens by the day of the act: the words quoted may be those of a threat that has changed. */
function threats({ m, lang }: View, { threats }: Citation): TemplateResult | typeof nothing {
  if (threats.length === 0) return nothing;
  return html`<p>${m.finding.threat}:</p>
    <ul class="threats">
      ${threats.map(
        ({ days, text, note, by }) =>
          html`<li>
            ${text}${threatDays(days, lang, m)}${note ? html`<br /><span class="note">${note}${by.length > 0 ? ` (${by.join('; ')})` : ''}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
}

/** A provision or sanction: its words, how sure they are, and what they mean. */
export function citation(view: View, cited: Citation): TemplateResult {
  const { m, lang } = view;
  const { from, to } = cited.in_force;
  const times = [
    from ? m.finding.inForce(day(from, lang), day(to, lang)) : to ? m.finding.until(day(to, lang)) : '',
    cited.status === 'possible' ? m.finding.possible : '',
    m.finding.confidence[cited.confidence],
  ].filter(Boolean);
  return html`
    <div class="citation">
      <p class="cited" lang="id">${cite(view, cited)}</p>
      ${cited.quote ? html`<blockquote lang="id">${cited.quote}</blockquote>` : nothing} ${threats(view, cited)}
      ${view.report?.law_words === false && !cited.plain ? html`<p class="note">${m.finding.wordless}</p>` : nothing}
      <p class="note">
        ${[
          cited.quote || cited.grade !== 'gazette' ? m.grade[cited.grade] : '',
          cited.checked ? m.finding.checked(day(cited.checked, lang)) : '',
        ]
          .filter(Boolean)
          .join('; ')}
      </p>
      ${cited.plain ? html`<p>${explained(view, cited.plain)}</p>` : nothing}
      ${cited.binds.length > 0 ? html`<p class="note">${m.finding.binds(list(view, cited.binds, 'conjunction'))}</p>` : nothing}
      ${times.length > 0 ? html`<p class="note">${times.map(sentence).join(' ')}</p>` : nothing}
      ${
        cited.note || cited.source
          ? html`<details class="more note">
              <summary>${m.finding.more}</summary>
              ${cited.note ? html`<p>${cited.note}</p>` : nothing}
              ${cited.source ? html`<p class="source">${m.finding.source}: ${cited.source}</p>` : nothing}
            </details>`
          : nothing
      }
    </div>
  `;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What it rests on, answer by answer. */
export function reasons(view: View, found: Finding): TemplateResult {
  return html`<dl class="reasons">
    ${found.because.map(
      (reason) => html`
        <div class=${reason.open ? 'open' : ''}>
          <dt>${plain(reason.ask)}</dt>
          <dd>
            ${reason.open && reason.labels.length > FEW ? nothing : list(view, named(view, reason))}
            <span class="aside">(${originOf(view, reason.origin)})</span> ${quoted(view, reason)}
            ${reason.origin === 'text' ? notSo(view, { ...reason, act: found.acts[0] ?? 0 }) : nothing}
          </dd>
        </div>
      `,
    )}
  </dl>`;
}

/** Its answers, in short where there is a short name. */
function named({ lang }: View, { question, answers, labels }: Because): string[] {
  return labels.map((label, n) => short(lang, question, answers[n] ?? '', label));
}

/** The user's own words that an answer was read in. */
function quoted(view: View, { source, spans }: Because): TemplateResult | typeof nothing {
  if (!source || spans.length === 0) return nothing;
  const text = view.draft[source];
  const words = [...new Set(spans.map(({ start, end }) => text.slice(start, end)).filter(Boolean))];
  return html`${words.map((word, index) => html`${index > 0 ? ', ' : nothing}<q lang="id">${word}</q>`)}`;
}

function exceptions(view: View, unless: Unless[]): TemplateResult {
  return html`<ul>
    ${unless.map(
      ({ title, effect, state, on }) =>
        html`<li>
          ${title}
          <span class="aside"
            >(${view.m.effect[effect]};
            ${view.m.unless[state]}${
              state === 'depends' && on.length > 0
                ? `: ${list(
                    view,
                    on.map((id) => plain(ask(view, id))),
                    'conjunction',
                  )}`
                : nothing
            })</span
          >
        </li>`,
    )}
  </ul>`;
}

function openQuestions(view: View, { open, acts }: Finding): TemplateResult {
  return html`<ul>
    ${open.map((id) => {
      const canAnswer = view.catalogue.questions.some((q) => q.id === id && q.kind !== 'assessed');
      return html`<li>
        ${
          canAnswer
            ? html`<button type="button" class="link" @click=${() => view.do.goTo(acts[0] ?? 0, id)}>${ask(view, id)}</button>`
            : ask(view, id)
        }
      </li>`;
    })}
  </ul>`;
}
