// What a finding on pay does not know: whose group is missing, whose pay is missing, and how far the first could move each gap.

import { payGap } from '@due-regard/statistics';
import { type PeopleSilences, unknownPeople } from '../counting/people-groups.ts';
import type { PayGroup, PayUnknown } from './pay-finding.ts';
import type { Employee } from './pay-workforce.ts';

export function payUnknown(
  employees: readonly Employee[],
  groups: readonly PayGroup[],
  referenceCode: string,
  kinds: PeopleSilences,
): PayUnknown {
  const count = unknownPeople(kinds);
  const asked = employees.filter(({ group }) => group !== undefined).length;
  const unknownPay = employees.flatMap(({ group, hourlyPay }) =>
    group === null && hourlyPay !== null ? [hourlyPay] : [],
  );
  const payOf = (code: string) =>
    employees.flatMap(({ group, hourlyPay }) => (group === code && hourlyPay !== null ? [hourlyPay] : []));
  const reference = payOf(referenceCode);
  const compared = groups.filter(({ meanGap }) => meanGap?.estimate != null);
  return {
    count,
    share: asked === 0 ? null : count / asked,
    kinds: { ...kinds },
    payMissing: Object.fromEntries(
      groups.map(({ group, count: people, hourly }) => [group, people - hourly.people]),
    ),
    bounds: Object.fromEntries(
      compared.map(({ group, code }) => [group, farthest(payOf(code), reference, unknownPay)]),
    ),
  };
}

/** Each person of unknown group is placed in the group, with the reference, or in neither, to move the gap most. */
function farthest(group: readonly number[], reference: readonly number[], unknown: readonly number[]) {
  const upward = unknown.toSorted((a, b) => a - b);
  const downward = upward.toReversed();
  return {
    lower: payGap(pulled(group, downward), pulled(reference, upward)).mean.estimate,
    upper: payGap(pulled(group, upward), pulled(reference, downward)).mean.estimate,
  };
}

/** The pay with all those added, from the most extreme on, that still pull its mean the same way. */
function pulled(pay: readonly number[], extremes: readonly number[]): number[] {
  const added = [...pay];
  let sum = pay.reduce((total, amount) => total + amount, 0);
  const isDown = (extremes[0] ?? 0) < (extremes.at(-1) ?? 0);
  for (const amount of extremes) {
    const mean = sum / added.length;
    if (isDown ? amount >= mean : amount <= mean) break;
    added.push(amount);
    sum += amount;
  }
  return added;
}
