/** Colours, one scale of type, one of space, and shapes that everything else is drawn with, in light and dark. */
import { css, unsafeCSS, type CSSResult } from 'lit';
import palette from './palette.css?inline';

/** The two blocks of the palette, where a site may set each colour for its own look: what it does not set falls back to ours. */
const [light, dark] = [...palette.matchAll(/{([^{}]*)}/g)].map(([, block = '']) =>
  unsafeCSS(block.replace(/--([\w-]+):\s*([^;}]+)/g, '--$1:var(--cek-netral-$1,$2)')),
) as [CSSResult, CSSResult];

/* The page around the element can restyle the element itself, but nothing inside: everything starts at .root, from nothing. */
export const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    /* Said in here with weight, it outweighs what the page says: the root is a letter in a line of its own. */
    text-indent: 0 !important;
    white-space: normal !important;
  }
  .root {
    all: initial;
    ${light};
    --radius: var(--cek-netral-radius, 0.875rem);
    --text-1: 0.875rem;
    --text-2: 0.9375rem;
    --text-3: 1rem;
    --text-4: 1.125rem;
    --text-5: 1.25rem;
    --text-6: 1.6875rem;
    --space-1: 0.25rem;
    --space-2: 0.5rem;
    --space-3: 0.75rem;
    --space-4: 1rem;
    --space-5: 1.5rem;
    --space-6: 2rem;
    /* What a thumb hits. */
    --tap: 2.75rem;
    /* A block would take over the lines that the page draws through or under its text. */
    display: inline-block;
    vertical-align: top;
    inline-size: 100%;
    direction: ltr;
    unicode-bidi: isolate;
    color: var(--ink);
    background: var(--ground);
    color-scheme: light dark;
    container-type: inline-size;
    font-size: medium;
    line-height: 1.5;
    font-family: var(--cek-netral-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .root.light {
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    .root.auto {
      ${dark};
    }
  }
  .root.dark {
    ${dark};
    color-scheme: dark;
  }
`;
