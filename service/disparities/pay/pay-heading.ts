// What stands over a finding on pay: its title, a short heading, and beside it when, of whom and compared with whom.

import { dayName } from '../../phrases/day.ts';
import type { PayMeasure } from './pay-finding.ts';

export function payTitle({ breakdown, reference, snapshot, counted }: Omit<PayMeasure, 'title'>): string {
  const filters = counted.filters.map(({ header, value }) => `, ${header}: ${value}`).join('');
  const when = snapshot === null ? '' : `, ${dayName(snapshot)}`;
  return `Pay by ${breakdown.label}, compared with ${reference.label}${filters}${when}`;
}

/** Such as “Pay by sex”. */
export function payHeading({ breakdown }: PayMeasure): string {
  return `Pay by ${breakdown.label}`;
}

/** Such as “31 March 2025. Compared with Male.” */
export function payScope({ snapshot, counted, reference }: PayMeasure): string {
  const parts = [
    ...(snapshot === null ? [] : [dayName(snapshot)]),
    ...counted.filters.map(({ header, value }) => `${header}: ${value}`),
    `Compared with ${reference.label}`,
  ];
  return parts.map((part) => `${part}.`).join(' ');
}
