// Makes a finding on pay from people and what was asked. Pure: the same material gives the same digits.

import { capitalised } from '../../phrases/list.ts';
import { breakdownOf, type PeopleMaterial } from '../counting/people-material.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { receiptOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { explainPay } from './explain-pay.ts';
import type { PayAsked } from './pay-asked.ts';
import { payColumns, type PayColumns } from './pay-columns.ts';
import type { PayFinding, PayMeasure, Quarter } from './pay-finding.ts';
import { payGaps, type PayGaps } from './pay-gaps.ts';
import { payTitle } from './pay-heading.ts';
import { payMethods } from './pay-methods.ts';
import { paySplits } from './pay-splits.ts';
import { payUnknown } from './pay-unknown.ts';
import { groupsMissing, payWarnings } from './pay-warnings.ts';
import { payWorkforce, withoutSpecials, type Workforce } from './pay-workforce.ts';
import { publishedFigures } from './published-figures.ts';

export function makePayFinding(whole: PeopleMaterial, asked: PayAsked): MadeFinding<PayFinding> {
  const columns = payColumns(whole.people, asked);
  if ('message' in columns) return refusedFinding(columns);
  const material = withoutSpecials(whole, columns.kindOfWorker);
  const refusal = referenceFixed(material, asked);
  if (refusal) return refusedFinding(refusal);
  const measure = measureOf(material, columns, asked);
  const workforce = payWorkforce(material, columns, asked.blankBonus);
  const { employees } = workforce;
  const { groups } = material.grouped;
  if (!employees.some(({ hourlyPay, group }) => hourlyPay !== null && group === measure.reference.code))
    return refusedFinding(nobodyPaid(measure));
  const gaps = payGaps({ groups, employees, hasBonus: columns.bonus !== null, measure });
  const unknown = payUnknown(employees, gaps.groups, measure.reference.code, material.grouped.silences);
  const missing = groupsMissing(unknown, measure.breakdown.label);
  if (missing) return refusedFinding(missing);
  const rows = whole.rows.length;
  return { ok: true, finding: assemble({ material, columns, measure, workforce, gaps, unknown, rows }) };
}

interface Settled {
  material: PeopleMaterial;
  columns: PayColumns;
  measure: PayMeasure;
  workforce: Workforce;
  gaps: PayGaps;
  unknown: PayFinding['unknown'];
  /** Special constables among them. */
  rows: number;
}

function assemble({ material, columns, measure, workforce, gaps, unknown, rows }: Settled): PayFinding {
  const { employees, notOnFullPay, payMissing } = workforce;
  const { label: reference, code: referenceCode } = measure.reference;
  const told = {
    format: 1 as const,
    kind: 'pay' as const,
    ...{ measure, reference, referenceCode },
    total: rows,
    employees: employees.length,
    fullPayEmployees: employees.filter(({ hourlyPay }) => hourlyPay !== null).length,
    leftOut: { specialConstables: rows - material.rows.length, notOnFullPay, payMissing },
    dutyApplies: gaps.report?.dutyApplies ?? employees.length >= 250,
    groups: gaps.groups,
    quarters: quartersOf(gaps, material),
    tied: gaps.quarters.tied.map(({ pay, boundary, people }) => ({ pay, boundary, people })),
    splits: paySplits({ groups: gaps.groups, employees, columns, referenceCode }),
    unknown,
    published: gaps.report ? publishedFigures(gaps) : null,
    family: { size: gaps.family, method: 'Holm, over every group compared with the reference' },
  };
  const warnings = [...material.noticed, ...payWarnings({ finding: told, material, columns, workforce })];
  const { classificationId: id, classificationVersion: version } = measure.breakdown;
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: [{ id, version }],
    program: { name: 'due-regard', version: material.programVersion },
    methods: payMethods(measure, gaps),
  });
  const { format, kind, ...rest } = told;
  return { format, kind, paragraph: explainPay({ ...told, warnings }), ...rest, warnings, receipt };
}

function referenceFixed(
  { breakdown, reference, grouped }: PeopleMaterial,
  asked: PayAsked,
): Warning | undefined {
  if (breakdown.id !== 'sex' || reference.code === 'male') return undefined;
  const isAsked = asked.reference !== null && grouped.groups.some(({ code }) => code === 'male');
  return {
    code: 'PAY_REFERENCE_FIXED',
    message: isAsked
      ? `The Regulations set women’s pay against men’s, so the gap by sex has no other reference than Male. Leave the reference out.`
      : 'Nobody here is recorded as a man, so there is no gap between women and men.',
  };
}

function nobodyPaid({ columns, reference }: PayMeasure): Warning {
  return {
    code: 'PAY_NOBODY_PAID',
    message: `Nobody in the group ${reference.label} has an amount under “${columns.pay}”, so there is nothing to compare with. Choose the column that holds hourly pay, or another group.`,
  };
}

function measureOf(material: PeopleMaterial, columns: PayColumns, asked: PayAsked): PayMeasure {
  const header = (name: keyof PayColumns) => columns[name]?.header ?? null;
  const measure = {
    counted: {
      from: 'people' as const,
      singular: 'employee',
      plural: 'employees',
      filters: [...asked.filters],
    },
    breakdown: breakdownOf(material),
    reference: { kind: 'group' as const, ...material.reference },
    form: material.breakdown.id === 'sex' ? ('regulations' as const) : ('groups' as const),
    snapshot: asked.snapshot,
    columns: {
      pay: columns.pay.header,
      bonus: header('bonus'),
      kindOfWorker: header('kindOfWorker'),
      fullPay: header('fullPay'),
      grade: header('grade'),
      service: header('service'),
    },
    blankBonus: asked.blankBonus,
    floor: asked.floor,
    matters: asked.matters,
    level: asked.level,
  };
  return { title: payTitle(measure), ...measure };
}

/** Groups under their names; the package names women and men in the plural. */
function quartersOf({ quarters }: PayGaps, { grouped }: PeopleMaterial): Quarter[] {
  const labels = new Map(grouped.groups.map(({ code, shortLabel }) => [code, shortLabel]));
  const places = new Map(grouped.groups.map(({ code }, at) => [code, at]));
  const codes: Record<string, string> = { women: 'female', men: 'male' };
  return quarters.quarters.map(({ name, people, lowestPay, highestPay, groups }) => {
    const shares = Object.entries(groups).map(([key, share]) => ({ code: codes[key] ?? key, share }));
    const ordered = shares.toSorted((a, b) => (places.get(a.code) ?? 99) - (places.get(b.code) ?? 99));
    return {
      ...{ name, people, lowestPay, highestPay },
      groups: ordered.map(({ code, share }) => ({
        group: labels.get(code) ?? capitalised(code),
        people: share.people,
        percent: share.percent,
        idealPercent: share.idealPercent,
      })),
    };
  });
}
