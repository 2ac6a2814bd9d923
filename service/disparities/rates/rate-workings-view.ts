// How a finding was worked out: the methods, the files by digest, the lists of words, and the receipt.
import { html, type Html } from '../../pages/html.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import { comparisonsView, ratiosCompared } from '../findings/comparisons-view.ts';
import type { RateFinding } from './rate-finding.ts';
import { listed } from '../../phrases/list.ts';

export function rateWorkingsView(finding: RateFinding): Html {
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${summaryView(finding)} ${methodsView(finding.receipt)}
    ${comparisonsView(finding.family, ratiosCompared(finding.groups))} ${receiptView(finding.receipt)}`;
}

function summaryView({ measure, denominators, period }: RateFinding): Html {
  const { breakdown, counted, area } = measure;
  const rows: [string, string | false][] = [
    [
      'What is counted',
      [counted.plural, ...counted.filters.map((f) => `${f.header}: ${f.value}`)].join(', '),
    ],
    ['Groups', [breakdown.label, breakdown.rollUpTitle].filter(Boolean).join(', ')],
    ['Area', area ?? 'Every area of the population file'],
    ['Districts or areas added up', denominators.areas.length <= 12 && listed(denominators.areas)],
    ['Months sent', period.from !== null && `${period.monthsSubmitted.length}`],
    ['About the residents', denominators.notes.length > 0 && denominators.notes.join(' ')],
  ];
  return basisView(rows);
}
