// The attacker's view in one call: what can be worked out of tables with hidden cells, and of what else is known.
import { type Claim, exactly, within } from '../claims/claim.ts';
import { rounded, type RoundingRule } from '../claims/rounded.ts';
import { hiddenAs, type Symbols } from '../claims/symbols.ts';
import { usualMeaning } from '../claims/usual-symbols.ts';
import { type TableSystem, cellSystemOfTables } from '../model/cell-system-of-tables.ts';
import { refuseProblems } from '../model/impossible-table.ts';
import type { Hierarchy, LongTable } from '../model/long-table.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { type Answer, type Audit, auditClaims } from './audit-claims.ts';
import { cellAtOf } from './cell-at.ts';
import { type Figure, figureClaims, type Where } from './figures.ts';
import { groupedBy } from './grouped-by.ts';
import { cellStatistic } from './statistic.ts';
import type { Patience } from './watch.ts';

export interface Published {
  tables: readonly PublishedTable[];
  hierarchies?: readonly Hierarchy[];
  /** The word for everybody in a dimension, where it is not the root of its hierarchy, “Total” or “All”. */
  totals?: Readonly<Record<string, string>>;
}

/** Every row that a table has is in it, hidden or not: a combination without a row is taken not to exist. */
export interface PublishedTable extends Omit<LongTable, 'rows'> {
  rows: readonly { labels: readonly string[]; shown: number | string; line?: number }[];
  /** How its counts were rounded, where they were. */
  rounding?: { base: number; rule: RoundingRule };
}

export interface KnownBesides {
  /** What a symbol may stand for; one that is not here says what it says by itself (“<5”), or nothing. */
  symbols?: Symbols;
  /** Limits of single cells: what is public besides, one's own record. */
  cells?: readonly { labels: Where; least: number; most: number }[];
  /** Rates, intervals, differences, orders that are printed beside the tables. */
  figures?: readonly Figure[];
  /** Rates, means, earlier releases: claims in the cells of the system, given the cell of each row of each table. */
  claims?: (system: TableSystem, cells: readonly (readonly number[])[]) => readonly Claim[];
}

export interface Recovered extends Pick<Audit, 'reasons' | 'certificate' | 'programs'> {
  system: TableSystem;
  /** One for each cell that was asked for. */
  answers: readonly Answer[];
  /** Those whose interval is no longer than was asked for: known exactly, when nothing was. */
  recoverable: readonly Answer[];
}

export interface RecoverOptions extends Patience {
  /** The longest interval that counts as recovered; 0 when left out. */
  within?: number;
  /** `hidden`: cells that are shown as a symbol, when left out; `not exact`: those that are shown rounded too. */
  ask?: 'hidden' | 'not exact';
}

export function recover(
  published: Published,
  known: KnownBesides,
  solver: LinearSolver,
  options: RecoverOptions = {},
): Recovered {
  const { tables, ...shape } = published;
  // The values do not matter for which cells make which: all are 0, which adds up.
  refuseProblems(tables.flatMap(rowProblems));
  const shapes = emptyTables(tables);
  const system = cellSystemOfTables(shapes, shape);
  const places = tables.map((table) => cellsOfRows(system, shapes, table));
  const claims = [...shownClaims(places, tables, known.symbols ?? {}), ...knownClaims(system, known, places)];
  const { within: width = 0, ask = 'hidden', ...patience } = options;
  const hidden = hiddenCells(places, tables, ask).map((cell) => ({
    ...cellStatistic(system, cell, null),
    truth: null,
  }));
  const { answers, reasons, certificate, programs } = auditClaims(system, claims, hidden, solver, {
    ...patience,
    intervals: 'exact',
  });
  const recoverable = answers.filter(({ least, most }) => most - least <= width);
  return {
    system,
    answers,
    recoverable,
    certificate,
    programs,
    reasons: [...reasons, ...limitsOf(system, answers)],
  };
}

function rowProblems({ name, dimensions, rows, measure }: PublishedTable): string[] {
  return rows.flatMap(({ labels, shown, line }, row) => {
    const cell = `“${labels.join(', ')}” (${line ? `line ${line}` : `row ${row + 1}`} of ${name})`;
    if (labels.length !== dimensions.length)
      return [`${cell} has ${labels.length} labels, and the table has ${dimensions.length} dimensions.`];
    const isCount =
      typeof shown === 'string' ||
      (measure === 'amount' ? shown >= 0 : Number.isSafeInteger(shown) && shown >= 0);
    return isCount ? [] : [`${cell} shows ${shown}, which is no count.`];
  });
}

/** Tables of the same dimensions are one, so that one of women only is no table of everybody. */
function emptyTables(tables: readonly PublishedTable[]): LongTable[] {
  return [...groupedBy(tables, keyOf).values()].map((alike) => {
    const rows = new Map(
      alike.flatMap((table) =>
        table.rows.map(({ labels }) => [inOrderOf(table, alike[0]!, labels).join('\u0000'), labels] as const),
      ),
    );
    const empty = [...rows.keys()].map((key) => ({ labels: key.split('\u0000'), value: 0, contributors: 0 }));
    return { ...alike[0]!, rows: empty };
  });
}

function keyOf({ dimensions, population, measure }: PublishedTable): string {
  return [population, measure, ...[...dimensions].sort()].join('\u0000');
}

function inOrderOf(
  table: PublishedTable,
  first: PublishedTable | LongTable,
  labels: readonly string[],
): string[] {
  return first.dimensions.map((dimension) => labels[table.dimensions.indexOf(dimension)] ?? '');
}

function cellsOfRows(system: TableSystem, shapes: readonly LongTable[], table: PublishedTable): number[] {
  const at = shapes.findIndex((shape) => keyOf({ ...shape, rows: [] }) === keyOf(table));
  const cells = new Map(
    shapes[at]!.rows.map(({ labels }, row) => [labels.join('\u0000'), system.tables[at]!.cellOfRow[row]!]),
  );
  return table.rows.map(({ labels }) => cells.get(inOrderOf(table, shapes[at]!, labels).join('\u0000'))!);
}

type Places = readonly (readonly number[])[];

function shownClaims(places: Places, tables: readonly PublishedTable[], symbols: Symbols): Claim[] {
  return tables.flatMap(({ rows, rounding }, at) =>
    rows.flatMap(({ shown }, row) => {
      const cell = places[at]![row]!;
      if (typeof shown === 'string') return symbolClaims(cell, shown, symbols);
      return [rounding ? rounded(cell, shown, rounding.base, rounding.rule) : exactly(cell, shown)];
    }),
  );
}

function symbolClaims(cell: number, shown: string, symbols: Symbols): Claim[] {
  if (Object.hasOwn(symbols, shown)) return hiddenAs(cell, shown, symbols);
  const meaning = usualMeaning(shown);
  return meaning ? hiddenAs(cell, shown, { [shown]: meaning }) : [];
}

function hiddenCells(
  places: Places,
  tables: readonly PublishedTable[],
  ask: 'hidden' | 'not exact',
): number[] {
  const cells = tables.flatMap(({ rows, rounding }, at) =>
    places[at]!.filter(
      (_, row) => typeof rows[row]!.shown === 'string' || (ask === 'not exact' && rounding !== undefined),
    ),
  );
  return [...new Set(cells)].sort((one, other) => one - other);
}

function knownClaims(
  system: TableSystem,
  { cells = [], figures = [], claims }: KnownBesides,
  rows: Places,
): Claim[] {
  const cellAt = cellAtOf(system);
  return [
    ...cells.map(({ labels, least, most }) => within(cellAt(labels), least, most, 'was known before')),
    ...figures.flatMap((figure) => figureClaims(figure, cellAt)),
    ...(claims?.(system, rows) ?? []),
  ];
}

/** Why the truth may be narrower than the answers. */
function limitsOf({ support }: TableSystem, answers: readonly Answer[]): string[] {
  const loose = answers.filter(({ isExact }) => !isExact).length;
  return [
    ...(support === 'relations only'
      ? ['The tables are tied by their totals only: an attacker with more patience may come closer.']
      : []),
    ...(loose > 0
      ? [`${loose} intervals may be shorter: the time ran out before their ends were found.`]
      : []),
  ];
}
