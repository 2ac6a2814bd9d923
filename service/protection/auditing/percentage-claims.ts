// What percentages beside counts say: of which total they are is found from the numbers that are shown.
import { type Claim, percentage } from '@due-regard/disclosure';
import type { AuditedTable } from '../files/published-tables.ts';

/** For each row the row that its percentage is of; null where no dimension fits all that are shown. */
export function denominators(table: AuditedTable): { of: string; rows: (number | null)[] } | null {
  const { dimensions, percentages, rows } = table;
  if (!percentages) return null;
  const place = new Map(rows.map(({ labels }, row) => [labels.join('\u0000'), row]));
  const totals = dimensions.map((_, at) => totalOf(table, at));
  const choices = [...dimensions.keys()].map((at) => [at]);
  for (const chosen of [...choices, [...dimensions.keys()]]) {
    const found = rows.map(({ labels }) => {
      const whole = labels.map((label, at) => (chosen.includes(at) ? (totals[at] ?? '') : label));
      return place.get(whole.join('\u0000')) ?? null;
    });
    if (fits(table, found))
      return { of: chosen.map((at) => dimensions[at] ?? '').join(' and '), rows: found };
  }
  return null;
}

const everybody = /^(total|tot|all|everyone|everybody|all people|all persons)$/i;

/** The word for everybody, or the code with the greatest number. */
function totalOf({ rows }: AuditedTable, at: number): string {
  const word = rows.find(({ labels }) => everybody.test((labels[at] ?? '').trim()))?.labels[at];
  if (word !== undefined) return word;
  const largest = rows.reduce(
    (best, row) => (Number(row.shown) > Number(best?.shown ?? -1) ? row : best),
    rows[0],
  );
  return largest?.labels[at] ?? '';
}

/** At least two percentages can be worked out again, not all of them 100, and all come out as shown. */
function fits({ percentages, rows }: AuditedTable, of: readonly (number | null)[]): boolean {
  const half = 0.5 / 10 ** (percentages?.decimals ?? 0) + 1e-9;
  const known = (percentages?.rows ?? []).flatMap(({ row, shown }) => {
    const [part, whole] = [rows[row]?.shown, rows[of[row] ?? -1]?.shown];
    return typeof part === 'number' && typeof whole === 'number' && whole > 0 && of[row] !== row
      ? [Math.abs((100 * part) / whole - shown) <= half]
      : [];
  });
  return known.length >= 2 && known.every(Boolean);
}

/** `cells`: the cell of each row. */
export function percentageClaims(table: AuditedTable, cells: readonly number[]): Claim[] {
  const found = denominators(table);
  const { decimals = 0, rows = [] } = table.percentages ?? {};
  if (!found) return [];
  return rows.flatMap(({ row, shown }) => {
    const [numerator, denominator] = [cells[row], cells[found.rows[row] ?? -1]];
    if (numerator === undefined || denominator === undefined || numerator === denominator) return [];
    return percentage({ numerator, denominator }, { shown, decimals, halves: 'unknown' }).map((claim) => ({
      ...claim,
      says: `“${table.rows[row]?.labels.join(', ')}” is ${shown}% of “${table.rows[found.rows[row] ?? -1]?.labels.join(', ')}”`,
    }));
  });
}
