// How a trend was worked out: what is counted, the methods, the files by digest, the lists of words, and the receipt.
import { html, type Html } from '../../pages/html.ts';
import { listed } from '../../phrases/list.ts';
import { monthName } from '../../phrases/month.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import type { TrendFinding } from './trend-finding.ts';

export function trendWorkingsView(finding: TrendFinding): Html {
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${summaryView(finding)} ${methodsView(finding.receipt)} ${receiptView(finding.receipt)}`;
}

function summaryView({ measure, denominators, period, family }: TrendFinding): Html {
  const { breakdown, counted, area, rebase } = measure;
  const rows: [string, string | false][] = [
    [
      'What is counted',
      [counted.plural, ...counted.filters.map((f) => `${f.header}: ${f.value}`)].join(', '),
    ],
    ['Groups', [breakdown.label, breakdown.rollUpTitle].filter(Boolean).join(', ')],
    ['Area', area ?? 'Every area of the population file'],
    ['Districts or areas added up', denominators.areas.length <= 12 && listed(denominators.areas)],
    ['Months sent', `${period.monthsSubmitted.length}`],
    [
      'Limits begin anew',
      rebase.length > 0 &&
        rebase.map(({ month, reason }) => `${monthName(month)}: ${reason ?? 'no reason given'}`).join('; '),
    ],
    ['Changes compared together', family.size > 0 && `${family.size}. ${family.method}`],
    ['About the residents', denominators.notes.length > 0 && denominators.notes.join(' ')],
  ];
  return basisView(rows);
}
