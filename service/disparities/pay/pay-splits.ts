// How much of each gap goes with grade and length of service, where the file has them (Oaxaca and Blinder, both weightings).

import { oaxacaSplit } from '@due-regard/statistics';
import type { PayColumns } from './pay-columns.ts';
import type { PayGroup, Split } from './pay-finding.ts';
import type { Employee } from './pay-workforce.ts';

interface SplitMaterial {
  groups: readonly PayGroup[];
  employees: readonly Employee[];
  columns: Pick<PayColumns, 'grade' | 'service'>;
  referenceCode: string;
}

type Whole = Employee & { hourlyPay: number };

/** One for each group that has a gap; none where the file has neither grade nor length of service. */
export function paySplits({ groups, employees, columns, referenceCode }: SplitMaterial): Split[] {
  const { grade, service } = columns;
  const predictors = [grade, service].flatMap((column) => (column ? [column.header] : []));
  if (predictors.length === 0) return [];
  const compared = groups.filter(({ isReference, meanGap }) => !isReference && meanGap?.estimate != null);
  return compared.map(({ group, code }) => {
    const paid = employees.filter(
      (each): each is Whole =>
        each.hourlyPay !== null && (each.group === code || each.group === referenceCode),
    );
    const whole = paid.filter(
      (each) => each.hourlyPay > 0 && (!grade || each.grade !== null) && (!service || each.service !== null),
    );
    const split = oaxacaSplit({
      pay: whole.map(({ hourlyPay }) => hourlyPay),
      inGroup: whole.map((each) => each.group === code),
      predictors: [
        ...(grade ? gradesOf(whole, grade.header) : []),
        ...(service ? [servicesOf(whole, service.header)] : []),
      ],
    });
    const { gap, atReferencePay, atGroupPay, reason } = split;
    const size = { people: whole.length, leftOut: paid.length - whole.length };
    return {
      group,
      code,
      predictors,
      ...size,
      gap,
      atReferencePay,
      atGroupPay,
      ...(reason === null ? {} : { reason }),
    };
  });
}

/** The grade that most people are in is the one that others are set against; the split does not depend on it. */
function gradesOf(people: readonly Whole[], header: string) {
  const categories = people.map(({ grade }) => grade ?? '');
  const sizes = Map.groupBy(categories, (grade) => grade);
  const [usual] = [...sizes].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return sizes.size < 2 || !usual ? [] : [{ name: `${header}: `, categories, reference: usual[0] }];
}

function servicesOf(people: readonly Whole[], name: string) {
  return { name, values: people.map(({ service }) => service ?? 0) };
}
