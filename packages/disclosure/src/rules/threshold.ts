// The threshold rule: fewer than so many different people in a cell.
import { type CellSystem, nameOfCell, type PublishedCell } from '../model/cell-system.ts';
import { oneEitherWay, type Primaries, type Protection } from './primary.ts';

export interface ThresholdOptions {
  /** Cells of fewer people than this are hidden: 5, 8, 10, or one's own. */
  below: number;
  /**
   * `sensitive` cells of nobody are hidden; others may be, to protect their neighbours, unless they are `always shown`: then
   * whoever knows the rule knows that what is hidden is not 0. `not sensitive` when left out.
   */
  zeros?: 'sensitive' | 'not sensitive' | 'always shown';
  /**
   * What an attacker must not narrow a cell down to: its value give or take one; fewer than three numbers in a row, which is what
   * rounding to 5 promises; or less than all that is below the threshold. The first when left out.
   */
  protect?: 'one either way' | 'three numbers' | 'the whole range';
}

/**
 * Cells of 1 to below − 1 people, by people and not by events or amounts; for weighted data by those asked, not by those they
 * stand for. Source: Willenborg and de Waal (2001), Elements of Statistical Disclosure Control; disclosure guidance of the
 * Government Statistical Service for tables from administrative sources.
 */
export function thresholdPrimaries(system: CellSystem, options: ThresholdOptions): Primaries {
  if (!Number.isSafeInteger(options.below) || options.below < 1)
    throw new RangeError(`A threshold must be a whole number of at least 1, and is ${options.below}.`);
  const primaries = system.cells.flatMap((cell, id) => {
    if (!isSmall(cell, options)) return [];
    return {
      cell: id,
      rule: `below ${options.below}`,
      why: whyOf(cell, options),
      protection: widthOf(cell, options),
    };
  });
  return { primaries, virtual: [] };
}

/** Whether a cell of so many people is below the threshold. */
export function isSmall(
  { contributors }: { contributors: number },
  { below, zeros }: ThresholdOptions,
): boolean {
  return contributors === 0 ? zeros === 'sensitive' : contributors < below;
}

function whyOf(cell: PublishedCell, { below }: ThresholdOptions): string {
  const people = cell.contributors === 1 ? '1 person' : `${cell.contributors} people`;
  return `${nameOfCell(cell)} has ${people}, fewer than ${below}.`;
}

function widthOf({ value }: PublishedCell, { below, protect, zeros }: ThresholdOptions): Protection {
  if (protect === 'three numbers') return { lower: 0, upper: 0, sliding: 2 };
  const least = zeros === 'always shown' ? aboveZero(value) : oneEitherWay(value);
  return protect === 'the whole range' ? { ...least, sliding: Math.max(below - 1, least.sliding) } : least;
}

/** Where 0 is always shown, 1 cannot be taken for 0, and must be open further up. */
function aboveZero(value: number): Protection {
  return { lower: Math.min(Math.max(value - 1, 0), 1), upper: 1, sliding: 2 };
}
