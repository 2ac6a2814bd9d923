// Tables of a small body told in bands: for each characteristic two groups, and of both only about which part of all they are.
import { type Claim, exactly, within } from '../claims/claim.ts';
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import { type SplitTotal, splitsOf } from '../rules/splits.ts';
import { bandInWords, bandOfTheRest, FEWEST_FOR_BANDS, shareBandOf } from './share-bands.ts';

export interface BandedShares {
  /** Groups have a symbol in place of a number; the number of all people is shown. */
  shown: (number | '[c]')[];
  /** `about a third: 5 to 7 of 20` for each group; null for a total. */
  words: (string | null)[];
  claims: Claim[];
}

export interface NotBanded {
  reason: string;
}

/** Answers with the reason where a table has more than two groups, two characteristics, amounts, or too few people. */
export function bandedShares(system: CellSystem): BandedShares | NotBanded {
  const splits = splitsOf(system);
  const reason = reasonAgainst(system, splits);
  if (reason !== null) return { reason };
  const { cells } = system;
  const banded: BandedShares = {
    shown: cells.map(({ value }) => value),
    words: cells.map(() => null),
    claims: cells.map(({ value }, cell) => exactly(cell, value)),
  };
  for (const split of splits) tellSplit(system, split, banded);
  return banded;
}

/** The first group by name has its band, and the other what is left of all: so both say the same. */
function tellSplit({ cells }: CellSystem, { total, parts }: SplitTotal, banded: BandedShares): void {
  const [one = -1, other = -1] = [...parts].sort((left, right) =>
    nameOfCell(cells[left]!) < nameOfCell(cells[right]!) ? -1 : 1,
  );
  const band = shareBandOf(cells[one]?.value ?? 0, cells[total]?.value ?? 0)!;
  for (const [cell, told] of [
    [one, band],
    [other, bandOfTheRest(band)],
  ] as const) {
    const words = bandInWords(told);
    banded.shown[cell] = '[c]';
    banded.words[cell] = words;
    banded.claims[cell] = within(cell, told.least, told.most, `is told as “${words}”`);
  }
}

function reasonAgainst(
  { cells, relations, amounts }: CellSystem,
  splits: readonly SplitTotal[],
): string | null {
  const everybody = new Set(splits.map(({ total }) => total));
  const parts = splits.flatMap((split) => split.parts);
  if (amounts || cells.some(({ value, contributors }) => value !== contributors))
    return 'Only people are told in bands: a table of amounts, or of events, cannot be.';
  if (splits.length < relations.length || everybody.size !== 1 || parts.some((part) => everybody.has(part)))
    return 'Bands are for one characteristic at a time: no two crossed, no teams or places, and all of the same people.';
  const crowded = splits.find((split) => split.parts.length !== 2);
  if (crowded)
    return `Bands are for two groups, and ${nameOfCell(cells[crowded.parts[0]!]!)} is one of ${crowded.parts.length}: bring the others together.`;
  if (parts.length !== new Set(parts).size || parts.length + 1 !== cells.length)
    return 'A number is not a group of everybody, and has no band.';
  const [total = -1] = everybody;
  const people = cells[total]?.value ?? 0;
  return people < FEWEST_FOR_BANDS
    ? `There are ${people} people in all: of fewer than ${FEWEST_FOR_BANDS} nothing can be told.`
    : null;
}
