// All six figures that a public body publishes on the pay of women and men.
// Source: the Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017, SI 2017/353, regulation 2 and Schedule 1.
import type { Answer, ConfidenceOption, Estimate } from '../estimate.ts';
import { requireChoice, requireList, requireNotNegative } from '../input.ts';
import { proportion } from '../proportions/proportion.ts';
import type { PayGap } from './pay-gap.ts';
import { payGap } from './pay-gap.ts';
import type { PayQuarters } from './pay-quarters.ts';
import { payQuarters } from './pay-quarters.ts';

/** Somebody employed on the snapshot date, 31 March. Constables and police cadets count as employees. */
export interface RelevantEmployee {
  /** Null where it is not recorded: left out, and counted. */
  sex: 'female' | 'male' | null;
  /** Hourly pay; null for somebody paid less or nothing in the pay period because of leave. */
  hourlyPay: number | null;
  /** Bonus pay in the twelve months that end on the snapshot date; 0 for none. */
  bonus: number;
  /** Special constables are no employees under regulation 2(5): left out, and counted. */
  specialConstable?: boolean;
}

export interface GenderPayReport extends Answer {
  /** Full-pay relevant employees; gaps in per cent of men's pay. */
  hourly: PayGap;
  /** Relevant employees who were paid a bonus. */
  bonus: PayGap;
  /** Share of all relevant employees of each sex who were paid a bonus, from 0 to 1. */
  womenPaidBonus: Estimate;
  menPaidBonus: Estimate;
  quarters: PayQuarters;
  employees: number;
  fullPayEmployees: number;
  leftOut: { specialConstables: number; sexNotRecorded: number };
  /** The duty binds bodies with 250 employees or more. */
  dutyApplies: boolean;
}

const METHOD = 'Gender pay gap reporting (SI 2017/353, Schedule 1)';
const DUTY_FROM = 250;

/** @throws ImpossibleInput for pay or bonus below 0, or that is no number. */
export function genderPayReport(
  people: readonly RelevantEmployee[],
  options: ConfidenceOption = {},
): GenderPayReport {
  requireList(people, 'The people');
  people.forEach(({ bonus, sex }, i) => {
    requireNotNegative(bonus, `The bonus of person ${i + 1}`);
    if (sex !== null) requireChoice(sex, ['female', 'male'], `The sex of person ${i + 1}`);
  });
  const employees = people.filter(({ specialConstable }) => specialConstable !== true);
  const of = (sex: 'female' | 'male') => employees.filter((person) => person.sex === sex);
  const [women, men] = [of('female'), of('male')];
  const bonuses = (list: readonly RelevantEmployee[]) =>
    list.map(({ bonus }) => bonus).filter((bonus) => bonus > 0);
  const paidBonus = (list: readonly RelevantEmployee[]) =>
    proportion({ count: bonuses(list).length, total: list.length }, options);
  const paid = [...ofFullPay(women, 'women'), ...ofFullPay(men, 'men')];
  const payOf = (group: string) => paid.filter((person) => person.group === group).map(({ pay }) => pay);
  return {
    hourly: payGap(payOf('women'), payOf('men'), options),
    bonus: payGap(bonuses(women), bonuses(men), options),
    womenPaidBonus: paidBonus(women),
    menPaidBonus: paidBonus(men),
    quarters: payQuarters(paid),
    employees: employees.length,
    fullPayEmployees: paid.length,
    leftOut: {
      specialConstables: people.length - employees.length,
      sexNotRecorded: employees.filter(({ sex }) => sex === null).length,
    },
    dutyApplies: employees.length >= DUTY_FROM,
    method: METHOD,
    reason: null,
  };
}

function ofFullPay(list: readonly RelevantEmployee[], group: string) {
  return list.flatMap(({ hourlyPay }) => (hourlyPay === null ? [] : [{ pay: hourlyPay, group }]));
}
