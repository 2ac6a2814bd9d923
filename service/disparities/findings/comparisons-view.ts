// The comparisons that were made together: each alone, and allowing for the others.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { pValuePhrase, range } from '../../phrases/spoken-number.ts';
import type { Figure } from './figure.ts';

export interface Comparison {
  /** What is compared: a group, or a group at a stage. */
  of: string;
  pValue: Figure;
  adjusted: { pValue: Figure; lower: Figure; upper: Figure };
}

/** Nothing where nothing was tested. Limits are said by `said` where they are not ratios. */
export function comparisonsView(
  family: { size: number; method: string },
  comparisons: readonly Comparison[],
  said: (lower: number, upper: number) => string = range,
): Html {
  const tested = comparisons.filter(({ pValue }) => pValue !== null);
  if (tested.length === 0) return html``;
  return details({
    summaryText:
      family.size === 1 ? 'One comparison was made' : `${family.size} comparisons were made together`,
    html: html`<p class="govuk-body">
        The more groups are compared, the more likely that one stands out by chance alone. What is said of
        each group allows for that: ${family.method}.
      </p>
      ${wideTable({
        caption: 'Each comparison alone, and allowing for the others',
        captionClasses: 'govuk-table__caption--s',
        firstCellIsHeader: true,
        head: [
          { text: 'Group' },
          { text: 'p value alone', format: 'numeric' },
          { text: 'p value allowing for the others', format: 'numeric' },
          { text: 'Interval allowing for the others', format: 'numeric' },
        ],
        rows: tested.map(({ of, pValue, adjusted: { pValue: raised, lower, upper } }) => [
          { text: of },
          { text: pValue === null ? '–' : pValuePhrase(pValue), format: 'numeric' },
          { text: raised === null ? '–' : pValuePhrase(raised), format: 'numeric' },
          { text: lower === null || upper === null ? '–' : said(lower, upper), format: 'numeric' },
        ]),
      })}`,
  });
}

/** The comparisons of groups by a ratio. */
export function ratiosCompared(
  groups: readonly { group: string; ratio: Omit<Comparison, 'of'> }[],
): Comparison[] {
  return groups.map(({ group, ratio: { pValue, adjusted } }) => ({ of: group, pValue, adjusted }));
}
