// Reads counts that were already made: one row or one column a group, with areas, periods, totals and silences.

import type { Classification } from '@due-regard/classifications';
import { type AreaId, type AreaSelection, areaNames } from './area-selection.ts';
import type { Where } from './choose-rows.ts';
import type { CountsCell, CountsTable, StatedTotal } from './counts-table.ts';
import type { Figure } from './figure.ts';
import { type FigureTable, figureTables } from './figure-tables.ts';
import { type Outcome, accepted, refused } from '../files/problem.ts';
import { publishedNumber } from '../files/published-number.ts';
import { sameRowTwice } from './population-rows.ts';
import { settleTable } from './settle-table.ts';
import { exact } from '../../phrases/spoken-number.ts';
import { quoted } from '../../phrases/list.ts';

export interface CountsRequest {
  paths: readonly string[];
  classification: Classification;
  /** Every area of the files when left out, rows of totals apart. */
  area?: AreaSelection;
  /** Filters, such as column `Tactic`, value `*Total Tactics`. */
  where?: readonly Where[];
  /** The groups that are wanted: of figures at several levels those of this roll-up are kept. */
  rollUpId?: string;
  /** Several years or quarters together are refused when left out, as a rate is of one; a trend is of all. */
  severalPeriods?: boolean;
}

/**
 * Reads counts in the words of a classification. Problems: those of `readTable`, AREA_UNKNOWN, AREA_PARTLY_PRESENT,
 * AREAS_NEST, ROWS_OVERLAP, WHERE_COLUMN_MISSING, WHERE_MATCHES_NOTHING, PERIODS_SEVERAL, SHEETS_SEVERAL,
 * COUNTS_NO_GROUPS, COUNTS_NO_FIGURES, COUNTS_SHARES_NOT_COUNTS, COUNTS_LABEL_UNKNOWN, COUNTS_NEGATIVE, COUNTS_FRACTION,
 * COUNTS_NOT_A_NUMBER, COUNTS_TOO_LARGE, COUNTS_TWICE, COUNTS_AGES, COUNTS_MISSING.
 */
export async function readCounts(request: CountsRequest): Promise<Outcome<CountsTable>> {
  const tables = await figureTables(request, 'counts');
  if (!tables.ok) return tables;
  const drafts = tables.value.map((each) => draft(each, request));
  const problems = drafts.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return refused(...problems);
  const joined = join(
    drafts.flatMap((each) => (each.ok ? [each.value] : [])),
    request.classification,
  );
  const several = joined.periods.filter((period) => !/^\d{4}-\d{2}$/.test(period));
  if (joined.cells.length === 0)
    return refused({
      file: null,
      code: 'COUNTS_MISSING',
      message: 'No file has a count for any group. Send the table that has them.',
    });
  if (!request.severalPeriods && joined.periods.length > 1 && several.length > 0)
    return refused(severalPeriods(joined, tables.value));
  return accepted(
    joined,
    drafts.flatMap((each) => (each.ok ? each.warnings : [])),
  );
}

function draft(each: FigureTable, request: CountsRequest): Outcome<CountsTable> {
  const { classification } = request;
  const twice = sameRowTwice(each, 'counts');
  if (twice) return refused(twice);
  const read = settleTable(each, 'counts', classification, request.rollUpId);
  if (!read.ok) return read;
  const { figures, settled, areaOfRow: areas, notes } = read.value;
  const groups = settled.map(({ figure, category }) => cellOf(each, areas, figure, category));
  const silences = figures.flatMap((figure) =>
    figure.meaning.kind === 'silence' ? [cellOf(each, areas, figure, `!${figure.meaning.silence}`)] : [],
  );
  const totals = figures
    .filter(({ meaning }) => meaning.kind === 'total')
    .flatMap((figure) => totalOf(each, areas, figure));
  const cells = [...groups, ...silences];
  const known = sumOf(groups);
  const statedTotal = totals.length > 0 ? totals.reduce((sum, { count }) => sum + count, 0) : null;
  return accepted({
    source: [{ name: each.file.name, sha256: each.file.sha256 }],
    classificationId: classification.id,
    cells,
    totals,
    statedTotal,
    unknownCount:
      statedTotal !== null ? Math.max(0, statedTotal - known) : silences.length > 0 ? sumOf(silences) : null,
    areas: areaNames(cells),
    periods: [...new Set(cells.flatMap(({ period }) => (period === null ? [] : [period])))],
    notes: [...notes, ...totalNotes(statedTotal, known, sumOf(silences)), ...withheldNotes(cells)],
  });
}

function sumOf(cells: readonly CountsCell[]): number {
  return cells.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function cellOf(
  each: FigureTable,
  areas: ReadonlyMap<Figure['row'], AreaId>,
  figure: Figure,
  category: string,
): CountsCell {
  const place = placeOf(each, areas, figure);
  const { layout } = each;
  const extra = (column: number | null) => {
    const read = publishedNumber(column === null ? '' : (figure.row.cells[column] ?? ''));
    return read.kind === 'number' ? read.value : null;
  };
  return {
    ...place,
    category,
    count: figure.number.kind === 'number' ? figure.number.value : null,
    marker: figure.number.kind === 'marker' ? figure.number.marker : null,
    population: layout.shape === 'long' ? extra(layout.population) : null,
    rate: layout.shape === 'long' ? extra(layout.rate) : null,
  };
}

function placeOf(each: FigureTable, areas: ReadonlyMap<Figure['row'], AreaId>, { row }: Figure) {
  const area = areas.get(row);
  const period = each.layout.period === null ? '' : (row.cells[each.layout.period] ?? '');
  return { areaCode: area?.code ?? null, areaName: area?.name ?? null, period: period || null };
}

function totalOf(
  each: FigureTable,
  areas: ReadonlyMap<Figure['row'], AreaId>,
  figure: Figure,
): StatedTotal[] {
  return figure.number.kind === 'number'
    ? [{ ...placeOf(each, areas, figure), count: figure.number.value }]
    : [];
}

function totalNotes(stated: number | null, known: number, silent: number): string[] {
  if (stated === null) return [];
  const unknown = stated - known;
  if (unknown < 0)
    return [
      `The groups add up to ${-unknown} more than the total that the table states, so some events are in several groups.`,
    ];
  const notes =
    unknown > 0
      ? [
          `The table’s total is ${exact(unknown)} more than its groups: those events are of nobody’s known group.`,
        ]
      : [];
  if (silent > 0 && silent !== unknown) notes.push(`Rows without a group hold ${exact(silent)} of them.`);
  return notes;
}

function withheldNotes(cells: readonly CountsCell[]): string[] {
  const withheld = cells.filter(({ count }) => count === null).length;
  return withheld === 0 ? [] : [`Figures withheld or blank: ${withheld}. They are not counted as zero.`];
}

function severalPeriods(joined: CountsTable, tables: readonly FigureTable[]) {
  const column =
    tables
      .map(({ table, layout }) => (layout.period === null ? '' : table.columns[layout.period]))
      .find((name) => name) ?? 'period';
  const message = `The counts are of ${joined.periods.length} periods: ${quoted(joined.periods)}. A rate needs one: keep only the rows with one value under “${column}”, such as “${joined.periods[0]}”.`;
  return { file: joined.source[0]?.name ?? null, code: 'PERIODS_SEVERAL', message };
}

function join(parts: readonly CountsTable[], classification: Classification): CountsTable {
  const addUp = (of: (part: CountsTable) => number | null) =>
    parts.some((part) => of(part) !== null) ? parts.reduce((sum, part) => sum + (of(part) ?? 0), 0) : null;
  return {
    source: parts.flatMap(({ source }) => source),
    classificationId: classification.id,
    cells: parts.flatMap(({ cells }) => cells),
    totals: parts.flatMap(({ totals }) => totals),
    statedTotal: addUp(({ statedTotal }) => statedTotal),
    unknownCount: addUp(({ unknownCount }) => unknownCount),
    areas: [...new Set(parts.flatMap(({ areas }) => areas))],
    periods: [...new Set(parts.flatMap(({ periods }) => periods))].sort(),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  };
}
