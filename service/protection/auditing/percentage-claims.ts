// What percentages beside counts say: of which total they are is found from the numbers that are shown.
import { type Claim, percentage } from '@due-regard/disclosure';
import type { AuditedTable } from '../files/published-tables.ts';

export interface Denominators {
  /** Everybody in which dimensions. */
  of: string;
  /** For each row the row that its percentage is of. */
  rows: (number | null)[];
}

/** The total that most of the percentages are of; null where none fits all that can be worked out again. */
export function denominators(table: AuditedTable): Denominators | null {
  const { dimensions, percentages, rows } = table;
  if (!percentages) return null;
  const place = new Map(rows.map(({ labels }, row) => [labels.join('\u0000'), row]));
  const totals = dimensions.map((_, at) => totalOf(table, at));
  let most = 0;
  let best: Denominators | null = null;
  const choices = [...dimensions.keys()].map((at) => [at]);
  for (const chosen of [...choices, [...dimensions.keys()]]) {
    const found = rows.map(({ labels }) => {
      const whole = labels.map((label, at) => (chosen.includes(at) ? (totals[at] ?? '') : label));
      return place.get(whole.join('\u0000')) ?? null;
    });
    const fitting = fitted(table, found);
    const of = chosen.map((at) => dimensions[at] ?? '').join(' and ');
    if (fitting > most) [most, best] = [fitting, { of, rows: found }];
  }
  return best;
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

/** How many percentages come out as shown; 0 when one of them does not. */
function fitted({ percentages, rows }: AuditedTable, of: readonly (number | null)[]): number {
  const half = 0.5 / 10 ** (percentages?.decimals ?? 0) + 1e-9;
  const known = (percentages?.rows ?? []).flatMap(({ row, shown }) => {
    const [part, whole] = [rows[row]?.shown, rows[of[row] ?? -1]?.shown];
    return typeof part === 'number' && typeof whole === 'number' && whole > 0 && of[row] !== row
      ? [Math.abs((100 * part) / whole - shown) <= half]
      : [];
  });
  return known.every(Boolean) ? known.length : 0;
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
