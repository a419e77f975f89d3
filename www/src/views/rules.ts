/** The door to the provisions: one fold for each prohibition, then what is allowed, then what an all-clear rests on. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { rulesStyles } from '../styles/rules.ts';
import type { Citation, Finding, Prohibition, Report } from '../types.ts';
import { cite } from './card.ts';
import { heading, type View } from './context.ts';
import { citation, finding, reasons } from './finding.ts';
import { grounds } from './grounds.ts';
import { otherPermissions } from './permissions.ts';
import { Panel } from './panel.ts';
import { signOf } from './signs.ts';
import { explained } from './terms.ts';

/** The most prohibitions shown at once; the rest is counted. */
const AT_ONCE = 3;
/** The most citations in the line of a prohibition. */
const CITED = 2;

class RulesPanel extends Panel {
  protected static override readonly looks = [rulesStyles];

  protected override content(view: View): TemplateResult | typeof nothing {
    const { report, m } = view;
    if (!report) return nothing;
    const { prohibitions } = report;
    // Keyed, so that what was unfolded stays unfolded while what stands around it changes.
    const rows = (some: Prohibition[]) =>
      repeat(
        some,
        ({ id }) => id,
        (one) => prohibition(view, report, one),
      );
    return html`
      ${rows(prohibitions.slice(0, AT_ONCE))}
      ${
        prohibitions.length > AT_ONCE
          ? html`<details class="rest">
              <summary>${m.findings.all(prohibitions.length - AT_ONCE)}</summary>
              ${rows(prohibitions.slice(AT_ONCE))}
            </details>`
          : nothing
      }
      ${permissions(view, report)} ${grounds(view, report)}
    `;
  }
}

if (!customElements.get('cek-netral-rules')) customElements.define('cek-netral-rules', RulesPanel);

function prohibition(view: View, report: Report, told: Prohibition): TemplateResult {
  const { m } = view;
  const members = told.rules.flatMap((rule) => report.findings.find((found) => found.rule === rule) ?? []);
  const [surest] = members;
  const shown = told.cites.slice(0, CITED);
  return html`
    <details class="prohibition ${told.status}" data-prohibition=${told.id}>
      <summary>
        ${signOf(told.status)}
        <span class="summary">
          <span class="title">${told.title}</span>
          <span class="cited" lang="id"
            >${shown.map(({ citation }) => citation).join(' · ')}${told.cites.length > CITED ? ` ${m.card.moreOf(told.cites.length - CITED)}` : nothing}</span
          >
          <span class="tags">
            ${surest ? html`<span class="tag kind">${surest.kind_label}</span>` : nothing}
            <span class="tag">${m.findings.status[told.status]}</span>
          </span>
        </span>
      </summary>
      <div class="inside">
        ${
          surest && surest.because.length > 0
            ? html`<div class="part">${heading(view, 3, m.finding.because, '', 'small-title')}${reasons(view, surest)}</div>`
            : nothing
        }
        ${told.cost ? html`<p class="cost-line"><strong>${m.card.cost}</strong> ${explained(view, told.cost)}</p>` : nothing}
        ${told.heavier ? html`<p>${explained(view, told.heavier)}</p>` : nothing}
        ${told.decides ? html`<p><strong>${m.finding.route}:</strong> ${explained(view, told.decides)}</p>` : nothing}
        ${quotation(view, told, members)}
        <details class="all">
          <summary>${m.finding.allWords(members.length)}</summary>
          ${repeat(
            members,
            ({ rule }) => rule,
            (member) => finding(view, member),
          )}
        </details>
      </div>
    </details>
  `;
}

/** The words of the surest provision of which they are known. */
function quotation(view: View, { cites }: Prohibition, members: Finding[]): TemplateResult | typeof nothing {
  const all = members.flatMap(({ provisions }) => provisions);
  const found = cites
    .map(({ id }) => all.find((provision) => provision.id === id))
    .find((provision): provision is Citation => !!provision?.quote);
  if (!found) return nothing;
  return html`<div class="citation">
    <blockquote lang="id">${found.quote}</blockquote>
    <p class="note">${cite(view, found)} <span class="sure">${view.m.gradeShort[found.grade]}</span></p>
  </div>`;
}

function permissions(view: View, report: Report): TemplateResult | typeof nothing {
  const { m } = view;
  const shown = otherPermissions(report);
  if (shown.length === 0) return nothing;
  return html`
    <div class="group">
      ${heading(view, 3, m.permissions.title, '', 'small-title')}
      ${shown.map(
        (allowed) =>
          html`<details class="finding permission">
            <summary>
              <span class="summary">
                <span class="title">${allowed.title}</span>
                <span class="cited" lang="id">${allowed.provisions.map((p) => p.citation).join('; ')}</span>
                ${allowed.status === 'may_apply' ? html`<span class="tags"><span class="tag">${m.permissions.may_apply}</span></span>` : nothing}
              </span>
            </summary>
            <div class="inside">
              <p>${allowed.text}</p>
              ${allowed.provisions.map((p) => citation(view, p))}
            </div>
          </details>`,
      )}
    </div>
  `;
}
