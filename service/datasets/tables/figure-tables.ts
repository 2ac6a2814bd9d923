// Opens the files that hold figures, chooses the sheet, and finds the rows of the areas that are meant.

import type { Classification } from '@due-regard/classifications';
import {
  type AreaSelection,
  partlyPresentMessage,
  readingsOf,
  unknownAreaMessage,
} from './area-selection.ts';
import { areaOf } from './area-columns.ts';
import { applyWhere, settleDimensions, type Where } from './choose-rows.ts';
import { codePrefixes } from './figure-problems.ts';
import { everyArea, matchParts, type MatchedAreas, type PlacedRow } from './match-areas.ts';
import { type FileProblem, type Outcome, accepted, refuse, refused } from '../files/problem.ts';
import { readTable } from './read-table.ts';
import type { FigureKind, Layout, NoLayout } from './layout.ts';
import { recogniseLayout } from './table-layout.ts';
import type { Table, TableFile } from './table.ts';
import { quoted } from '../../phrases/list.ts';

/** What figures are asked for. */
export interface FigureRequest {
  paths: readonly string[];
  classification: Classification;
  area?: AreaSelection | undefined;
  where?: readonly Where[] | undefined;
}

/** A table with the rows that were chosen in it. */
export interface FigureTable {
  file: TableFile;
  table: Table;
  layout: Layout;
  rows: PlacedRow[];
  notes: string[];
}

export async function figureTables(
  request: FigureRequest,
  kind: FigureKind,
): Promise<Outcome<FigureTable[]>> {
  if (request.paths.length === 0) return refuse(null, 'FILE_NOT_FOUND', `No file of ${kind} was named.`);
  const files = await Promise.all(request.paths.map((path) => readTable(path)));
  const problems = files.flatMap((file) => (file.ok ? [] : file.problems));
  if (problems.length > 0) return refused(...problems);
  const opened = files.flatMap((file) =>
    file.ok ? [openTable(file.value, request.classification, kind)] : [],
  );
  const failures = opened.flatMap((each) => (each.ok ? [] : each.problems));
  if (failures.length > 0) return refused(...failures);
  const tables = withoutRepeats(opened.flatMap((each) => (each.ok ? [each.value] : [])));
  const placed = request.area ? selectArea(tables, request.area) : selectAll(tables);
  return placed.ok ? settleRows(placed.value, request.where ?? [], kind) : placed;
}

/** The same file given twice is read once. */
function withoutRepeats(tables: readonly FigureTable[]): FigureTable[] {
  return tables.filter(
    (each, at) => tables.findIndex((other) => other.file.sha256 === each.file.sha256) === at,
  );
}

function openTable(file: TableFile, classification: Classification, kind: FigureKind): Outcome<FigureTable> {
  const laidOut = file.tables.map((table) => ({
    table,
    layout: recogniseLayout(table, classification, kind),
  }));
  const usable = laidOut.flatMap(({ table, layout }) => ('shape' in layout ? [{ table, layout }] : []));
  const [first, second] = usable;
  if (!first) return refuse(file.name, ...failureOf(file, laidOut, kind));
  if (second) {
    const sheets = quoted(usable.map(({ table }) => table.sheet ?? table.name));
    return refuse(
      file.name,
      'SHEETS_SEVERAL',
      `${file.name} has several sheets that could be meant: ${sheets}. Name the one you need, as ${file.name}!${first.table.sheet}.`,
    );
  }
  return accepted({ file, ...first, rows: [], notes: [...first.table.notes] });
}

function failureOf(
  file: TableFile,
  tried: readonly { layout: Layout | NoLayout }[],
  kind: FigureKind,
): [string, string] {
  const found = tried.flatMap(({ layout }) => ('code' in layout ? [layout] : []));
  const telling = found.find((layout) => layout.code !== 'NO_GROUPS') ?? found[0];
  return [
    `${codePrefixes[kind]}_${telling?.code ?? 'NO_GROUPS'}`,
    `${file.name} cannot be read as ${kind === 'population' ? 'a population' : 'counts'}. ${telling?.message ?? ''}`.trim(),
  ];
}

function selectArea(tables: readonly FigureTable[], area: AreaSelection): Outcome<FigureTable[]> {
  const placeless = tables.filter(({ layout }) => layout.areas.length === 0);
  if (placeless.length === tables.length) return accepted(tables.map((each) => wholeTable(each, area)));
  const readings = readingsOf(area).map((parts) => {
    const matches = tables.map(({ table, layout }) => matchParts(table, layout.areas, parts));
    const found = new Set(matches.flatMap((match) => [...match.found]));
    return { parts, matches, found };
  });
  const whole = readings.find(({ parts, found }) => found.size === parts.length);
  if (whole) return accepted(tables.map((each, at) => withMatch(each, whole.matches[at])));
  const partly = readings
    .filter(({ found }) => found.size > 0)
    .sort((a, b) => b.found.size - a.found.size)[0];
  if (!partly) return refuse(null, 'AREA_UNKNOWN', unknownAreaMessage(area, namesIn(tables)));
  const missing = partly.parts.filter((_, at) => !partly.found.has(at));
  return refuse(null, 'AREA_PARTLY_PRESENT', partlyPresentMessage(area, missing, partly.parts.length));
}

function wholeTable(each: FigureTable, area: AreaSelection): FigureTable {
  const rows = each.table.rows.map((row) => ({ row, area: { code: null, name: area.name } }));
  return {
    ...each,
    rows,
    notes: [...each.notes, `${each.file.name} has no column of areas; all of it was taken for ${area.name}.`],
  };
}

function withMatch(each: FigureTable, match: MatchedAreas | undefined): FigureTable {
  const rows = match?.rows ?? [];
  const notes = rows.length === 0 ? [`${each.file.name} has no row of the area and was not used.`] : [];
  return { ...each, rows, notes: [...each.notes, ...notes] };
}

function namesIn(tables: readonly FigureTable[]): string[] {
  const names = new Set<string>();
  for (const { table, layout } of tables) {
    for (const level of layout.areas) for (const row of table.rows) names.add(areaOf(level, row).name ?? '');
  }
  return [...names].filter((name) => name !== '');
}

function selectAll(tables: readonly FigureTable[]): Outcome<FigureTable[]> {
  const selected: FigureTable[] = [];
  for (const each of tables) {
    const { rows, leftOut, nested } = everyArea(each.table, each.layout.areas);
    if (nested) {
      const message = `${each.file.name} has areas that may lie within each other, such as ${nested[0]} and ${nested[1]}. Choose the area, so that nobody is counted twice.`;
      return refuse(each.file.name, 'AREAS_NEST', message);
    }
    const notes =
      leftOut.length > 0 ? [`Rows of totals were left out: ${leftOut.slice(0, 12).join(', ')}.`] : [];
    selected.push({ ...each, rows, notes: [...each.notes, ...notes] });
  }
  return accepted(selected);
}

function settleRows(
  tables: readonly FigureTable[],
  where: readonly Where[],
  kind: FigureKind,
): Outcome<FigureTable[]> {
  const settled: FigureTable[] = [];
  const problems: FileProblem[] = [];
  for (const each of tables.filter(({ rows }) => rows.length > 0)) {
    const filtered = applyWhere(each.table, each.rows, where);
    const chosen = filtered.ok ? settleDimensions(each, filtered.rows, kind) : filtered;
    if (chosen.ok) settled.push({ ...each, rows: chosen.rows, notes: [...each.notes, ...chosen.notes] });
    else
      problems.push({
        file: each.file.name,
        code: chosen.code,
        message: `${each.file.name}: ${chosen.message}`,
      });
  }
  return problems.length > 0 ? refused(...problems) : accepted(settled);
}
