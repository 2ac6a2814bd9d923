// A population in the districts as they are now, or as they were: exact sums, or the reason why there are none. Pure.
import { listed } from '../../phrases/list.ts';
import { type FileProblem, type Outcome, accepted, refused } from '../files/problem.ts';
import { areaNames, sameArea } from '../tables/area-selection.ts';
import type { Population, PopulationCell } from '../tables/population.ts';
import { dayName } from '../../phrases/day.ts';
import { type District, type DistrictChange, districtChanges } from './district-changes.ts';

/** Whether a cell is of this district, by code where both have one and else by name. */
function isOf(cell: PopulationCell, { code, name }: District): boolean {
  return sameArea({ code: cell.areaCode, name: cell.areaName }, { code, name });
}

/**
 * Districts that were taken into others since are added up: whole ones only, so the sums are exact. Problem:
 * AREA_PARTLY_PRESENT where some of the districts that make a new one are there and others are not.
 */
export function rolledLater(
  population: Population,
  changes: readonly DistrictChange[] = districtChanges,
): Outcome<Population> {
  let cells = [...population.cells];
  const notes: string[] = [];
  for (const change of changes) {
    const there = change.from.filter((part) => cells.some((cell) => isOf(cell, part)));
    if (there.length === 0) continue;
    if (there.length < change.from.length) return refused(partly(population, change, there));
    cells = addedUp(cells, change);
    notes.push(
      `${listed(change.from.map(({ name }) => name))} are added up: they became ${change.into.name} on ${dayName(change.on)}.`,
    );
  }
  return accepted(withCells(population, cells, notes));
}

function partly(population: Population, change: DistrictChange, there: readonly District[]): FileProblem {
  const missing = change.from.filter((part) => !there.includes(part));
  return {
    file: population.source[0]?.name ?? null,
    code: 'AREA_PARTLY_PRESENT',
    message:
      `${change.into.name} was made of ${listed(change.from.map(({ name }) => name))}. The figures lack ${listed(missing.map(({ name }) => name))}, ` +
      'so they cannot be added up to it. Send a table that has all of them.',
  };
}

/** A group without a figure in one of the parts has none in the sum either: that is withheld, and not nobody. */
function addedUp(cells: readonly PopulationCell[], { into, from }: DistrictChange): PopulationCell[] {
  const parts = from.map((part) => cells.filter((cell) => isOf(cell, part)));
  const others = cells.filter((cell) => !from.some((part) => isOf(cell, part)));
  const place = { areaCode: into.code, areaName: into.name };
  const categories = [...new Set(parts.flat().map(({ category }) => category))];
  const sums = categories.flatMap((category): PopulationCell[] => {
    const ofParts = parts.map((part) => part.filter((cell) => cell.category === category));
    const withheld = ofParts.reduce(
      (sum, part) => sum + (part.length === 0 ? 1 : part.filter(({ count }) => count === null).length),
      0,
    );
    const known = ofParts.flat().filter(({ count }) => count !== null);
    const count = known.reduce((sum, cell) => sum + (cell.count ?? 0), 0);
    return [
      ...(known.length > 0 ? [{ ...place, category, count }] : []),
      ...Array.from({ length: withheld }, () => ({ ...place, category, count: null })),
    ];
  });
  return [...others, ...sums];
}

/**
 * In the districts as they were before the changes. Only parts can tell: figures of small areas, with the district that
 * each was in. Problem: AREA_PARTS_UNKNOWN where a new district is there without its parts.
 * @param districtOf the district that a small area was in; left out where nobody knows
 */
export function rolledEarlier(
  population: Population,
  districtOf: (areaCode: string) => District | undefined = () => undefined,
  changes: readonly DistrictChange[] = districtChanges,
): Outcome<Population> {
  const made = changes.findLast(({ into }) => population.cells.some((cell) => isOf(cell, into)));
  if (made) return refused(partsUnknown(population, made));
  const sums = new Map<string, PopulationCell>();
  const others: PopulationCell[] = [];
  for (const cell of population.cells) {
    const district = cell.areaCode === null ? undefined : districtOf(cell.areaCode);
    if (!district || cell.count === null) {
      others.push(district ? { ...cell, areaCode: district.code, areaName: district.name } : cell);
      continue;
    }
    const key = `${district.code}\u0000${cell.category}`;
    const sum = sums.get(key) ?? { ...cell, areaCode: district.code, areaName: district.name, count: 0 };
    sums.set(key, { ...sum, count: (sum.count ?? 0) + cell.count });
  }
  const notes = sums.size > 0 ? ['Small areas are added up to the districts that they were in.'] : [];
  return accepted(withCells(population, [...sums.values(), ...others], notes));
}

function partsUnknown(population: Population, { into, from, on }: DistrictChange): FileProblem {
  const parts = listed(from.map(({ name }) => name));
  return {
    file: population.source[0]?.name ?? null,
    code: 'AREA_PARTS_UNKNOWN',
    message:
      `The figures are for ${into.name}, which took in ${parts} on ${dayName(on)}. How many of its people were in each of them the figures do not say, ` +
      'and it is not guessed. Send a table of those districts, or of small areas with the district that each was in.',
  };
}

function withCells(population: Population, cells: PopulationCell[], notes: readonly string[]): Population {
  return { ...population, cells, areas: areaNames(cells), notes: [...population.notes, ...notes] };
}
