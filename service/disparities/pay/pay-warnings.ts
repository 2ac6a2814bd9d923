// What must be read with a finding on pay.

import { smallNumbers } from '../findings/not-for-release.ts';
import { listed } from '../../phrases/list.ts';
import { counted, percentage, whole } from '../../phrases/spoken-number.ts';
import { mostlyMissing, partlyMissing } from '../findings/missing-share.ts';
import type { Warning } from '../findings/warning.ts';
import type { PeopleMaterial } from '../counting/people-material.ts';
import type { NoAmount } from './pay-amounts.ts';
import type { PayColumns } from './pay-columns.ts';
import type { PayFinding } from './pay-finding.ts';
import type { Workforce } from './pay-workforce.ts';

interface Warned {
  finding: Pick<PayFinding, 'measure' | 'groups' | 'unknown' | 'employees' | 'dutyApplies' | 'leftOut'>;
  material: PeopleMaterial;
  columns: PayColumns;
  workforce: Workforce;
}

/** Why no finding can be made: most people are in no known group. */
export function groupsMissing(
  { count, share }: { count: number; share: number | null },
  label: string,
): Warning | undefined {
  const total = share === null || share === 0 ? count : Math.round(count / share);
  return mostlyMissing({ unknown: count, total, label, plural: 'people' });
}

export function payWarnings(warned: Warned): Warning[] {
  const { finding, workforce } = warned;
  const { measure, unknown, employees } = finding;
  const partly = partlyMissing({
    unknown: unknown.count,
    total:
      unknown.share === null || unknown.share === 0 ? employees : Math.round(unknown.count / unknown.share),
    label: measure.breakdown.label,
    plural: 'people',
  });
  return [
    ...(partly ? [{ ...partly, message: partly.message.replaceAll('each ratio', 'each gap') }] : []),
    ...duty(finding),
    ...noAmounts(warned, workforce.pay.wrong, measure.columns.pay),
    ...noAmounts(warned, workforce.bonus?.wrong ?? [], measure.columns.bonus ?? ''),
    ...looksAnnual(workforce, measure.columns.pay),
    ...paidNought(workforce, measure.columns.pay),
    ...blankBonuses(warned),
    ...noKind(warned),
    ...fewPeople(finding),
    ...payMissing(finding),
  ];
}

function duty({ measure, employees, dutyApplies }: Warned['finding']): Warning[] {
  if (measure.form !== 'regulations' || dutyApplies) return [];
  const message = `There are ${counted(employees, 'employee')} here. The duty to publish these figures binds public bodies with 250 or more; below that they may be published by choice, with care for small numbers.`;
  return [{ code: 'PAY_DUTY_NOT_REACHED', message }];
}

const mostNamed = 3;

function noAmounts({ material }: Warned, wrong: readonly NoAmount[], header: string): Warning[] {
  if (wrong.length === 0) return [];
  // Lines alone: what stands there is somebody's.
  const named = wrong.slice(0, mostNamed).map(({ row }) => `line ${material.people.place(row).line}`);
  const more = wrong.length > mostNamed ? [`${whole(wrong.length - mostNamed)} more`] : [];
  const message = `“${header}” holds no amount of money on ${listed([...named, ...more])}. Those amounts count as not known. Write them as 12.34.`;
  return [{ code: 'PAY_NOT_AN_AMOUNT', message }];
}

const mostAnHour = 250;

function looksAnnual({ employees }: Workforce, header: string): Warning[] {
  const paid = employees.flatMap(({ hourlyPay }) => hourlyPay ?? []);
  const high = paid.filter((pay) => pay > mostAnHour).length;
  if (high <= paid.length / 2) return [];
  const message = `Most of the amounts in “${header}” are above £${mostAnHour}: they look like pay for a month or a year. The Regulations ask for gross hourly pay; gaps in anything else are not the published figures.`;
  return [{ code: 'PAY_NOT_HOURLY', message }];
}

function paidNought({ employees }: Workforce, header: string): Warning[] {
  const nought = employees.filter(({ hourlyPay }) => hourlyPay === 0).length;
  if (nought === 0) return [];
  const message = `${counted(nought, 'employee')} ${nought === 1 ? 'has' : 'have'} 0 under “${header}” and ${nought === 1 ? 'counts' : 'count'} as paid nothing. Leave the cell blank where pay is not known.`;
  return [{ code: 'PAY_OF_NOUGHT', message }];
}

function blankBonuses({ finding: { measure, groups } }: Warned): Warning[] {
  const blank = groups.reduce((sum, { paidBonus }) => sum + (paidBonus?.blank ?? 0), 0);
  if (blank === 0 || measure.columns.bonus === null) return [];
  const parts = groups.flatMap(({ group, paidBonus }) => {
    if (!paidBonus || paidBonus.blank === 0 || paidBonus.bounds.lower === null) return [];
    return [`${group} ${percentage(paidBonus.bounds.lower)} to ${percentage(paidBonus.bounds.upper ?? 1)}`];
  });
  const reach =
    parts.length > 0
      ? ` Whatever the blanks are, the shares paid a bonus lie within: ${parts.join('; ')}.`
      : '';
  const message = `“${measure.columns.bonus}” is blank for ${whole(blank)} people. A blank is not nought, so they are in no figure on bonuses.${reach} If a blank means that none was paid, say that a blank bonus means none.`;
  return [{ code: 'PAY_BONUS_BLANK', message }];
}

function noKind({ finding: { measure }, columns }: Warned): Warning[] {
  if (columns.kindOfWorker || measure.form !== 'regulations') return [];
  const message =
    'No column says who is a special constable. Under the Regulations constables count as employees and special constables do not: if there are any here, name the column that says so.';
  return [{ code: 'PAY_KIND_OF_WORKER_UNKNOWN', message }];
}

const fewest = 10;

function fewPeople({ measure, groups }: Warned['finding']): Warning[] {
  if (measure.form === 'regulations') {
    const few = groups.filter(
      ({ code, hourly }) => ['female', 'male'].includes(code) && hourly.people < fewest,
    );
    if (few.length === 0) return [];
    const message = `There are fewer than ${fewest} people with pay in ${listed(few.map(({ group }) => `the group ${group}`))}. ${smallNumbers}`;
    return [{ code: 'PAY_FEW_PEOPLE', message }];
  }
  const hidden = groups.filter(
    ({ isReference, hourly }) => !isReference && hourly.mean === null && hourly.people > 0,
  );
  if (hidden.length === 0) return [];
  const message = `${listed(hidden.map(({ group }) => group))} ${hidden.length === 1 ? 'has' : 'have'} fewer than ${measure.floor} people with pay, so nothing is said of their pay. Broader groups may have enough.`;
  return [{ code: 'PAY_FEW_PEOPLE', message }];
}

function payMissing({ leftOut, measure, employees }: Warned['finding']): Warning[] {
  if (leftOut.payMissing / Math.max(1, employees) <= 0.02) return [];
  const message = `${whole(leftOut.payMissing)} of ${counted(employees, 'employee')} (${percentage(leftOut.payMissing / employees)}) have no amount under “${measure.columns.pay}”. They are in no gap; whatever they are paid could change each of them.`;
  return [{ code: 'PAY_MISSING', message }];
}
