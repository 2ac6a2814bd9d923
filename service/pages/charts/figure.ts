// A chart with its caption and, beside or below it, the same numbers as a table.
import { html, type Html, type HtmlValue } from '../html.ts';

export interface FigureContent {
  caption: HtmlValue;
  chart: Html;
  /** The same numbers; a chart never stands without them. */
  table: Html;
  /** What marks and shading mean, in a sentence. */
  key?: HtmlValue;
  /** Set the table right of the chart where the page is wide enough: for tables of two or three columns. */
  beside?: boolean;
}

export function figure({ caption, chart, table, key, beside = false }: FigureContent): Html {
  return html`<figure class="dr-figure ${beside && 'dr-figure--beside'}">
    <figcaption class="dr-figure__caption">${caption}</figcaption>
    <div class="dr-figure__parts">
      <div class="dr-figure__chart">
        ${chart} ${key !== undefined && html`<p class="govuk-hint dr-figure__key">${key}</p>`}
      </div>
      <div class="dr-figure__table">${table}</div>
    </div>
  </figure>`;
}

/** A table that scrolls sideways by itself where it is wider than the page; keyboards can reach and scroll it. */
export function scrollingTable(label: string, table: Html): Html {
  return html`<div class="dr-scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}
