/** Paper, forced colours, reduced motion. */
import { css } from 'lit';

export const circumstances = css`
  @media (prefers-reduced-motion: no-preference) {
    .door::after {
      transition: transform 0.15s;
    }
  }
  @media (forced-colors: active) {
    .mode input:checked + span {
      border-color: Highlight;
    }
    .languages button[aria-pressed='true'],
    .verdict.stop,
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .stop .own {
      color: inherit;
    }
    .door::after {
      border-color: ButtonText;
    }
  }
  @media print {
    .languages,
    .buttons,
    .next,
    .who,
    .link {
      display: none;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
