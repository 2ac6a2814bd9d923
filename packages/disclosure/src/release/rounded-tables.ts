// Numbers rounded one by one; a sum that its rounding would still tell too well is hidden, with others that would give it back.
import { type Claim, within } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import type { Policy, Rounding } from '../policies/policy.ts';
import type { Primary } from '../rules/primary.ts';
import { type NotReleased, notReleased } from './not-released.ts';
import type { Json, ReleaseTools } from './release-tools.ts';
import { roundedCells, type ShownCells } from './shown-cells.ts';

/** For counts the band of the rounding is what the policy promises; of 2,725 pounds one rounded to 5 gives all away. */
export function roundedTables(
  system: CellSystem,
  primaries: readonly Primary[],
  { method, policy }: { method: Rounding; policy: Policy },
  tools: ReleaseTools,
): { shown: ShownCells; report: Json } | NotReleased {
  const rounded = roundedCells(system, method, policy);
  const isSum = ({ value, contributors }: CellSystem['cells'][number]) => value !== contributors;
  const told = primaries.filter(({ cell, protection }) => {
    const own = system.cells[cell];
    if (own === undefined || !isSum(own)) return false;
    return rounded.hidden[cell] === 1 || isTold(own.value, protection, rounded.claims[cell]!);
  });
  if (!system.amounts || told.length === 0) return { shown: rounded, report: null };
  const found = tools.suppress({
    system,
    primaries: { primaries: told, virtual: [] },
    mustShow: Uint8Array.from(system.cells, (cell) => (isSum(cell) ? 0 : 1)),
  });
  if (!found.safe)
    return notReleased('DISCLOSURE_NO_SAFE_PATTERN', [
      'No way was found to hide sums so that nobody’s own amount can be told: publish fewer tables of amounts, or coarser groups.',
    ]);
  return { shown: without(rounded, found.suppressed, policy), report: found.report ?? null };
}

function isTold(value: number, { lower, upper, sliding }: Primary['protection'], band: Claim): boolean {
  return band.least > value - lower || band.most < value + upper || band.most - band.least < sliding;
}

/** Where 0 is always shown, what is hidden is not 0. */
function without(
  { shown, claims, hidden }: ShownCells,
  suppressed: Uint8Array,
  { threshold }: Policy,
): ShownCells {
  const isHidden = (cell: number) => suppressed[cell] === 1 && hidden[cell] !== 1;
  return {
    shown: shown.map((each, cell) => (suppressed[cell] === 1 ? '[c]' : each)),
    claims: claims.flatMap((claim) => {
      const [cell = -1] = claim.cells;
      if (!isHidden(cell)) return [claim];
      return threshold.zeros === 'always shown' ? [within(cell, 1, Infinity)] : [];
    }),
    hidden: hidden.map((is, cell) => (suppressed[cell] === 1 ? 1 : is)),
  };
}
