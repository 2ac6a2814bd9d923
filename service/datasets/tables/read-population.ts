// Reads populations: census tables, long or wide, one file or several, for an area or for every area.

import type { Classification } from '@due-regard/classifications';
import { areaNames, areaWords, type AreaId, type AreaSelection } from './area-selection.ts';
import { censusDate } from './census-date.ts';
import type { Where } from './choose-rows.ts';
import type { Figure } from './figure.ts';
import { figureTables, type FigureTable } from './figure-tables.ts';
import { countedTwice } from './population-rows.ts';
import { settleTable } from './settle-table.ts';
import type { Population, PopulationCell } from './population.ts';
import { type FileProblem, type Outcome, accepted, refused } from '../files/problem.ts';
import { exact } from '../../phrases/spoken-number.ts';

export interface PopulationRequest {
  paths: readonly string[];
  classification: Classification;
  /** Every area of the files when left out. */
  area?: AreaSelection;
  where?: readonly Where[];
}

/**
 * Reads a population in the words of a classification. Sub-totals beside their parts, total rows and percentages are left
 * out and said in `notes`; a figure withheld is a cell of null. Problems: those of `readTable`, AREA_UNKNOWN,
 * AREA_PARTLY_PRESENT, AREAS_NEST, ROWS_OVERLAP, SHEETS_SEVERAL, POPULATION_NO_GROUPS, POPULATION_NO_FIGURES,
 * POPULATION_SHARES_NOT_COUNTS, POPULATION_LABEL_UNKNOWN, POPULATION_NEGATIVE, POPULATION_FRACTION,
 * POPULATION_NOT_A_NUMBER, POPULATION_CONFLICT, POPULATION_ZERO, POPULATION_MISSING, POPULATION_AGES, POPULATION_TWICE,
 * PERIODS_SEVERAL.
 */
export async function readPopulation(request: PopulationRequest): Promise<Outcome<Population>> {
  const tables = await figureTables(request, 'population');
  if (!tables.ok) return tables;
  const drafts = tables.value.map((each) => draft(each, request.classification));
  const problems = drafts.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return refused(...problems);
  const parts = drafts.flatMap((each) => (each.ok ? [each.value] : []));
  const warnings = drafts.flatMap((each) => (each.ok ? each.warnings : []));
  const joined = join(parts, request.classification);
  return joined.ok ? accepted(joined.value, warnings) : joined;
}

function draft(each: FigureTable, classification: Classification): Outcome<Population> {
  const twice = countedTwice(each);
  if (twice) return refused(twice);
  const read = settleTable(each, 'population', classification);
  if (!read.ok) return read;
  const { figures, settled, areaOfRow, notes } = read.value;
  const cells = cellsOfAreas(settled, areaOfRow);
  const empty = emptiness(each.file.name, cells);
  if (empty) return refused(empty);
  return accepted(
    {
      source: [{ name: each.file.name, sha256: each.file.sha256 }],
      date: censusDate(each.table, each.file.name),
      classificationId: classification.id,
      cells,
      areas: areaNames(cells),
      notes: [...notes, ...withheldNote(cells)],
    },
    columnWarnings(each, figures, settled),
  );
}

/** One cell for the people of an area and category, and one for each figure withheld. */
function cellsOfAreas(
  figures: readonly { figure: Figure; category: string }[],
  areas: ReadonlyMap<Figure['row'], AreaId>,
): PopulationCell[] {
  const sums = new Map<string, PopulationCell>();
  const withheld: PopulationCell[] = [];
  for (const { figure, category } of figures) {
    const area = areas.get(figure.row) ?? { code: null, name: null };
    const place = { areaCode: area.code, areaName: area.name, category };
    if (figure.number.kind !== 'number') {
      withheld.push({ ...place, count: null });
      continue;
    }
    const key = `${area.code}\u0000${area.name}\u0000${category}`;
    const sum = sums.get(key) ?? { ...place, count: 0 };
    sum.count = (sum.count ?? 0) + figure.number.value;
    sums.set(key, sum);
  }
  return [...sums.values(), ...withheld];
}

function emptiness(file: string, cells: readonly PopulationCell[]): FileProblem | null {
  if (cells.length === 0)
    return {
      file,
      code: 'POPULATION_MISSING',
      message: `${file} has no figure for any group of the chosen areas. Send the table that has them.`,
    };
  if (cells.every(({ count }) => count === null))
    return {
      file,
      code: 'POPULATION_MISSING',
      message: `${file} has no figure that is not withheld or blank for the chosen areas. Rates need a population: use a table of larger areas.`,
    };
  if (cells.every(({ count }) => count === null || count === 0))
    return {
      file,
      code: 'POPULATION_ZERO',
      message: `${file} says that nobody lives in the chosen areas: every figure is 0. Check that the right column and area were sent.`,
    };
  return null;
}

function withheldNote(cells: readonly PopulationCell[]): string[] {
  const withheld = cells.filter(({ count }) => count === null).length;
  if (withheld === 0) return [];
  return [
    withheld === 1
      ? '1 figure is withheld or blank; it is not counted as zero.'
      : `${withheld} figures are withheld or blank; they are not counted as zero.`,
  ];
}

/** Totals that the groups do not add up to, within the few people that perturbed tables differ by. */
function columnWarnings(
  each: FigureTable,
  figures: readonly Figure[],
  kept: readonly { figure: Figure }[],
): FileProblem[] {
  const stated = sumOf(figures.filter(({ meaning }) => meaning.kind === 'total'));
  const silent = sumOf(figures.filter(({ meaning }) => meaning.kind === 'silence'));
  const counted = sumOf(kept.map(({ figure }) => figure)) + silent;
  if (stated === 0 || Math.abs(stated - counted) <= Math.max(20, stated * 0.01)) return [];
  const numbers = `${exact(counted)} people are in its groups, and its total says ${exact(stated)}`;
  return [
    {
      file: each.file.name,
      code: 'POPULATION_TOTAL_DIFFERS',
      message: `${each.file.name}: ${numbers}. Check that no group is missing.`,
    },
  ];
}

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, { number }) => sum + (number.kind === 'number' ? number.value : 0), 0);
}

/** Joins files: areas of each follow one another; a figure that two files give must be one and the same. */
function join(parts: readonly Population[], classification: Classification): Outcome<Population> {
  const [first] = parts;
  if (!first)
    return refused({
      file: null,
      code: 'POPULATION_MISSING',
      message: 'No file has figures for the chosen areas.',
    });
  const seen = new Map<string, { count: number | null; from: string }>();
  const cells: PopulationCell[] = [];
  for (const part of parts) {
    const from = part.source[0]?.name ?? '';
    for (const cell of part.cells) {
      const key = `${cell.areaCode ?? cell.areaName}\u0000${cell.category}`;
      const before = seen.get(key);
      if (before && before.from !== from) {
        if (before.count === cell.count) continue;
        return refused(conflict(cell, before, from, classification));
      }
      seen.set(key, { count: cell.count, from });
      cells.push(cell);
    }
  }
  const dates = new Set(parts.map(({ date }) => date));
  return accepted({
    source: parts.flatMap(({ source }) => source),
    date: dates.size === 1 ? first.date : null,
    classificationId: first.classificationId,
    cells,
    areas: [...new Set(parts.flatMap(({ areas }) => areas))],
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  });
}

function conflict(
  cell: PopulationCell,
  before: { count: number | null; from: string },
  from: string,
  classification: Classification,
): FileProblem {
  const label = classification.categories.find(({ code }) => code === cell.category)?.label ?? cell.category;
  const number = (count: number | null) => (count === null ? 'nothing' : exact(count));
  const area = areaWords({ code: cell.areaCode, name: cell.areaName });
  return {
    file: from,
    code: 'POPULATION_CONFLICT',
    message: `${before.from} gives ${number(before.count)} for ${label} in ${area}, and ${from} gives ${number(cell.count)}. Send one of the two.`,
  };
}
