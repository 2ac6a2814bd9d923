// Where a profile looks: the whole area of the organisation, or one of its districts as it is or as it was.
import { type PopulationFigures, rolledLater } from '../../datasets/index.ts';

type Population = PopulationFigures['population'];
type Cell = Population['cells'][number];

export interface District {
  code: string;
  name: string;
  /** Last day it existed; null where it still does. */
  until: string | null;
}

export interface Place {
  /** Empty for the whole area. */
  id: string;
  name: string;
  /** Districts that together are the place: one list for each time in which they were so. */
  districts: District[][];
}

/** The whole area first, then the districts of now, then those that were. */
export function placesOf(area: string, districts: readonly District[]): Place[] {
  const now = districts.filter(({ until }) => until === null);
  const before = districts.filter(({ until }) => until !== null);
  const whole = { id: '', name: area, districts: [now, ...(before.length > 0 ? [before] : [])] };
  return [
    whole,
    ...[...now, ...before].map((each) => ({ id: each.code, name: each.name, districts: [[each]] })),
  ];
}

function isOf(cell: Cell, { code, name }: District): boolean {
  if (cell.areaCode !== null && /^[A-Z]\d{8}$/.test(cell.areaCode)) return cell.areaCode === code;
  return cell.areaCode === code || plain(cell.areaName) === plain(name);
}

function plain(name: string | null): string {
  return (name ?? '')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * The cells of a place; null where the figures have none for it. Figures without areas are of the whole. Old districts are
 * added up to new ones where all of them are there; new ones are never divided.
 */
export function cellsAt({ id, name, districts }: Place, population: Population): Cell[] | null {
  if (population.areas.length === 0) return id === '' ? population.cells : null;
  const named = population.cells.filter((cell) => plain(cell.areaName) === plain(name));
  if (id === '' && named.length > 0) return named;
  const later = rolledLater(population);
  for (const { cells } of [population, ...(later.ok ? [later.value] : [])])
    for (const list of districts) {
      const found = list.map((district) => cells.filter((cell) => isOf(cell, district)));
      if (list.length > 0 && found.every((part) => part.length > 0)) return found.flat();
    }
  return null;
}
