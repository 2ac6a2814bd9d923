// What a policy shows of each cell, and what that says to somebody who knows the rule.
import { type Claim, exactly, within } from '../claims/claim.ts';
import type { CellSystem, PublishedCell } from '../model/cell-system.ts';
import type { Policy, Rounding } from '../policies/policy.ts';
import { isSmall } from '../rules/threshold.ts';
import type { Shown } from './marker.ts';

export interface ShownCells {
  shown: readonly Shown[];
  claims: readonly Claim[];
  /** 1 where a symbol stands. */
  hidden: Uint8Array;
  /** What is said in words in place of a number; null, or left out, where nothing is. */
  words?: readonly (string | null)[];
}

/** Numbers as they are, but for those that are hidden. Where 0 is always shown, what is hidden is not 0. */
export function suppressedCells(
  { cells }: CellSystem,
  hidden: Uint8Array,
  { threshold }: Policy,
): ShownCells {
  const hiddenAs = (cell: number) => (threshold.zeros === 'always shown' ? [within(cell, 1, Infinity)] : []);
  return {
    shown: cells.map(({ value, printed }, cell) => (hidden[cell] === 1 ? '[c]' : (printed ?? value))),
    claims: cells.flatMap((each, cell) => (hidden[cell] === 1 ? hiddenAs(cell) : [shownClaim(each, cell)])),
    hidden,
  };
}

/** A number that is shown: as it is, or, where tables do not agree, as near as the policy takes them to be. */
export function shownClaim({ value, printed = value, off }: PublishedCell, cell: number): Claim {
  return off === undefined
    ? exactly(cell, value)
    : within(cell, Math.max(0, printed - off), printed + off, `is ${printed}, give or take ${off}`);
}

/** Each number rounded by itself. */
export function roundedCells({ cells }: CellSystem, method: Rounding, policy: Policy): ShownCells {
  const each = cells.map((cell) => roundedCell(cell, method, policy));
  return {
    shown: each.map(({ shown }) => shown),
    claims: each.map(({ lower, upper }, cell) => within(cell, lower, upper)),
    hidden: Uint8Array.from(each, ({ shown }) => (shown === '[c]' ? 1 : 0)),
  };
}

interface Band {
  shown: Shown;
  lower: number;
  upper: number;
}

function roundedCell(cell: PublishedCell, method: Rounding, { threshold }: Policy): Band {
  const isOfPeople = cell.contributors === cell.value;
  if (method.small === 'hidden' && isSmall(cell, threshold)) {
    const lower = threshold.zeros === 'always shown' ? 1 : 0;
    return { shown: '[c]', lower, upper: isOfPeople ? threshold.below - 1 : Infinity };
  }
  const { shown, lower, upper } = band(cell.value, method);
  if (method.small === 'rounded' || !isOfPeople) return { shown, lower, upper };
  // What is neither hidden nor 0 is not below the threshold.
  return cell.value === 0
    ? { shown, lower: 0, upper: 0 }
    : { shown, lower: Math.max(lower, threshold.below), upper };
}

/** The number shown for a count, and all counts that it is shown for. Halves round up. */
export function band(
  value: number,
  { base, how }: Rounding,
): { shown: number; lower: number; upper: number } {
  if (how === 'midpoint') {
    const top = base * Math.ceil(value / base);
    return value === 0
      ? { shown: 0, lower: 0, upper: 0 }
      : { shown: top - Math.floor(base / 2), lower: top - base + 1, upper: top };
  }
  const shown = base * Math.floor(value / base + 0.5);
  const [below, above] = [Math.floor(base / 2), Math.ceil(base / 2) - 1];
  return { shown, lower: Math.max(shown - below, 0), upper: shown + above };
}
