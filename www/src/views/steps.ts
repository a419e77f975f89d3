/** Each step from a text to its evidence; whatever rests on words is a button that shows them in the text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadingWords } from '../messages/reading.ts';
import type { Questionnaire, Evidence, Units, Steps, Weighing } from '../types.ts';

export interface StepsView {
  m: ReadingWords;
  text: string;
  steps: Steps;
  catalogue: Questionnaire;
  /** Key of the entry that stays chosen. */
  pinned: string | null;
  /** Shows spans for as long as something is pointed at or focused; null for no longer. */
  point(spans: Units[] | null): void;
  /** Keeps an entry's spans shown, or no longer. */
  pin(key: string, spans: Units[]): void;
}

/** As many of each kind as a phone can draw at once. */
const MOST = 300;

export function steps(view: StepsView): TemplateResult {
  const { m, steps } = view;
  return html`<div class="steps">
    ${card('normalised', m.normalised, html`<p class="normalised">${steps.normalised.trim() || m.tokens.none}</p>`)}
    ${card('tokens', m.tokens, tokens(view))} ${card('concepts', m.concepts, concepts(view))}
    ${card('patterns', m.patterns, patterns(view))}
    ${card('weighing', m.weighing, steps.weighing ? weighing(view, steps.weighing) : html`<p>${m.weighing.none}</p>`)}
    ${card('evidence', m.evidence, evidence(view))}
  </div>`;
}

function card(name: string, { title, lead }: { title: string; lead: string }, content: TemplateResult): TemplateResult {
  return html`<section class="card" id="step-${name}" aria-labelledby="step-${name}-title">
    <h2 class="section-title" id="step-${name}-title">${title}</h2>
    <p class="note">${lead}</p>
    ${content}
  </section>`;
}

function tokens(view: StepsView): TemplateResult {
  const { m, steps } = view;
  const shown = steps.tokens.slice(0, MOST);
  const sentences = [...new Set(shown.map(({ sentence }) => sentence))];
  if (shown.length === 0) return html`<p>${m.tokens.none}</p>`;
  const first = sentences[0] ?? 0;
  return html`${sentences.map(
    (number) =>
      html`<div class="group">
        <h3 class="small-title">${m.tokens.sentence(number - first + 1)}</h3>
        <ul class="words">
          ${shown.map((token, n) =>
            token.sentence === number
              ? html`<li>
                  ${on(
                    view,
                    `token-${n}`,
                    [token.span],
                    html`${token.text} ${token.respelt ? html`<span class="aside">${m.tokens.respelt} “${token.respelt}”</span>` : nothing}
                    ${token.tag ? html`<span class="aside">${m.tokens.tag}</span>` : nothing}`,
                  )}
                </li>`
              : nothing,
          )}
        </ul>
      </div>`,
  )}
  ${more(view, steps.tokens.length)}`;
}

function concepts(view: StepsView): TemplateResult {
  const { m, steps } = view;
  return entries(
    view,
    m.concepts.none,
    steps.concepts.map(({ label, span, circumstances }, n) => {
      const under = circumstances.map((name) => m.concepts.circumstances[name]).join(', ');
      return entry(view, `concept-${n}`, [span], label, under && `${m.concepts.under}: ${under}`);
    }),
  );
}

function patterns(view: StepsView): TemplateResult {
  const { m, steps } = view;
  return entries(
    view,
    m.patterns.none,
    steps.patterns.map(({ label, concepts }, n) => {
      const on = concepts.flatMap((index) => steps.concepts[index] ?? []);
      const spans = on.map(({ span }) => span);
      return entry(view, `pattern-${n}`, spans, label, [...new Set(on.map((concept) => concept.label))].join(' + '));
    }),
  );
}

function evidence(view: StepsView): TemplateResult {
  const { m, steps } = view;
  return entries(
    view,
    m.evidence.none,
    steps.evidence.map((one, n) => {
      const act = steps.evidence.some(({ act }) => act > 0) ? ` (${m.evidence.act(one.act + 1)})` : '';
      const said = html`${saidBy(view, one)}${act} <span class="strength ${one.strength}">${m.evidence.strength[one.strength]}</span>`;
      return entry(view, `evidence-${n}`, one.spans, said, `${m.evidence.because}: ${one.reason_label}`);
    }),
  );
}

/** Question and answers in the words of the form. */
function saidBy({ catalogue, m }: StepsView, { question, answers }: Evidence): string {
  const asked = catalogue.questions.find(({ id }) => id === question);
  const label = (answer: string) => asked?.answers.find(({ id }) => id === answer)?.label ?? answer;
  return `${asked?.ask ?? question} ${answers.map(label).join(` ${m.evidence.or} `)}`;
}

function weighing(view: StepsView, { start, signs, sum, leans, plain }: Weighing): TemplateResult {
  const { m } = view;
  const { columns } = m.weighing;
  return html`<table class="weighed">
      <caption class="unseen">
        ${m.weighing.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.sign}</th>
          <th scope="col" class="figure">${columns.reckoning}</th>
          <th scope="col" class="figure">${columns.points}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${m.weighing.start}</th>
          <td></td>
          <td class="figure">${signed(start)}</td>
        </tr>
        ${signs.map(
          ({ label, weight, value, points, spans }, n) =>
            html`<tr>
              <th scope="row">${spans.length > 0 ? on(view, `sign-${n}`, spans, words(view, label, spans)) : label}</th>
              <td class="figure">${value === 100 ? signed(weight) : html`${signed(weight)} × ${value} %`}</td>
              <td class="figure">${signed(points)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${m.weighing.sum}</th>
          <td></td>
          <td class="figure">${signed(sum)}</td>
        </tr>
      </tfoot>
    </table>
    <p class="outcome">${(sum >= leans ? m.weighing.reached : m.weighing.missed)(signed(sum), signed(leans))}</p>
    ${plain !== null && sum < plain ? html`<p>${m.weighing.lowered(signed(plain))}</p>` : nothing}
    <p class="note">${m.weighing.note}</p>`;
}

/** With a sign that can be seen and is read out. */
function signed(figure: number): string {
  return figure < 0 ? `−${-figure}` : figure > 0 ? `+${figure}` : '0';
}

function entries(view: StepsView, none: string, all: TemplateResult[]): TemplateResult {
  if (all.length === 0) return html`<p>${none}</p>`;
  return html`<ul class="entries plain-list">
      ${all.slice(0, MOST).map((one) => html`<li>${one}</li>`)}
    </ul>
    ${more(view, all.length)}`;
}

function more({ m }: StepsView, all: number): TemplateResult | typeof nothing {
  return all > MOST ? html`<p class="note">${m.more(MOST, all)}</p>` : nothing;
}

function entry(view: StepsView, key: string, spans: Units[], said: unknown, aside: string): TemplateResult {
  const inside = html`${words(view, said, spans)}${aside ? html`<span class="aside">${aside}</span>` : nothing}`;
  return on(view, key, spans, inside);
}

/** What is said, and the words it rests on. */
function words({ text }: StepsView, said: unknown, spans: Units[]): TemplateResult {
  const quoted = [...new Set(spans.map(({ start, end }) => `“${text.slice(start, end)}”`))].slice(0, 6).join(' … ');
  return html`${said}<span class="quoted note">${quoted}</span>`;
}

function on(view: StepsView, key: string, spans: Units[], content: unknown): TemplateResult {
  return html`<button
    type="button"
    class="on"
    aria-pressed=${view.pinned === key ? 'true' : 'false'}
    @pointerenter=${({ pointerType }: PointerEvent) => pointerType === 'mouse' && view.point(spans)}
    @pointerleave=${() => view.point(null)}
    @focus=${() => view.point(spans)}
    @blur=${() => view.point(null)}
    @click=${() => view.pin(key, spans)}
  >
    ${content}
  </button>`;
}
