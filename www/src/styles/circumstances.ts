/** Paper, forced colours, reduced motion. */
import { css } from 'lit';

export const circumstances = css`
  @media (prefers-reduced-motion: no-preference) {
    .finding > summary::after {
      transition: transform 0.15s;
    }
  }
  @media (forced-colors: active) {
    .mode input:checked + span {
      border-color: Highlight;
    }
    .languages button[aria-pressed='true'],
    .verdict.applies,
    .bar.applies,
    .chip.strong {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .finding > summary::after {
      border-color: ButtonText;
    }
  }
  @media print {
    .bar,
    .languages,
    .buttons,
    .next,
    .link {
      display: none;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
