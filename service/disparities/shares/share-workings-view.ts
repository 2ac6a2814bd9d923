// How shares were worked out: what is counted, the methods, the comparisons made together, the files and the receipt.
import { html, type Html } from '../../pages/html.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import { type Comparison, comparisonsView, ratiosCompared } from '../findings/comparisons-view.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { PartScope, SharePart } from './share-finding.ts';

export function shareWorkingsView(
  parts: readonly SharePart[],
  scope: PartScope & { receipt: Receipt },
): Html {
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${summaryView(parts, scope)} ${methodsView(scope.receipt)}
    ${comparisonsView(scope.family, sharesCompared(parts))} ${receiptView(scope.receipt)}`;
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

/** Of each outcome's groups; the outcome is named where there are several. */
function sharesCompared(parts: readonly SharePart[]): Comparison[] {
  return parts.flatMap(({ groups, outcome }) =>
    ratiosCompared(groups).map((each) =>
      parts.length === 1 ? each : { ...each, of: `${each.of}, ${outcome.words}` },
    ),
  );
}
