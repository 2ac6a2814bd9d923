// How amounts were worked out: what is averaged, the methods, the comparisons made together, the files and the receipt.
import { html, type Html } from '../../pages/html.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import { comparisonsView, ratiosCompared } from '../findings/comparisons-view.ts';
import type { AmountFinding } from './amount-finding.ts';

export function amountWorkingsView(finding: AmountFinding): Html {
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${summaryView(finding)} ${methodsView(finding.receipt)}
    ${comparisonsView(finding.family, ratiosCompared(finding.groups))} ${receiptView(finding.receipt)}`;
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
