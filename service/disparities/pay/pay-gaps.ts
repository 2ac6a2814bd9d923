// The gaps of every group against the reference, as one family of comparisons declared beforehand.

import {
  genderPayReport,
  groupPayReport,
  payGap,
  type GenderPayReport,
  type PayGap,
  type PayQuarters,
  proportion,
  type TestedEstimate,
} from '@due-regard/statistics';
import { type Adjustment, holmFamily, raisedLevel } from '../findings/holm-family.ts';
import { isLeftOver, leftOver } from '../findings/left-over.ts';
import { verdictWordsOf } from '../findings/verdict-words.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Employee } from './pay-workforce.ts';
import type { Gap, MeanGap, Paid, PaidBonus, PayGroup, PayMeasure } from './pay-finding.ts';

interface GroupNames {
  code: string;
  label: string;
  shortLabel: string;
}

export interface GapMaterial {
  groups: readonly GroupNames[];
  employees: readonly Employee[];
  hasBonus: boolean;
  measure: PayMeasure;
}

export interface PayGaps {
  groups: PayGroup[];
  quarters: PayQuarters;
  family: number;
  /** Only of women and men. */
  report: GenderPayReport | null;
}

interface GroupFigures {
  hourly: PayGap;
  bonus: PayGap;
}

export function payGaps(material: GapMaterial): PayGaps {
  const { groups, employees, measure } = material;
  const figures = measure.form === 'regulations' ? ofRegulations(material) : ofGroups(material);
  const { code: reference } = measure.reference;
  const others = groups.filter(({ code }) => code !== reference);
  const single = others.map(({ code }) => figures.of(code)?.hourly.mean.pValue ?? null);
  const adjustments = holmFamily(single);
  const made = groups.map((group): PayGroup => {
    const own = employees.filter((employee) => employee.group === group.code);
    const found = figures.of(group.code);
    const at = others.indexOf(group);
    const base = {
      group: group.shortLabel,
      code: group.code,
      label: group.label,
      isReference: at < 0,
      count: own.length,
      paidBonus: material.hasBonus ? paidBonusOf(own, measure) : null,
    };
    if (at < 0)
      return withLargest({ ...base, ...ofReference(figures.reference, material.hasBonus) }, material);
    if (!found) return { ...base, ...notCompared(own, material.hasBonus) };
    const meanGap = meanGapOf(group.code, found.hourly, material, adjustments[at]!);
    const compared: PayGroup = {
      ...base,
      hourly: paidOf(found.hourly.group, found.hourly.reason),
      meanGap,
      medianGap: gapOf(found.hourly.median),
      bonus: material.hasBonus ? bonusOf(found.bonus) : null,
      ...toldOf(group.code, meanGap, found.hourly, material),
    };
    return withLargest(compared, material);
  });
  return {
    groups: made,
    quarters: figures.quarters,
    family: single.filter((p) => p !== null).length,
    report: figures.report,
  };
}

/** Of a group whose mean is shown. */
function withLargest(group: PayGroup, material: GapMaterial): PayGroup {
  if (group.hourly.mean === null) return group;
  const pay = payOf(material, group.code).sort((one, other) => other - one);
  return { ...group, largest: pay.slice(0, 3) };
}

interface Figures {
  of(code: string): GroupFigures | undefined;
  /** Any comparison, for the pay of the reference itself. */
  reference: GroupFigures | undefined;
  quarters: PayQuarters;
  report: GenderPayReport | null;
}

/** Women against men; a bonus that is not known is in no figure on bonuses but the shares' bounds. */
function ofRegulations({ employees, measure }: GapMaterial): Figures {
  const people = employees.map(({ group, hourlyPay, bonus }) => {
    const sex = group === 'female' || group === 'male' ? group : null;
    return { sex, hourlyPay, bonus: bonus ?? 0 } as const;
  });
  const report = genderPayReport(people, { confidence: measure.level });
  return {
    of: (code) => (code === 'female' ? report : undefined),
    reference: report,
    quarters: report.quarters,
    report,
  };
}

function ofGroups({ employees, measure, groups }: GapMaterial): Figures {
  const { code: reference } = measure.reference;
  const people = employees.map(({ group, hourlyPay, bonus }) => {
    return { group: group ?? null, hourlyPay, bonus: bonus ?? 0 };
  });
  const report = groupPayReport(people, { reference, minimum: measure.floor, confidence: measure.level });
  const known = new Map(report.groups.map((each) => [each.group, each]));
  return {
    of: (code) => (groups.some((group) => group.code === code) ? known.get(code) : undefined),
    reference: known.get(reference),
    quarters: report.quarters,
    report: null,
  };
}

function ofReference(figures: GroupFigures | undefined, hasBonus: boolean) {
  const nobody: Paid = { people: 0, mean: null, median: null, reason: NOBODY };
  return {
    hourly: figures ? paidOf(figures.hourly.reference, figures.hourly.reason) : nobody,
    meanGap: null,
    medianGap: null,
    bonus: !hasBonus
      ? null
      : {
          ...(figures ? paidOf(figures.bonus.reference, figures.bonus.reason) : nobody),
          meanGap: null,
          medianGap: null,
        },
    verdict: null,
    verdictWords: 'the others are compared with this group',
  };
}

const NOBODY = 'There is nobody in this group with pay.';
const NO_FIGURES = 'The Regulations compare women with men, so there is no gap of this group.';

function notCompared(own: readonly Employee[], hasBonus: boolean) {
  const nothing = {
    estimate: null,
    lower: null,
    upper: null,
    pValue: null,
    method: null,
    reason: NO_FIGURES,
  };
  const adjusted = { pValue: null, lower: null, upper: null, level: null };
  const paid = { people: own.filter(({ hourlyPay }) => hourlyPay !== null).length, mean: null, median: null };
  const bonus = { people: own.filter((each) => (each.bonus ?? 0) > 0).length, mean: null, median: null };
  return {
    hourly: { ...paid, reason: NO_FIGURES },
    meanGap: { ...nothing, adjusted },
    medianGap: nothing,
    bonus: hasBonus ? { ...bonus, reason: NO_FIGURES, meanGap: nothing, medianGap: nothing } : null,
    verdict: null,
    verdictReason: NO_FIGURES,
    verdictWords: 'no verdict',
  };
}

function paidOf({ people, mean, median }: PayGap['group'], reason: string | null): Paid {
  return mean === null && reason !== null ? { people, mean, median, reason } : { people, mean, median };
}

function bonusOf({ group, mean, median, reason }: PayGap) {
  return { ...paidOf(group, reason), meanGap: gapOf(mean), medianGap: gapOf(median) };
}

function gapOf({ estimate, lower, upper, pValue, method, reason }: TestedEstimate): Gap {
  return { estimate, lower, upper, pValue, method, ...(reason === null ? {} : { reason }) };
}

/** The same gap once more at the level that Holm's p value stands for. */
function meanGapOf(code: string, hourly: PayGap, material: GapMaterial, adjustment: Adjustment): MeanGap {
  const { level, reference, floor, form } = material.measure;
  const raised = raisedLevel(level, adjustment);
  const minimum = form === 'regulations' ? 0 : floor;
  const again = payGap(payOf(material, code), payOf(material, reference.code), {
    confidence: raised,
    minimum,
  }).mean;
  const limits = { lower: again.lower, upper: again.upper, level: again.lower === null ? null : raised };
  return { ...gapOf(hourly.mean), adjusted: { pValue: adjustment.pValue, ...limits } };
}

function payOf({ employees }: GapMaterial, code: string): number[] {
  return employees.flatMap(({ group, hourlyPay }) =>
    group === code && hourlyPay !== null ? [hourlyPay] : [],
  );
}

function toldOf(code: string, gap: MeanGap, hourly: PayGap, material: GapMaterial) {
  if (isLeftOver(code)) return leftOver;
  const verdict = verdictOf(code, gap, material);
  const reason = gap.reason ?? hourly.reason ?? undefined;
  const because = verdict === 'cannot be computed' && reason !== undefined ? { verdictReason: reason } : {};
  return { verdict, verdictWords: payVerdictWords(verdict, gap), ...because };
}

function verdictOf(code: string, { estimate, adjusted }: MeanGap, material: GapMaterial): Verdict {
  const { level, matters, reference } = material.measure;
  if (estimate === null || adjusted.lower === null || adjusted.upper === null) return 'cannot be computed';
  // Two one-sided tests: the interval at twice the error lies within the band.
  const narrow = payGap(payOf(material, code), payOf(material, reference.code), {
    confidence: 2 * level - 1,
  }).mean;
  const isWithin =
    narrow.lower !== null && narrow.upper !== null && narrow.lower > -matters && narrow.upper < matters;
  if (isWithin) return 'no gap that matters';
  if (adjusted.lower <= 0 && adjusted.upper >= 0) return 'not settled';
  return Math.abs(estimate) >= matters ? 'gap' : 'gap, size not settled';
}

function payVerdictWords(verdict: Verdict, { estimate, adjusted }: MeanGap): string {
  const direction = (estimate ?? 0) > 0 ? 'lower' : 'higher';
  return verdictWordsOf(verdict, direction, leavesOutNought(adjusted), 'the same pay');
}

/** Whether an interval of gaps has 0 outside it. */
export function leavesOutNought({ lower, upper }: { lower: number | null; upper: number | null }): boolean {
  return lower !== null && upper !== null && (lower > 0 || upper < 0);
}

function paidBonusOf(own: readonly Employee[], { level, form, floor }: PayMeasure): PaidBonus {
  const known = own.filter(({ bonus }) => bonus !== null).length;
  const count = own.filter(({ bonus }) => (bonus ?? 0) > 0).length;
  const blank = own.length - known;
  const numbers = { count, known, blank };
  if (form === 'groups' && own.length < floor) {
    const reason = `The group has fewer than ${floor} people, so its share is not shown.`;
    return { ...numbers, ...noShare, reason, bounds: { lower: null, upper: null } };
  }
  const { estimate, lower, upper, method, reason } = proportion(
    { count, total: known },
    { confidence: level },
  );
  const bounds =
    own.length === 0
      ? { lower: null, upper: null }
      : { lower: count / own.length, upper: (count + blank) / own.length };
  return { ...numbers, estimate, lower, upper, method, ...(reason === null ? {} : { reason }), bounds };
}

const noShare = { estimate: null, lower: null, upper: null, method: null };
