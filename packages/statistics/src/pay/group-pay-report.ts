// The same figures as for women and men, for ethnicity or disability: each group against a reference group, never with few people.
// Source: GOV.UK (2023), Ethnicity pay reporting: guidance for employers, which asks for size floors and several groups.
import type { Answer, ConfidenceOption, Estimate } from '../estimate.ts';
import { refuse, requireCount, requireList, requireNotNegative, requireText } from '../input.ts';
import { proportion } from '../proportions/proportion.ts';
import type { PayGap } from './pay-gap.ts';
import { payGap } from './pay-gap.ts';
import type { PayQuarters } from './pay-quarters.ts';
import { payQuarters } from './pay-quarters.ts';

export interface GroupedEmployee {
  /** Null where it is not stated or not recorded: no group for a gap, but counted. */
  group: string | null;
  hourlyPay: number | null;
  bonus: number;
}

export interface GroupPayFigures {
  group: string;
  hourly: PayGap;
  bonus: PayGap;
  paidBonus: Estimate;
}

export interface GroupPayReport extends Answer {
  /** Each group against the reference group, which comes first and against which there is no gap. */
  groups: GroupPayFigures[];
  /** Quarters of everybody whose group is known; groups below the floor are together under `SMALL_GROUPS`. */
  quarters: PayQuarters;
  /** Share of employees whose group is not known, from 0 to 1. */
  notKnown: Estimate;
}

export interface GroupPayOptions extends ConfidenceOption {
  /** The group that others are compared with; it is a choice, and is printed. */
  reference: string;
  /** Fewest people in each group, and with a bonus in each group; 10 when left out. */
  minimum?: number;
}

export const SMALL_GROUPS = 'groups too small to show';
const METHOD = 'Pay gaps of several groups, with a size floor';
const FLOOR = 10;

/** @throws ImpossibleInput when nobody is of the reference group, or pay is below 0 or no number. */
export function groupPayReport(people: readonly GroupedEmployee[], options: GroupPayOptions): GroupPayReport {
  const { reference, minimum = FLOOR, confidence } = options;
  requireCount(minimum, 'The fewest people in each group');
  requireList(people, 'The people');
  people.forEach(({ bonus, group }, i) => {
    requireNotNegative(bonus, `The bonus of person ${i + 1}`);
    if (group !== null) requireText(group, `The group of person ${i + 1}`);
  });
  const known = people.flatMap((person) =>
    person.group === null ? [] : [{ ...person, group: person.group }],
  );
  const names = [...new Set(known.map(({ group }) => group))].filter((name) => name !== reference).sort();
  const base = known.filter(({ group }) => group === reference);
  if (base.length === 0) refuse(`Nobody is of the reference group "${reference}".`);
  const figures = (group: string): GroupPayFigures => {
    const list = known.filter((person) => person.group === group);
    const paidBonus = { count: bonuses(list).length, total: list.length };
    return {
      group,
      hourly: payGap(hourly(list), hourly(base), { minimum, confidence }),
      bonus: payGap(bonuses(list), bonuses(base), { minimum, confidence }),
      paidBonus: list.length < minimum ? tooFew(minimum, confidence) : proportion(paidBonus, { confidence }),
    };
  };
  return {
    groups: [reference, ...names].map(figures),
    quarters: payQuarters(withSmallTogether(known, minimum)),
    notKnown: proportion({ count: people.length - known.length, total: people.length }, { confidence }),
    method: METHOD,
    reason: null,
  };
}

type Known = GroupedEmployee & { group: string };

function hourly(list: readonly Known[]): number[] {
  return list.flatMap(({ hourlyPay }) => (hourlyPay === null ? [] : [hourlyPay]));
}

function bonuses(list: readonly Known[]): number[] {
  return list.map(({ bonus }) => bonus).filter((bonus) => bonus > 0);
}

function withSmallTogether(known: readonly Known[], minimum: number) {
  const paid = known.flatMap(({ group, hourlyPay }) =>
    hourlyPay === null ? [] : [{ group, pay: hourlyPay }],
  );
  const size = (name: string): number => paid.filter(({ group }) => group === name).length;
  const small = new Set([...new Set(paid.map(({ group }) => group))].filter((name) => size(name) < minimum));
  return paid.map(({ group, pay }) => ({ group: small.has(group) ? SMALL_GROUPS : group, pay }));
}

function tooFew(minimum: number, confidence = 0.95): Estimate {
  const reason = `The group has fewer than ${minimum} people, so its share is not shown.`;
  return { estimate: null, lower: null, upper: null, confidence, method: METHOD, reason };
}
