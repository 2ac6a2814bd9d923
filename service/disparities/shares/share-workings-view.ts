// How shares were worked out: what is counted, the methods, the comparisons made together, the files and the receipt.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { pValuePhrase, range } from '../../phrases/spoken-number.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { PartScope, SharePart } from './share-finding.ts';

export function shareWorkingsView(
  parts: readonly SharePart[],
  scope: PartScope & { receipt: Receipt },
): Html {
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${summaryView(parts, scope)} ${methodsView(scope.receipt)} ${comparisonsView(parts, scope)}
    ${receiptView(scope.receipt)}`;
}

function summaryView(parts: readonly SharePart[], { measure, period }: PartScope): Html {
  const { breakdown, counted, within } = measure;
  const outcomes = parts.map(({ outcome }) => outcome.words).join('; ');
  const rows: [string, string][] = [
    ['Of what', [counted.plural, ...counted.filters.map((f) => `${f.header}: ${f.value}`)].join(', ')],
    [parts.length === 1 ? 'Outcome' : 'Outcomes', outcomes],
    ['Groups', [breakdown.label, breakdown.rollUpTitle].filter(Boolean).join(', ')],
    ...(within.length > 0 ? [['Within', within.join(', ')] as [string, string]] : []),
    ...(period.from === null
      ? []
      : [['Months sent', `${period.monthsSubmitted.length}`] as [string, string]]),
  ];
  return basisView(rows);
}

function comparisonsView(parts: readonly SharePart[], { family }: PartScope): Html {
  const rows = parts.flatMap(({ groups, outcome }) =>
    groups
      .filter(({ ratio }) => ratio.pValue !== null)
      .map(({ group, ratio: { pValue, adjusted } }) => [
        { text: parts.length === 1 ? group : `${group}, ${outcome.words}` },
        { text: pValuePhrase(pValue!), format: 'numeric' },
        { text: adjusted.pValue === null ? '–' : pValuePhrase(adjusted.pValue), format: 'numeric' },
        {
          text:
            adjusted.lower === null || adjusted.upper === null ? '–' : range(adjusted.lower, adjusted.upper),
          format: 'numeric',
        },
      ]),
  );
  if (rows.length === 0) return html``;
  const together =
    family.size === 1 ? 'One comparison was made' : `${family.size} comparisons were made together`;
  return details({
    summaryText: together,
    html: html`<p class="govuk-body">
        The more groups are compared, the more likely that one stands out by chance alone. What is said of
        each allows for that: ${family.method}.
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
        rows,
      })}`,
  });
}
