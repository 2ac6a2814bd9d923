// The cube of a search: records by every combination of groups, those of known outcome apart from those of none.

import { type Classification, findClassification, rollUp } from '@due-regard/classifications';
import type { CountCube } from '@due-regard/statistics';
import type { Cube } from '../counting/cube.ts';
import type { CrossedColumn } from './search-measure.ts';

/** How many records say what of one characteristic. */
export interface CharacteristicKnown {
  id: string;
  label: string;
  known: number;
  notStated: number;
  notRecorded: number;
  unrecognised: number;
}

export interface SearchCube {
  /** Of known outcome, as the statistics take it; categories are codes, −1 a group that is not known. */
  known: CountCube;
  /** Of unknown outcome, entry by entry of the same combinations; `total` alone. */
  missing: { codes: Int32Array[]; totals: Float64Array };
  /** By characteristic, then by code: the group's short label. */
  groups: ReadonlyMap<string, string>[];
  characteristics: CharacteristicKnown[];
  /** Records with nobody to have a characteristic, such as the search of a vehicle. They are in nothing else. */
  notApplicable: number;
}

const notApplicable = '!not-applicable';
const silences: Record<string, 'notStated' | 'notRecorded' | 'unrecognised'> = {
  '!not-stated': 'notStated',
  '!not-recorded': 'notRecorded',
  '': 'notRecorded',
  // Of somebody whose other characteristics are known: then it is this one that nobody wrote down.
  [notApplicable]: 'notRecorded',
  '!unrecognised': 'unrecognised',
};

/** @param cube the crossed columns, and as its last column "1" where the outcome is known */
export function searchCubeOf(cube: Cube, columns: readonly CrossedColumn[]): SearchCube {
  const readings = columns.map((column, c) => readingOf(column, cube.columns[c]!.levels));
  const outcomeKnown = (i: number) => cube.columns.at(-1)!.levels[cube.codes.at(-1)![i]!] === '1';
  const rows = peopled(cube, columns);
  const [known, missing] = [rows.filter(outcomeKnown), rows.filter((i) => !outcomeKnown(i))];
  return {
    known: {
      characteristics: columns.map(({ id }, c) => ({ name: id, categories: readings[c]!.categories })),
      codes: codesAt(cube, readings, known),
      totals: Float64Array.from(known, (i) => cube.total[i]!),
      counts: Float64Array.from(known, (i) => cube.hits[i]!),
    },
    missing: {
      codes: codesAt(cube, readings, missing),
      totals: Float64Array.from(missing, (i) => cube.total[i]!),
    },
    groups: readings.map(({ labels }) => labels),
    characteristics: columns.map((column, c) => knownOf(cube, column, c, rows)),
    notApplicable: sum(cube.total) - rows.reduce((total, i) => total + cube.total[i]!, 0),
  };
}

interface Reading {
  /** Codes of groups. */
  categories: string[];
  labels: Map<string, string>;
  /** Place in `categories` by place among the levels of the records; −1 where it is no group. */
  placeOf: Int32Array;
}

function readingOf({ classificationId, rollUpId }: CrossedColumn, levels: readonly string[]): Reading {
  const list = findClassification(classificationId ?? '');
  const codes = levels.map((level) => groupOf(list, rollUpId, level));
  const labels = labelsOf(list, rollUpId, codes);
  const categories = [...labels.keys()];
  return { categories, labels, placeOf: Int32Array.from(codes, (code) => categories.indexOf(code ?? '')) };
}

function groupOf(list: Classification | undefined, rollUpId: string | null, level: string) {
  if (level in silences) return undefined;
  return list && rollUpId !== null ? rollUp(list, rollUpId, level) : level;
}

/** In the order of the list, or of the values as they are written. */
function labelsOf(
  list: Classification | undefined,
  rollUpId: string | null,
  codes: readonly (string | undefined)[],
): Map<string, string> {
  const present = new Set(codes.filter((code) => code !== undefined));
  if (!list) return new Map([...present].sort().map((code) => [code, code]));
  const named = new Map(list.categories.map(({ code, shortLabel }) => [code, shortLabel]));
  const groups = list.rollUps.find(({ id }) => id === rollUpId)?.groups ?? list.categories;
  return new Map(
    [...groups]
      .sort((a, b) => a.order - b.order)
      .filter(({ code }) => present.has(code))
      .map(({ code, label }) => [code, named.get(code) ?? label]),
  );
}

/** The entries with somebody in them: of the characteristics of people one is known, or none is said not to apply. */
function peopled(cube: Cube, columns: readonly CrossedColumn[]): number[] {
  const own = columns.flatMap(({ classificationId }, c) => (classificationId === null ? [] : [c]));
  const flags = own.map((c) => ({
    codes: cube.codes[c]!,
    nobody: cube.columns[c]!.levels.map((level) => level === notApplicable),
    group: cube.columns[c]!.levels.map((level) => !(level in silences)),
  }));
  return Array.from(cube.total, (_, i) => i).filter(
    (i) =>
      flags.every(({ codes, nobody }) => !nobody[codes[i]!]) ||
      flags.some(({ codes, group }) => group[codes[i]!]),
  );
}

function codesAt(cube: Cube, readings: readonly Reading[], rows: readonly number[]): Int32Array[] {
  return readings.map(({ placeOf }, c) => Int32Array.from(rows, (i) => placeOf[cube.codes[c]![i]!]!));
}

function knownOf(
  cube: Cube,
  { id, label }: CrossedColumn,
  c: number,
  rows: readonly number[],
): CharacteristicKnown {
  const said = { known: 0, notStated: 0, notRecorded: 0, unrecognised: 0 };
  for (const i of rows)
    said[silences[cube.columns[c]!.levels[cube.codes[c]![i]!]!] ?? 'known'] += cube.total[i]!;
  return { id, label, ...said };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
