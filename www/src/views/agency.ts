/** What the page around the checker adds: whose it is, whom to ask there, and who can read what is typed. */
import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../contacts.ts';
import { heading, type View } from './context.ts';

/** The agency's name and picture beside ours. */
export function agency(view: View): TemplateResult | typeof nothing {
  const { name, logo } = view.agency;
  if (!name && !logo) return nothing;
  return html`<p class="agency" part="agency">
    ${logo ? html`<img class="logo" part="logo" src=${logo} alt="" height="40" referrerpolicy="no-referrer" />` : nothing}
    ${name ? html`<span>${view.m.agency.shownBy(name)}</span>` : nothing}
  </p>`;
}

/** Names that a site has only on the machine it runs on: nobody knows it by them. */
const UNNAMED = /^(localhost|[\d.]+|\[.*\])?$/;

/** Who keeps this copy up: the agency that names itself, else whoever runs the site. */
export function keeper({ m, agency: { name } }: Pick<View, 'm' | 'agency'>): string {
  return name ?? m.agency.site(UNNAMED.test(location.hostname) ? '' : location.hostname);
}

/** Whom to ask at the agency. */
export function agencyContacts(view: View): TemplateResult | typeof nothing {
  const { name, contacts } = view.agency;
  if (contacts.length === 0) return nothing;
  return html`
    <section class="card contacts" part="contacts">
      ${heading(view, 2, view.m.agency.contacts(name ?? ''), '', 'small-title')}
      <dl>
        ${contacts.map(
          ({ label, value }) => html`
            <div>
              <dt>${label}</dt>
              <dd>${address(view, value)}</dd>
            </div>
          `,
        )}
      </dl>
    </section>
  `;
}

function address(view: View, value: string): TemplateResult | string {
  const href = view.links ? addressOf(value) : null;
  return href ? html`<a href=${href} target="_blank" rel="noopener">${value}</a>` : value;
}

/** Who else can read what is typed, in plain words; nothing on the checker's own page. */
export function readers(view: View): TemplateResult | typeof nothing {
  if (view.readers === 'nobody') return nothing;
  return html`<p class="note readers" part="readers">${view.m.readers[view.readers]}</p>`;
}
