// The rows of one slice: every group's figures, with a symbol wherever a number that is needed is hidden.
import { isMarker, type Marker, type Shown } from '@due-regard/disclosure';
import { type Banded, isBand, markerOf } from './band.ts';
import { comparedFamily, whatIsOpen } from './compared-family.ts';
import type { Comparison } from './comparison.ts';
import type { FigureRow } from './figure-row.ts';
import { fourFigures, type Span, spanOf, wholeNumber, without } from './public-number.ts';
import { openEnds, othersTogether, type Side } from './side.ts';
import type { SidesOfSlice } from './sides-of-reading.ts';
import { cannotBeComputed, hidden, isReference, notAsked, notOneGroup, type Said } from './verdict-words.ts';
import type { Workings } from './workings.ts';

export interface RowsOfSlice {
  /** The period, place or stage; null for all together. */
  slice: string | null;
  rows: readonly FigureRow[];
  /** Everybody, known or not. */
  total: Shown;
  /** How many comparisons were made together. */
  family: number;
}

export function rowsOfSlice(given: SidesOfSlice, workings: Workings, slice: string | null): RowsOfSlice {
  const pairs = given.sides.map((side) => ({ side, rest: restOf(side, given, workings) }));
  const { found, size } = comparedFamily(pairs, workings);
  const rows = given.sides.map((side) => ({
    ...numbersOf(side, workings),
    slice,
    ...comparedOf(side, found.get(side.group) ?? { marker: '[z]' }, workings),
  }));
  return { slice, rows, total: shownOf(given.total.count), family: size };
}

/** What a side is compared with; null for the reference itself and where nothing is compared. */
function restOf(side: Side, { sides, total }: SidesOfSlice, { reading }: Workings) {
  const { reference } = reading.groups;
  if (reading.measure === 'count' || reference === side.group) return null;
  if (reading.measure === 'make-up') return side.benchmark;
  if (reference === null) return othersTogether(side, sides, total);
  return sides.find(({ group }) => group === reference) ?? null;
}

type Numbers = Pick<FigureRow, 'group' | 'isReference' | 'count' | 'of' | 'benchmark' | 'value'>;

function numbersOf(side: Side, workings: Workings): Numbers {
  return {
    group: side.group,
    isReference: isReferenceOf(side, workings),
    count: shownOf(side.count),
    of: publishedOf(side.of, workings),
    benchmark: benchmarkOf(side),
    value: valueOf(side, workings),
  };
}

function isReferenceOf({ group }: Side, { reading }: Workings): boolean {
  const compares = reading.measure !== 'count' && reading.measure !== 'make-up';
  return compares && reading.groups.reference === group;
}

type Compared = Pick<FigureRow, 'ratio' | 'difference' | 'excess' | 'said' | 'smallestVisible'>;

function comparedOf(side: Side, found: Comparison | { marker: Marker }, workings: Workings): Compared {
  if ('marker' in found) return nothing(found.marker, saidWithout(side, found.marker, workings));
  return {
    ratio: spanOf(found.ratio, fourFigures),
    difference: spanOf(found.difference, workings.differenceDigits),
    excess: excessOf(found.excess, workings),
    said: side.isCompared || found.said === notAsked ? found.said : notOneGroup,
    smallestVisible: found.smallestVisible === null ? '[z]' : fourFigures(found.smallestVisible),
  };
}

/** How many people it would be; an average is no count. */
function excessOf(excess: number | null, { reading }: Workings): Shown {
  if (reading.measure === 'average') return '[z]';
  return excess === null ? '[x]' : wholeNumber(excess);
}

function nothing(marker: Marker, said: Said): Compared {
  return {
    ratio: without(marker),
    difference: without(marker),
    excess: marker,
    said,
    smallestVisible: marker,
  };
}

function saidWithout(side: Side, marker: Marker, workings: Workings): Said {
  if (isReferenceOf(side, workings)) return isReference;
  if (marker === '[c]') return hidden;
  if (workings.band === null || workings.reading.measure === 'count') return notAsked;
  return side.isCompared ? cannotBeComputed : notOneGroup;
}

/** Person-years by the thousandth are no use to anybody; people and records are whole as they are. */
function publishedOf(of: Banded, { reading }: Workings): Shown {
  const shown = shownOf(of);
  if (reading.measure !== 'rate' || isMarker(shown)) return shown;
  return shown >= 1000 ? Math.round(shown) : fourFigures(shown);
}

function shownOf(banded: Banded): Shown {
  return isBand(banded) ? banded.at : banded;
}

function benchmarkOf({ benchmark }: Side): Shown {
  if (!benchmark || !isBand(benchmark.count) || !isBand(benchmark.of)) return '[z]';
  return fourFigures((100 * benchmark.count.at) / benchmark.of.at);
}

/** The rate, share or average of one side; its limits as far as either end of a rounding goes. */
export function valueOf(side: Side, workings: Workings): Span {
  const marker = markerOf(whatIsOpen(side, workings));
  const ends = openEnds(side, workings.isPart);
  if (marker !== null || !ends) return without(marker ?? '[c]');
  const { arithmetic, level, exactness, valueDigits } = workings;
  const shown = arithmetic.value(ends.shown, level);
  if (exactness === 'as counted') return spanOf(shown, valueDigits);
  if (exactness === 'changed') return spanOf({ ...shown, lower: null, upper: null }, valueDigits);
  const lower = arithmetic.value(ends.lowest, level).lower;
  const upper = arithmetic.value(ends.highest, level).upper;
  return spanOf({ estimate: shown.estimate, lower, upper }, valueDigits);
}
