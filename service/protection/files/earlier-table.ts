// An earlier publication of the same people, as a table: each number that it shows and these tables have is known.
import { type Claim, ImpossibleTable, type TableSystem, within } from '@due-regard/disclosure';
import { findCell } from './find-cells.ts';
import type { AuditedTable } from './published-tables.ts';

/** Throws ImpossibleTable where it shows another number than these tables have: then it is of other people. */
export function earlierClaims(system: TableSystem, tables: readonly AuditedTable[]): Claim[] {
  const problems: string[] = [];
  const claims = tables.flatMap((table) =>
    table.rows.flatMap(({ labels, shown, line }) => {
      if (typeof shown !== 'number') return [];
      const codes = Object.fromEntries(table.dimensions.map((name, at) => [name, labels[at] ?? '']));
      const isKnown = table.dimensions.every((name) => system.dimensions.includes(name));
      const cell = isKnown ? findCell(system, codes) : null;
      if (cell === null) return [];
      const { value = 0, printed = value } = system.cells[cell] ?? {};
      if (printed !== shown && value !== shown)
        problems.push(
          `Line ${line} of ${table.name} shows ${shown} for “${labels.join(', ')}”, and it is ${printed} now. A table of other people or another time is not enough: give what --kept wrote when it was released.`,
        );
      return [within(cell, value, value, `is ${shown} (${table.name})`)];
    }),
  );
  if (problems.length > 0) throw new ImpossibleTable(problems);
  return claims;
}
