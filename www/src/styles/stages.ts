/** The table of stages and the drawn timeline. */
import { css } from 'lit';

export const stages = css`
  .further[open] > :not(summary) {
    margin-block-start: var(--space-3);
  }
  cek-netral-compare,
  cek-netral-why-not,
  .timeline,
  .said {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .stages {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--text-2);
  }
  .stages,
  .stages tbody,
  .stages tr,
  .stages th,
  .stages td {
    display: block;
    text-align: start;
    font-weight: inherit;
  }
  .stages thead {
    display: none;
  }
  .stages tr {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-2) 0 var(--space-2) var(--space-3);
    border-block-start: 1px solid var(--faint-line);
    border-inline-start: 4px solid transparent;
  }
  .stages tr.here {
    border-inline-start-color: var(--accent);
    background: var(--accent-soft);
  }
  .stages .stage,
  .stages .word {
    font-weight: 650;
  }
  .stages .word {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .stages .stage,
  .stages .note {
    display: block;
  }
  .stages .tag {
    display: inline-block;
    margin-block-start: var(--space-1);
  }
  .stages li + li {
    margin-block-start: 0;
  }
  @container (min-width: 36rem) {
    .stages {
      display: table;
    }
    .stages thead {
      display: table-header-group;
    }
    .stages tbody {
      display: table-row-group;
    }
    .stages tr {
      display: table-row;
    }
    .stages th,
    .stages td {
      display: table-cell;
      inline-size: 33%;
      padding: var(--space-2) var(--space-3) var(--space-2) 0;
      border-block-start: 1px solid var(--faint-line);
      vertical-align: top;
    }
    .stages thead th {
      border: 0;
      color: var(--soft-ink);
      font-size: var(--text-1);
    }
    .stages tbody th {
      padding-inline-start: var(--space-2);
      border-inline-start: 4px solid transparent;
    }
    .stages tr.here th {
      border-inline-start-color: var(--accent);
    }
  }
  .timeline > svg {
    inline-size: 100%;
    max-inline-size: 26rem;
    block-size: auto;
  }
  .timeline text {
    fill: var(--soft-ink);
    font-size: 11.5px;
  }
  .timeline .name {
    fill: var(--ink);
    font-size: 13px;
    font-weight: 650;
  }
  .timeline .number {
    fill: var(--ink);
    text-anchor: middle;
  }
  .band rect {
    fill: none;
    stroke: var(--faint-line);
  }
  .band.here rect {
    fill: var(--accent-soft);
  }
  .timeline .axis {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .timeline .window {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .timeline .window.applies {
    fill: var(--ink);
  }
  .timeline .window.assessor {
    fill: var(--paper);
    stroke-width: 2.5;
  }
  .timeline .window.may_apply {
    fill: none;
    stroke-dasharray: 3 2;
  }
  .timeline .fixed {
    fill: var(--ink);
    stroke: var(--paper);
  }
  .timeline .planned {
    fill: var(--accent);
  }
  .timeline .today {
    stroke: var(--ink);
    stroke-width: 1.5;
    stroke-dasharray: 5 3;
  }
  .key {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.1em;
  }
  .windows {
    margin: 0;
    padding-inline-start: var(--space-5);
  }
  .windows .note {
    display: block;
  }
  .keys,
  .windows {
    font-size: var(--text-2);
  }
  @container (min-width: 36rem) {
    .timeline {
      grid-template-columns: minmax(0, 20rem) minmax(0, 1fr);
      align-items: start;
    }
    .said {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .timeline text {
      fill: CanvasText;
    }
    .timeline .axis,
    .timeline .window,
    .timeline .today,
    .band rect {
      stroke: CanvasText;
    }
    .timeline .window.applies,
    .timeline .fixed {
      fill: CanvasText;
    }
    .timeline .window.assessor,
    .band.here rect {
      fill: Canvas;
    }
    .timeline .planned {
      fill: Highlight;
    }
  }
`;
