/** The provisions: prohibitions, findings, citations. They come with the panel that shows them. */
import { css } from 'lit';

export const rulesStyles = css`
  cek-netral-rules {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .finding,
  .prohibition {
    background: var(--paper);
    border: 1px solid var(--faint-line);
    border-radius: var(--radius);
  }
  .finding > summary,
  .prohibition > summary {
    display: flex;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-6) var(--space-3) var(--space-3);
    position: relative;
    list-style: none;
  }
  .finding > summary::-webkit-details-marker,
  .prohibition > summary::-webkit-details-marker {
    display: none;
  }
  .finding > summary::after,
  .prohibition > summary::after {
    content: '';
    position: absolute;
    inset-block-start: 1.15rem;
    inset-inline-end: 1rem;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .finding[open] > summary::after,
  .prohibition[open] > summary::after {
    transform: translateY(0.25rem) rotate(-135deg);
  }
  .title {
    font-weight: 650;
    line-height: 1.35;
  }
  .summary .cited {
    color: var(--soft-ink);
    font-size: var(--text-2);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }
  .finding > .inside,
  .prohibition > .inside {
    padding: 0 var(--space-3) var(--space-3);
  }
  .all > summary,
  .rest > summary,
  .more > summary,
  .grounds summary {
    display: list-item;
    min-block-size: var(--tap);
    padding-block: var(--space-2);
    font-size: var(--text-2);
    font-weight: 650;
  }
  .rest[open],
  .all[open] {
    display: grid;
    gap: var(--space-2);
  }
  .citation {
    display: grid;
    gap: var(--space-1);
  }
  .citation + .citation {
    margin-block-start: var(--space-3);
  }
  .citation .cited {
    font-weight: 600;
  }
  blockquote {
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--accent);
  }
  .grounds {
    display: grid;
    gap: var(--space-3);
  }
`;
