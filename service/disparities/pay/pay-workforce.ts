// The workforce as the Regulations see it: who is a relevant employee, who is on full pay, and what each is paid.

import type { PeopleColumn } from '../../datasets/index.ts';
import { peopleGroups } from '../counting/people-groups.ts';
import { type PeopleMaterial, valuesOf } from '../counting/people-material.ts';
import { amountsOf, type Amounts } from './pay-amounts.ts';
import type { PayColumns } from './pay-columns.ts';

export interface Employee {
  /** Code of the group; null where it is not known; undefined where none applies. */
  group: string | null | undefined;
  /** Null for somebody not on full pay, or whose pay is not in the file. */
  hourlyPay: number | null;
  /** Null where it is not known. */
  bonus: number | null;
  grade: string | null;
  service: number | null;
}

export interface Workforce {
  employees: Employee[];
  /** Said not to be on full pay. */
  notOnFullPay: number;
  /** On full pay, as far as is known, and without an hourly pay that can be read. */
  payMissing: number;
  pay: Amounts;
  bonus: Amounts | null;
}

const specialConstable =
  /\bspecial (constable|sergeant|inspector|superintendent|chief)|^specials?$|^special constabulary$/i;
/** Special constables are not employees (SI 2017/353, regulation 2(5)); constables are. */
export function withoutSpecials(material: PeopleMaterial, kindOfWorker: PeopleColumn | null): PeopleMaterial {
  if (!kindOfWorker) return material;
  const kinds = material.people.value(kindOfWorker.slug);
  const rows = material.rows.filter((row) => !specialConstable.test(kinds[row] ?? ''));
  const codes = material.people.group(material.column.slug);
  const rollUpId = material.grouped.rollUp?.id ?? null;
  const grouped = peopleGroups(
    material.column,
    rows.map((row) => codes[row]!),
    rollUpId,
  );
  return { ...material, rows, grouped: grouped ?? material.grouped };
}

const no = /^(no|n|false|0)$/i;

export function payWorkforce(
  material: PeopleMaterial,
  columns: PayColumns,
  blankBonus: 'none' | 'not-known',
): Workforce {
  const { rows, grouped } = material;
  const cells = (column: { slug: string } | null) => (column ? valuesOf(material, column.slug) : null);
  const pay = amountsOf(valuesOf(material, columns.pay.slug), rows);
  const bonusCells = cells(columns.bonus);
  const bonus = bonusCells && amountsOf(bonusCells, rows);
  const [fullPay, grades] = [cells(columns.fullPay), cells(columns.grade)];
  const serviceCells = cells(columns.service);
  const service = serviceCells && amountsOf(serviceCells, rows).values;
  const employees: Employee[] = [];
  const counts = { notOnFullPay: 0, payMissing: 0 };
  for (const at of rows.keys()) {
    const isReduced = no.test(fullPay?.[at] ?? '');
    const hourlyPay = isReduced ? null : (pay.values[at] ?? null);
    if (isReduced) counts.notOnFullPay += 1;
    else if (hourlyPay === null) counts.payMissing += 1;
    employees.push({
      group: grouped.groupOf[at],
      hourlyPay,
      bonus: bonusOf(bonus?.values[at] ?? null, bonusCells?.[at] ?? null, blankBonus),
      grade: grades?.[at] ?? null,
      service: service?.[at] ?? null,
    });
  }
  return { employees, ...counts, pay, bonus };
}

/** A blank is not nought unless somebody says that it is. */
function bonusOf(amount: number | null, cell: string | null, blank: 'none' | 'not-known'): number | null {
  return amount === null && cell === null && blank === 'none' ? 0 : amount;
}
