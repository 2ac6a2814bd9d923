// The last resort against earlier releases: everything is hidden, and then as much is shown again as every attacker can be kept out with.
import type { NotReleased } from './not-released.ts';
import type { ReleaseTools } from './release-tools.ts';
import type { SafeTables, ToHide } from './hidden-until-safe.ts';
import { suppressedCells } from './shown-cells.ts';
import { failureOf, triedAttackers } from './tried-attackers.ts';

/** So many times all attackers are tried; what has not been shown by then stays hidden. */
const MOST_TRIALS = 40;

/** Where not even nothing would be safe, that is the answer. Large blocks are tried first, those of the largest numbers before others. */
export function shownWhileSafe(
  { system, policy, known, primaries }: ToHide,
  tools: ReleaseTools,
): SafeTables | NotReleased {
  const must = new Set(primaries.primaries.map(({ cell }) => cell));
  const hidden = Uint8Array.from(system.cells, ({ value }) =>
    policy.threshold.zeros === 'always shown' && value === 0 ? 0 : 1,
  );
  const tryWith = (block: readonly number[]): SafeTables | NotReleased => {
    const trial = hidden.slice();
    for (const cell of block) trial[cell] = 0;
    const shown = suppressedCells(system, trial, policy);
    const audits = triedAttackers({ system, primaries, shown }, policy, known, tools);
    return failureOf(audits) ?? { system, primaries, cells: { shown, report: null }, audits };
  };
  let best = tryWith([]);
  if ('code' in best) return best;
  const name = (cell: number) => system.cells[cell]!.labels.join('\u0000');
  const cells = [...system.cells.keys()]
    .filter((cell) => hidden[cell] === 1 && !must.has(cell))
    .sort(
      (one, other) =>
        system.cells[other]!.value - system.cells[one]!.value || (name(one) < name(other) ? -1 : 1),
    );
  let trials = 1;
  for (let blocks = [cells]; blocks.length > 0;) {
    const [block = [], ...others] = blocks;
    if (block.length === 0 || ++trials > MOST_TRIALS) break;
    const found = tryWith(block);
    blocks = others;
    if (!('code' in found)) {
      best = found;
      for (const cell of block) hidden[cell] = 0;
    } else if (found.code === 'DISCLOSURE_NOT_PROVEN') break;
    else if (block.length > 1) {
      const half = Math.ceil(block.length / 2);
      blocks = [block.slice(0, half), block.slice(half), ...others];
    }
  }
  return best;
}
