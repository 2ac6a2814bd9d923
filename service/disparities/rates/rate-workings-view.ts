// How a finding was worked out: the methods, the files by digest, the lists of words, and the receipt.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import type { RateFinding } from './rate-finding.ts';
import { listed } from '../../phrases/list.ts';
import { pValuePhrase, range } from '../../phrases/spoken-number.ts';

export function rateWorkingsView(finding: RateFinding): Html {
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${summaryView(finding)} ${methodsView(finding.receipt)} ${comparisonsView(finding)}
    ${receiptView(finding.receipt)}`;
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

function comparisonsView({ family, groups }: RateFinding): Html {
  const compared = groups.filter((group) => group.ratio.pValue !== null);
  if (compared.length === 0) return html``;
  const together =
    family.size === 1 ? 'One comparison was made' : `${family.size} comparisons were made together`;
  return details({
    summaryText: together,
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
