// How a finding on pay was worked out: the columns, the methods, the comparisons made together, and the receipt.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { pValuePhrase } from '../../phrases/spoken-number.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import type { PayFinding } from './pay-finding.ts';
import { percentPoints } from './pay-words.ts';
import { payWorkings } from './pay-workings.ts';

export function payWorkingsView(finding: PayFinding): Html {
  const rows = payWorkings(finding).filter(([name]) => name !== 'Receipt');
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${basisView(rows)} ${methodsView(finding.receipt)} ${comparisonsView(finding)}
    ${receiptView(finding.receipt)}`;
}

function comparisonsView({ family, groups }: PayFinding): Html {
  const compared = groups.flatMap(({ group, meanGap }) =>
    meanGap?.pValue == null ? [] : [{ group, ...meanGap }],
  );
  if (compared.length === 0) return html``;
  return details({
    summaryText:
      family.size === 1 ? 'One comparison was made' : `${family.size} comparisons were made together`,
    html: html`<p class="govuk-body">
        The more groups are compared, the more likely that one stands out by chance alone. What is said of
        each group allows for that: ${family.method}.
      </p>
      ${wideTable({
        caption: 'Each mean gap alone, and allowing for the others',
        captionClasses: 'govuk-table__caption--s',
        firstCellIsHeader: true,
        head: [
          { text: 'Group' },
          { text: 'p value alone', format: 'numeric' },
          { text: 'p value allowing for the others', format: 'numeric' },
          { text: 'Interval allowing for the others', format: 'numeric' },
        ],
        rows: compared.map(({ group, pValue, adjusted }) => [
          { text: group },
          { text: pValuePhrase(pValue ?? 1), format: 'numeric' },
          { text: adjusted.pValue === null ? '–' : pValuePhrase(adjusted.pValue), format: 'numeric' },
          {
            text:
              adjusted.lower === null || adjusted.upper === null
                ? '–'
                : `${percentPoints(adjusted.lower)} to ${percentPoints(adjusted.upper)}`,
            format: 'numeric',
          },
        ]),
      })}`,
  });
}
