// How a finding on pay was worked out: the columns, the methods, the comparisons made together, and the receipt.
import { fromTo } from '../../phrases/spoken-number.ts';
import { html, type Html } from '../../pages/html.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import { type Comparison, comparisonsView } from '../findings/comparisons-view.ts';
import type { PayFinding } from './pay-finding.ts';
import { percentPoints } from './pay-words.ts';
import { payWorkings } from './pay-workings.ts';

export function payWorkingsView(finding: PayFinding): Html {
  const rows = payWorkings(finding).filter(([name]) => name !== 'Receipt');
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${basisView(rows)} ${methodsView(finding.receipt)}
    ${comparisonsView(finding.family, gapsCompared(finding.groups), pointsSpan)}
    ${receiptView(finding.receipt)}`;
}

function gapsCompared(groups: PayFinding['groups']): Comparison[] {
  return groups.flatMap(({ group, meanGap }) =>
    meanGap ? [{ of: group, pValue: meanGap.pValue, adjusted: meanGap.adjusted }] : [],
  );
}

function pointsSpan(lower: number, upper: number): string {
  return fromTo(percentPoints(lower), percentPoints(upper));
}
