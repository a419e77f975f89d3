/** Colours, one scale of type, one of space, and shapes that everything else is drawn with, in light and dark. */
import { css } from 'lit';

/** Words that a site may set for its own look; each falls back to ours. */
const light = css`
  --ink: var(--cek-netral-ink, #1f1c28);
  --soft-ink: var(--cek-netral-soft-ink, #57515f);
  --paper: var(--cek-netral-paper, #ffffff);
  --ground: var(--cek-netral-ground, #f5f3f0);
  --line: var(--cek-netral-line, #8b8591);
  --faint-line: var(--cek-netral-faint-line, #ddd8d3);
  --accent: var(--cek-netral-accent, #4f2f8f);
  --accent-soft: var(--cek-netral-accent-soft, #efeaf8);
  --on-accent: var(--cek-netral-on-accent, #ffffff);
  --mark: var(--cek-netral-mark, #e3d9f5);
  /* The card that says no. */
  --stop: var(--cek-netral-ink, #1f1c28);
  --on-stop: var(--cek-netral-paper, #ffffff);
  --stop-own: #d9c8ff;
  --stop-line: #ffffff3d;
`;

/* At night the heaviest card is the strongest violet, not the brightest light. */
const dark = css`
  --ink: var(--cek-netral-ink, #efebe6);
  --soft-ink: var(--cek-netral-soft-ink, #bdb6c2);
  --paper: var(--cek-netral-paper, #221f28);
  --ground: var(--cek-netral-ground, #18161c);
  --line: var(--cek-netral-line, #8f8898);
  --faint-line: var(--cek-netral-faint-line, #3b3643);
  --accent: var(--cek-netral-accent, #c9b6f2);
  --accent-soft: var(--cek-netral-accent-soft, #2c2639);
  --on-accent: var(--cek-netral-on-accent, #1d1630);
  --mark: var(--cek-netral-mark, #4b3b70);
  --stop: #d9cbf7;
  --on-stop: #1a1426;
  --stop-own: #47278a;
  --stop-line: #1a14264d;
`;

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
    ${light}
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
      ${dark}
    }
  }
  .root.dark {
    ${dark}
    color-scheme: dark;
  }
`;
