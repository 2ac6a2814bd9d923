// Turns the prices of a breach into what every safe pattern must satisfy (Fischetti and Salazar, 2001).
import type { Breach, Side } from './attack.ts';
import type { AttackModel } from './attack-model.ts';
import type { Target } from './target.ts';

/** The sum of coefficient over the hidden cells among `cells` must be at least `right`. */
export interface Cut {
  cells: number[];
  coefficients: number[];
  right: number;
}

/** Null where hiding could never be enough: the prices then prove it. `mayHide` is asked for every cell. */
export function capacityCut(
  model: AttackModel,
  target: Target,
  breach: Pick<Breach, 'sides' | 'need'>,
  mayHide: (cell: number) => boolean,
): Cut | null {
  const gains = new Map<number, number>();
  let right = breach.need;
  for (const side of breach.sides) right -= addGains(model, target, side, gains);
  const cut: Cut = { cells: [], coefficients: [], right };
  for (const [cell, gain] of [...gains].sort(([one], [other]) => one - other)) {
    if (gain <= 1e-9 || !mayHide(cell)) continue;
    cut.cells.push(cell);
    cut.coefficients.push(Math.min(gain, right));
  }
  return cut.cells.length === 0 && right > 0 ? null : cut;
}

/** Adds what hiding each cell would give the attacker to doubt; returns what there is to doubt without hiding any. */
function addGains(model: AttackModel, target: Target, side: Side, gains: Map<number, number>): number {
  let given = -side.sign * target.value;
  for (const [column, reduced] of reducedCosts(model, target, side)) {
    if (Math.abs(reduced) < 1e-9) continue;
    if (column >= model.cells) {
      // Nobody publishes it: what it may be at most is always open.
      given += Math.max(0, reduced) * (model.most[column] ?? 0);
      continue;
    }
    const value = model.value[column] ?? 0;
    given += reduced * value;
    const gain =
      reduced > 0
        ? reduced * ((model.most[column] ?? 0) - value)
        : -reduced * (value - (model.least[column] ?? 0));
    gains.set(column, (gains.get(column) ?? 0) + gain);
  }
  return Math.abs(given) < 1e-7 ? 0 : given;
}

/** What each column adds to the target beyond what the rows' prices pay for. */
function reducedCosts(model: AttackModel, target: Target, { sign, prices }: Side): Map<number, number> {
  const reduced = new Map<number, number>();
  for (const [at, cell] of target.cells.entries())
    reduced.set(cell, (reduced.get(cell) ?? 0) + sign * (target.coefficients[at] ?? 0));
  for (const [row, price] of prices)
    for (let entry = model.rowStarts[row] ?? 0; entry < (model.rowStarts[row + 1] ?? 0); entry++) {
      const column = model.rowColumns[entry] ?? 0;
      reduced.set(column, (reduced.get(column) ?? 0) - price * (model.rowValues[entry] ?? 0));
    }
  return reduced;
}

/** How far a pattern, whole or in parts, is from satisfying a cut. */
export function shortfall({ cells, coefficients, right }: Cut, hidden: ArrayLike<number>): number {
  return right - cells.reduce((sum, cell, at) => sum + (coefficients[at] ?? 0) * (hidden[cell] ?? 0), 0);
}
