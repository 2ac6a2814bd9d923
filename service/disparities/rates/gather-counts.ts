// Gathers what rates of counts already made are made of: cells, months, words, residents.

import { findClassification } from '@due-regard/classifications';
import { type AreaSelection, type CountsTable, type Outcome, readCounts } from '../../datasets/index.ts';
import { singularOf } from '../counting/counted-nouns.ts';
import { cellsOfAreas } from './cells-of-areas.ts';
import type { BreakdownChoice } from '../findings/breakdown.ts';
import type { Cell, Submitted } from '../counting/cells.ts';
import { type DisparityMaterial, inputsOverResidents } from './disparity-material.ts';
import { type Warning, warningOf } from '../findings/warning.ts';
import type { Gathered, RateMaterial } from './settle-rates.ts';
import { readInWords } from '../findings/read-in-words.ts';
import { refusedFinding, wordsUnknown } from '../findings/made-finding.ts';
import { type PublishedPeriods, publishedPeriods } from './published-period.ts';
import { quoted } from '../../phrases/list.ts';
import { isMonth } from '../../phrases/month.ts';

export interface CountsMaterial extends DisparityMaterial {
  paths: readonly string[];
  breakdown: BreakdownChoice;
  area: AreaSelection | undefined;
  /** What the counts are of: `complaints`; null when nobody said. */
  counting: string | null;
}

export async function gatherCounts(material: CountsMaterial): Promise<Gathered> {
  const { request, breakdown, population, counting } = material;
  const populationWords = findClassification(population.classificationId);
  if (!populationWords) return refusedFinding(wordsUnknown(population.classificationId));
  const read = await readTable(material);
  if (!read.ok) return refusedFinding(...read.problems);
  const table = read.value;
  const eventWords = findClassification(table.classificationId);
  if (!eventWords) return refusedFinding(wordsUnknown(table.classificationId));
  const periods = material.byPeriod && table.periods.length > 0 ? publishedPeriods(table.periods) : null;
  if (periods === undefined) return refusedFinding(periodUnknown(table.periods));
  const apart = material.byArea && table.areas.length > 1 ? cellsOfAreas(table, material) : undefined;
  const cells = apart?.cells ?? cellsOf(table, (period) => firstMonthOf(period, periods));
  if ((request.from ?? request.to) !== null && cells.every(({ month }) => month === null)) {
    return refusedFinding(periodNotInCounts);
  }
  const plural = counting ?? 'events';
  const gathered: RateMaterial = {
    request,
    counted: { from: 'counts', singular: singularOf(plural), plural, filters: [...request.filters] },
    breakdown,
    cells: cells.filter(({ month }) => isAsked(request, month)),
    submitted: apart?.submitted ?? (periods ? monthsOf(periods) : submittedIn(table)),
    ...(periods ? { finest: periods.length } : {}),
    ...(apart ? { partnerOfArea: apart.partnerOfArea } : {}),
    ...(material.unitNames ? { unitNames: material.unitNames } : {}),
    eventWords,
    populationWords,
    population,
    inputs: inputsOverResidents('counts', table.source, material),
    ...(material.visitors === undefined ? {} : { visitors: material.visitors }),
    ...(material.others ? { others: material.others } : {}),
    ...(material.residentsName === undefined ? {} : { residentsName: material.residentsName }),
    ...(material.withAges ? { ages: { reason: agesNotInCounts } } : {}),
    ...(table.unknownCount === null ? { unknownNotStated } : {}),
    noticed: [...material.noticed, ...read.warnings.map(warningOf), ...notesOf(table)],
    programVersion: material.programVersion,
  };
  return { ok: true, material: gathered };
}

/** Counts may be in other words than the population: each list of the breakdown is tried, the population's own first. */
function readTable({
  request,
  paths,
  breakdown,
  area,
  population,
  byPeriod,
}: CountsMaterial): Promise<Outcome<CountsTable>> {
  const words = new Set([population.classificationId, ...breakdown.populationWords]);
  return readInWords(words, (classification) =>
    readCounts({
      paths,
      classification,
      where: request.filters.map(({ header, value }) => ({ column: header, value })),
      ...(area ? { area } : {}),
      rollUpId: request.rollUp ?? classification.usualRollUp,
      ...(byPeriod ? { severalPeriods: true } : {}),
    }),
  );
}

/** Events that only the stated total has are of unknown group: not recorded, beyond those that the table calls not stated. */
function cellsOf(table: CountsTable, monthOf: (period: string | null) => string | null): Cell[] {
  const cells: Cell[] = table.cells.map(({ category, count, period }) => ({
    partner: '',
    month: monthOf(period),
    group: category,
    count,
  }));
  const months = new Set(table.totals.map(({ period }) => monthOf(period)));
  const unsaid =
    months.size > 1
      ? [...months].map((month) => unsaidCell(cells, table, month, monthOf))
      : [{ ...unsaidIn(table.unknownCount ?? 0, cells), month: null }];
  return [...cells, ...unsaid.filter(({ count }) => count > 0)];
}

/** A year or quarter stands at its first month. */
function firstMonthOf(period: string | null, periods: PublishedPeriods | null): string | null {
  if (period === null) return null;
  return periods ? (periods.months.get(period)?.[0] ?? null) : isMonth(period) ? period : null;
}

function monthsOf({ months }: PublishedPeriods): Submitted {
  return [...months.values()].flat().map((month) => ({ partner: '', month }));
}

function periodUnknown(periods: readonly string[]): Warning {
  return {
    code: 'PERIODS_NOT_UNDERSTOOD',
    message: `The periods of the counts cannot be put in order of time: ${quoted(periods, 5)}. Write all of them in one way, as 2020-04, 2020 Q2, 2020 or 2020/21.`,
  };
}

/** Of a table with a total for each month: what that of one month has beyond its groups. */
function unsaidCell(
  cells: readonly Cell[],
  { totals }: CountsTable,
  month: string | null,
  monthOf: (period: string | null) => string | null,
) {
  const total = sumOf(totals.filter(({ period }) => monthOf(period) === month));
  const own = cells.filter((cell) => cell.month === month);
  const known = sumOf(own.filter(({ group }) => !group.startsWith('!')));
  return { ...unsaidIn(total - known, own), month };
}

function unsaidIn(unknown: number, cells: readonly Cell[]) {
  const silent = cells.filter(({ group }) => group === '!not-stated' || group === '!not-recorded');
  return { partner: '', group: '!not-recorded', count: unknown - sumOf(silent) };
}

function sumOf(counts: readonly { count: number | null }[]): number {
  return counts.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function isAsked({ from, to }: DisparityMaterial['request'], month: string | null): boolean {
  return month === null || ((from === null || month >= from) && (to === null || month <= to));
}

const agesNotInCounts =
  'Counts already made are not read by age as well as by group. Records one by one, with their ages, can be.';

const periodNotInCounts = {
  code: 'PERIOD_NOT_IN_COUNTS',
  message:
    'The counts do not say which month each is of, so no first or last month can be chosen. ' +
    'Leave both out, and choose the rows of a period by a filter if the table has several.',
};

function submittedIn({ periods }: CountsTable): Submitted {
  return periods.filter(isMonth).map((month) => ({ partner: '', month }));
}

function notesOf(table: CountsTable): Warning[] {
  const notes = table.notes.map((message) => ({ code: 'COUNTS_NOTE', message }));
  if (table.unknownCount !== null) return notes;
  return [...notes, { code: 'UNKNOWN_NOT_STATED', message: unknownNotStated }];
}

const unknownNotStated =
  'The counts state neither a total nor how many are of unknown group, so nobody can say how many are missing.';
