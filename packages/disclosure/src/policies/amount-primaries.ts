// What a policy holds to be sensitive in tables of amounts: sums, from which means and pay gaps are worked out, of few or mostly of one.
import { nameOfCell } from '../model/cell-system.ts';
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { LongTable } from '../model/long-table.ts';
import { dominancePrimaries } from '../rules/dominance.ts';
import { pPercentPrimaries } from '../rules/p-percent.ts';
import { mergePrimaries, type Primaries, type Primary } from '../rules/primary.ts';
import { largestOfTables } from './largest-of-tables.ts';
import type { Amounts, Policy } from './policy.ts';

/** What the output checkers of research centres use: 10%, and two people for 90%. Source: AI-SDC, ACRO, default settings. */
export const usualAmounts: Amounts = { pPercent: 10, dominance: { n: 2, k: 90 } };

/**
 * A sum of fewer people than the policy has for averages is open by p per cent of itself, so that neither it nor their mean can be
 * told; then the rules on who makes up how much, where a table gives its largest contributions. Of one contribution only the
 * second largest is taken to be as large as it can be.
 */
export function amountPrimaries(
  tables: readonly LongTable[],
  system: TableSystem,
  policy: Policy,
): Primaries {
  const { amounts = usualAmounts } = policy;
  const cells = cellsOfAmounts(tables, system);
  if (amounts === null || cells.size === 0) return { primaries: [], virtual: [] };
  const { pPercent, dominance } = amounts;
  const below = Math.max(policy.threshold.below, policy.percentages.averagesBelow);
  const few = fewIn(system, cells, below, pPercent);
  const largest = largestOfTables(tables, system);
  const known = {
    ...system,
    cells: system.cells.map((cell, id) =>
      cells.has(id) && largest[id]?.length ? cell : { ...cell, value: 0 },
    ),
  };
  return mergePrimaries([
    { primaries: few, virtual: [] },
    pPercentPrimaries(known, largest, { p: pPercent }),
    ...(dominance ? [dominancePrimaries(known, largest, dominance)] : []),
  ]);
}

/** Cells of tables of amounts, totals that they do not print among them. */
export function cellsOfAmounts(tables: readonly LongTable[], system: TableSystem): Set<number> {
  return new Set(
    tables.flatMap(({ measure }, at) => {
      const { cellOfRow, computed } = system.tables[at]!;
      return measure === 'amount' ? [...cellOfRow, ...computed] : [];
    }),
  );
}

function fewIn(
  { cells }: TableSystem,
  among: ReadonlySet<number>,
  below: number,
  pPercent: number,
): Primary[] {
  return [...among].flatMap((cell) => {
    const { value, contributors } = cells[cell]!;
    if (value === 0 || contributors >= below) return [];
    const why = `${nameOfCell(cells[cell]!)} is of ${contributors === 1 ? '1 person' : `${contributors} people`}: no sum or average of fewer than ${below} is shown.`;
    const needed = (pPercent / 100) * value;
    return [
      { cell, rule: `average below ${below}`, why, protection: { lower: needed, upper: needed, sliding: 0 } },
    ];
  });
}
