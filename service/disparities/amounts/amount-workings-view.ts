// How amounts were worked out: what is averaged, the methods, the comparisons made together, the files and the receipt.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { pValuePhrase, range } from '../../phrases/spoken-number.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import type { AmountFinding } from './amount-finding.ts';

export function amountWorkingsView(finding: AmountFinding): Html {
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${summaryView(finding)} ${methodsView(finding.receipt)} ${comparisonsView(finding)}
    ${receiptView(finding.receipt)}`;
}

function summaryView({ measure, period }: AmountFinding): Html {
  const { breakdown, counted, amount, average } = measure;
  const rows: [string, string][] = [
    ['What is averaged', `${amount}: ${average}`],
    ['Of what', [counted.plural, ...counted.filters.map((f) => `${f.header}: ${f.value}`)].join(', ')],
    ['Groups', [breakdown.label, breakdown.rollUpTitle].filter(Boolean).join(', ')],
    ...(period.from === null
      ? []
      : [['Months sent', `${period.monthsSubmitted.length}`] as [string, string]]),
  ];
  return basisView(rows);
}

function comparisonsView({ family, groups }: AmountFinding): Html {
  const compared = groups.filter(({ ratio }) => ratio.pValue !== null);
  if (compared.length === 0) return html``;
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
        rows: compared.map(({ group, ratio: { pValue, adjusted } }) => [
          { text: group },
          { text: pValuePhrase(pValue!), format: 'numeric' },
          { text: adjusted.pValue === null ? '–' : pValuePhrase(adjusted.pValue), format: 'numeric' },
          {
            text:
              adjusted.lower === null || adjusted.upper === null
                ? '–'
                : range(adjusted.lower, adjusted.upper),
            format: 'numeric',
          },
        ]),
      })}`,
  });
}
