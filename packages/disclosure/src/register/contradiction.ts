// Whether releases can all be true of one state of the records.
import { imbalance } from '../model/cell-system.ts';
import type { JointSystem } from './joint-system.ts';
import { piecesOf } from './pieces.ts';

/** People where there is room for none, one count twice and not the same, a part greater than its whole, half a person left over. */
export function isContradiction(joint: JointSystem): boolean {
  const { cells, relations, amounts } = joint;
  // Tables that do not agree in themselves cannot be said to be corrected.
  if (cells.some(({ off }) => off !== undefined)) return false;
  const dust = amounts ? 1e-6 : 0;
  return (
    cells.some(({ value, members }) => value > 0 && members?.length === 0) ||
    relations.some(
      (relation) => relation.cells.length === 2 && Math.abs(imbalance(relation, cells)) > dust,
    ) ||
    piecesOf(joint).some(({ value }) => value < -dust || (!amounts && !Number.isInteger(value)))
  );
}
