// The style of a finding's page that stands alone; a page of the workbench has its own.

import { html } from '../pages/html.ts';

export const findingPageStyle = html`<style>
  :root {
    color-scheme: light dark;
  }
  body {
    margin: 0;
    font:
      1.1875rem/1.4 system-ui,
      sans-serif;
    color: #0b0c0c;
    background: #fff;
  }
  main {
    max-width: 60rem;
    margin: 0 auto;
    padding: 1rem;
  }
  h1 {
    font-size: 1.75rem;
    line-height: 1.2;
  }
  h2 {
    font-size: 1.4rem;
    margin-top: 2rem;
  }
  .lede {
    max-width: 44rem;
  }
  figure {
    margin: 1.5rem 0;
  }
  figcaption,
  caption {
    font-weight: 700;
    text-align: left;
    padding-bottom: 0.5rem;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 1rem;
  }
  th,
  td {
    padding: 0.4rem 0.6rem 0.4rem 0;
    border-bottom: 1px solid #b1b4b6;
    text-align: left;
    vertical-align: top;
  }
  .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .dr-scroll {
    overflow-x: auto;
  }
  .dr-scroll:focus-visible {
    outline: 3px solid #0b0c0c;
  }
  code {
    overflow-wrap: anywhere;
  }
  li {
    margin-bottom: 0.4rem;
    overflow-wrap: anywhere;
  }
  .dr-chart {
    display: block;
    max-width: 40rem;
    overflow: visible;
    font-size: 1rem;
    fill: currentColor;
  }
  .dr-chart__label {
    font-weight: 700;
  }
  .dr-chart__tick,
  .dr-chart__words {
    font-size: 0.9375rem;
  }
  .dr-chart__grid {
    stroke: #b1b4b6;
  }
  .dr-chart__band {
    fill: #dddddd;
  }
  .dr-chart__reference,
  .dr-chart__interval {
    stroke: currentColor;
    stroke-width: 2;
  }
  .dr-chart__arrow {
    overflow: visible;
  }
  @media (prefers-color-scheme: dark) {
    body {
      color: #f3f2f1;
      background: #0b0c0c;
    }
    .dr-chart__band {
      fill: #44484a;
    }
    .dr-scroll:focus-visible {
      outline-color: #f3f2f1;
    }
  }
  @media (forced-colors: active) {
    .dr-chart__band {
      fill: none;
      stroke: CanvasText;
      stroke-dasharray: 4;
    }
  }
  @media print {
    .dr-scroll {
      overflow: visible;
    }
    body {
      font-size: 0.9rem;
    }
  }
</style>`;
