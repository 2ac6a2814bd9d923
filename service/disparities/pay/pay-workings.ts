// How a finding on pay was worked out, as names and values: for text and for the page.

import { levelPhrase, whole } from '../../phrases/spoken-number.ts';
import type { PayFinding } from './pay-finding.ts';

export function payWorkings(finding: PayFinding): [string, string][] {
  const { measure, leftOut, employees, total, receipt, family } = finding;
  const { breakdown, columns } = measure;
  const found = (name: string, header: string | null): [string, string][] =>
    header === null ? [] : [[name, header]];
  return [
    ['People', `${whole(total)} rows, ${whole(employees)} relevant employees`],
    ...(leftOut.specialConstables > 0
      ? [['Special constables, left out', whole(leftOut.specialConstables)] satisfies [string, string]]
      : []),
    ['Groups', [breakdown.label, breakdown.rollUpTitle].filter(Boolean).join(', ')],
    ['Hourly pay', columns.pay],
    ...found('Bonus', columns.bonus),
    ...found('On full pay', columns.fullPay),
    ...found('Kind of worker', columns.kindOfWorker),
    ...found('Grade', columns.grade),
    ...found('Length of service', columns.service),
    ['A blank bonus', measure.blankBonus === 'none' ? 'was said to mean that none was paid' : 'is not known'],
    ['Too small to matter', `a gap of less than ${measure.matters}%`],
    ['Intervals', levelPhrase(measure.level)],
    ['Comparisons made together', `${family.size}. ${family.method}`],
    ['Receipt', receipt.digest],
  ];
}
