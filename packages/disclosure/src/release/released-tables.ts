// The public face of tables: each row with its labels and what may be shown of it.
import { ImpossibleTable, refuseProblems } from '../model/impossible-table.ts';
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { Hierarchy, LongTable } from '../model/long-table.ts';
import type { Percentages } from '../policies/policy.ts';
import type { Scope } from '../register/scope.ts';
import type { Primaries } from '../rules/primary.ts';
import type { Marker, Shown } from './marker.ts';
import type { Json } from './release-tools.ts';
import type { ShownCells } from './shown-cells.ts';
import { shownPercentage } from './shown-percentage.ts';

/** What is to be published together. */
export interface TableSet {
  title: string;
  tables: readonly LongTable[];
  hierarchies?: readonly Hierarchy[];
  totals?: Readonly<Record<string, string>>;
  /** Dimensions that tell something of people; all when left out. */
  sensitive?: readonly string[];
  /** What is sensitive by rules that need more than the tables: rates, shares of amounts. By the cells of the system. */
  primaries?: Primaries;
  /** Shares to be shown beside the counts; they are worked out from what is shown, and from nothing else. */
  percentages?: readonly PercentageOf[];
  /** Rows without a number, because there is none. */
  without?: readonly { table: string; labels: readonly string[]; marker: Exclude<Marker, '[c]' | '[low]'> }[];
  /** What goes out beside the tables and tells nothing of the people in them: residents as others counted them, words. Whoever gives it answers for it. */
  context?: Json;
  /** Of whom and of when the tables are; without it no earlier release can be set against them. */
  scope?: Scope;
}

/** One row of a table as a share of another, by their labels. */
export interface PercentageOf {
  name: string;
  table: string;
  numerator: readonly string[];
  denominator: readonly string[];
}

export interface ReleasedTables {
  title: string;
  tables: readonly ReleasedTable[];
  percentages: readonly { name: string; shown: Shown }[];
  /** As it was given; null where nothing was. */
  context: Json;
}

export interface ReleasedTable {
  name: string;
  dimensions: readonly string[];
  /** Whether its numbers are people, so that thresholds can be read off them. */
  people: boolean;
  rows: readonly ReleasedRow[];
}

export interface ReleasedRow {
  labels: readonly string[];
  shown: Shown;
  /** What is said in place of the number, where the policy tells shares in words: `about a third: 5 to 7 of 20`. */
  words?: string;
}

/** The rows of each table as its file has them, then totals that it did not have, then those without a number. */
export function releasedTables(
  set: TableSet,
  system: TableSystem,
  shown: ShownCells,
  rule: Percentages,
): ReleasedTables {
  refuseProblems(strayRows(set));
  const tables = set.tables.map((table, at) => releasedTable(set, table, system, at, shown));
  const percentages = (set.percentages ?? []).map((share) => percentageOf(share, tables, rule));
  return { title: set.title, tables, percentages, context: set.context ?? null };
}

/** Throws ImpossibleTable for a share of a row that there is not. */
function percentageOf(
  share: PercentageOf,
  tables: readonly ReleasedTable[],
  rule: Percentages,
): { name: string; shown: Shown } {
  const rows = tables.find(({ name }) => name === share.table)?.rows ?? [];
  const find = (labels: readonly string[]) =>
    rows.find((row) => row.labels.join('\u0000') === labels.join('\u0000'));
  const [numerator, denominator] = [find(share.numerator), find(share.denominator)];
  if (!numerator || !denominator) {
    const absent = numerator ? share.denominator : share.numerator;
    throw new ImpossibleTable([
      `“${share.name}” is of “${absent.join(', ')}”, which ${share.table} does not have.`,
    ]);
  }
  return { name: share.name, shown: shownPercentage(numerator.shown, denominator.shown, rule) };
}

function releasedTable(
  set: TableSet,
  table: LongTable,
  system: TableSystem,
  at: number,
  { shown, words = [] }: ShownCells,
): ReleasedTable {
  const { cellOfRow = new Int32Array(), computed = [] } = system.tables[at] ?? {};
  const places = table.dimensions.map((name) => system.dimensions.indexOf(name));
  const show = (cell: number): Omit<ReleasedRow, 'labels'> => {
    const said = words[cell] ?? null;
    return { shown: shown[cell] ?? '[x]', ...(said !== null && { words: said }) };
  };
  const without = (set.without ?? []).filter((row) => row.table === table.name);
  const rows = [
    ...table.rows.map(({ labels }, row) => ({ labels, ...show(cellOfRow[row] ?? -1) })),
    ...computed.map((cell) => ({
      labels: places.map((place) => system.cells[cell]?.labels[place] ?? ''),
      ...show(cell),
    })),
    ...without.map(({ labels, marker }) => ({ labels, shown: marker })),
  ];
  const people =
    table.measure !== 'amount' &&
    table.rows.every(({ value, contributors = value }) => contributors === value);
  return { name: table.name, dimensions: table.dimensions, people, rows };
}

function strayRows({ tables, without = [] }: TableSet): string[] {
  return without.flatMap(({ table, labels }) =>
    tables.some(({ name }) => name === table)
      ? []
      : [`“${labels.join(', ')}” is of ${table}, which is not released.`],
  );
}
