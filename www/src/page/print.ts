/** What goes to paper: a layout of its own, drawn when the browser is about to print. The page itself stays as it is. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { paper, type Block, type Sheet } from './paper.ts';

/** Draws a sheet whenever printing begins, into a place that only a printer sees. */
export function printsItself(sheet: () => Sheet): void {
  const place = document.createElement('article');
  place.className = 'paper';
  document.body.append(place);
  const draw = () => {
    const now = sheet();
    place.lang = now.lang;
    render(sections(paper(now)), place);
    document.body.classList.add('on-paper');
  };
  addEventListener('beforeprint', draw);
  matchMedia('print').addEventListener('change', ({ matches }) => matches && draw());
}

/** List items that follow one another stand in one list. */
function sections(blocks: Block[]): (TemplateResult | TemplateResult[])[] {
  const out: (TemplateResult | TemplateResult[])[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const one = blocks[at];
    if (!one) break;
    if (one.kind !== 'item') {
      out.push(drawn(one));
      continue;
    }
    const end = blocks.findIndex((block, index) => index > at && block.kind !== 'item');
    const items = blocks.slice(at, end < 0 ? undefined : end);
    out.push(
      html`<ul>
        ${items.map((item) => html`<li>${words(item)}</li>`)}
      </ul>`,
    );
    at += items.length - 1;
  }
  return out;
}

function words({ label, text }: Block): TemplateResult {
  return html`${label ? html`<strong>${label}${text.trim() ? ': ' : ''}</strong>` : nothing}${text.trim()}`;
}

function drawn(block: Block): TemplateResult {
  const lang = block.lang ?? nothing;
  switch (block.kind) {
    case 'title':
      return html`<h1>${words(block)}</h1>`;
    case 'answer':
      return html`<h2 class="answer">${words(block)}</h2>`;
    case 'section':
      return html`<h2>${words(block)}</h2>`;
    case 'heading':
      return html`<h3>${words(block)}</h3>`;
    case 'quote':
      return html`<blockquote lang=${lang}>${words(block)}</blockquote>`;
    case 'note':
      return html`<p class="note">${words(block)}</p>`;
    default:
      return html`<p lang=${lang}>${words(block)}</p>`;
  }
}
