// The cells of one table: its rows checked, its missing totals computed, its relations.
import type { Dimension } from './dimension.ts';
import { refuseProblems } from './impossible-table.ts';
import { type LongTable, placeOfRow } from './long-table.ts';

export interface TableCell {
  /** Places of codes, one a dimension of the table. */
  codes: readonly number[];
  value: number;
  contributors: number;
  weight: number | undefined;
  /** The row of the file; null for a total that the file does not have. */
  row: number | null;
  printed?: number;
  /** How far the truth may be from what is printed, by the tolerance. */
  off: number;
}

export interface TableCells {
  table: LongTable;
  dimensions: readonly Dimension[];
  cells: readonly TableCell[];
  /** The place of a cell by its codes. */
  find(codes: readonly number[]): number | undefined;
  /** Total first, then its parts. */
  relations: readonly (readonly number[])[];
}

/** How far printed totals may be from the sum of their parts: Census tables are perturbed and never add. */
export interface Tolerance {
  /** In people or pounds; 0 when left out. */
  absolute?: number;
  /** Of the total; 0 when left out. */
  share?: number;
}

type Draft = TableCell[];
type Find = Map<string, number>;

/** Throws ImpossibleTable with a sentence for each row or total that cannot be. */
export function tableCells(
  table: LongTable,
  dimensions: readonly Dimension[],
  tolerance: Tolerance,
): TableCells {
  refuseProblems(rowProblems(table));
  const cells: Draft = [];
  const places: Find = new Map();
  const twice = addRows(table, dimensions, cells, places);
  refuseProblems(twice);
  addTotals(dimensions, cells, places);
  const relations = relationsOf(dimensions, cells, places);
  const find = (codes: readonly number[]) => places.get(codes.join(' '));
  const read: TableCells = { table, dimensions, cells, find, relations };
  refuseProblems(totalProblems(read, tolerance));
  const balanced = { ...read, cells: withOff(balancedCells(cells, relations), relations, tolerance) };
  refuseProblems(totalProblems(balanced, {}));
  return balanced;
}

function rowProblems(table: LongTable): string[] {
  const wanted = table.dimensions.length;
  return table.rows.flatMap(({ labels, value, contributors: people }, row) => {
    const contributors = people ?? 0;
    const cell = `“${labels.join(', ')}” (${placeOfRow(table, row)})`;
    if (labels.length !== wanted)
      return [`${cell} has ${labels.length} labels, and the table has ${wanted} dimensions.`];
    if (!Number.isFinite(value)) return [`${cell} has no number: ${value}.`];
    if (value < 0) return [`${cell} has ${value}; nothing here is below 0.`];
    if (table.measure !== 'amount' && !Number.isSafeInteger(value))
      return [`${cell} has ${value}; a count of people is a whole number.`];
    if (table.measure === 'amount' && people === undefined)
      return [`${cell} has an amount and not how many people it is of.`];
    if (!Number.isSafeInteger(contributors) || contributors < 0)
      return [`${cell} has ${contributors} people; that is a whole number of at least 0.`];
    return [];
  });
}

function addRows(table: LongTable, dimensions: readonly Dimension[], cells: Draft, places: Find): string[] {
  const twice: string[] = [];
  for (const [row, { labels, value, contributors = value, weight }] of table.rows.entries()) {
    const codes = dimensions.map((dimension, at) => dimension.placeOf.get(labels[at] ?? '') ?? -1);
    const key = codes.join(' ');
    const before = places.get(key);
    if (before !== undefined)
      twice.push(
        `“${labels.join(', ')}” is there twice: ${cells[before]?.value} in ${placeOfRow(table, cells[before]?.row ?? 0)}, ${value} in ${placeOfRow(table, row)}.`,
      );
    places.set(key, cells.length);
    cells.push({ codes, value, contributors, weight, row, off: 0 });
  }
  return twice;
}

interface Group {
  total: readonly number[];
  parts: number[];
}

/** Cells of the same other codes, by the total that they are parts of; totals added meanwhile are parts of what follows. */
function* groups(
  dimensions: readonly Dimension[],
  cells: Draft,
  isAsked: (cell: TableCell, at: number) => boolean = () => true,
): Generator<Group> {
  for (const [at, dimension] of dimensions.entries())
    for (const split of dimension.splits) {
      const found = new Map<string, Group>();
      const among = new Set(split.parts);
      for (const [place, cell] of cells.entries()) {
        const { codes } = cell;
        if (!among.has(codes[at] ?? -1) || !isAsked(cell, at)) continue;
        const total = codes.with(at, split.parent);
        const key = total.join(' ');
        const group = found.get(key);
        if (group) group.parts.push(place);
        else found.set(key, { total, parts: [place] });
      }
      yield* found.values();
    }
}

/** From the finest up; then those of which a file has nothing finer. A file that has some of its totals may lack others. */
function addTotals(dimensions: readonly Dimension[], cells: Draft, places: Find): void {
  const parents = dimensions.map(({ splits }) => new Set(splits.map(({ parent }) => parent)));
  const isFinest = ({ codes }: TableCell, at: number) =>
    codes.every((code, place) => place <= at || !parents[place]!.has(code));
  addTotalsOf(groups(dimensions, cells, isFinest), cells, places);
  addTotalsOf(groups(dimensions, cells), cells, places);
}

function addTotalsOf(found: Iterable<Group>, cells: Draft, places: Find): void {
  for (const { total, parts } of found) {
    const key = total.join(' ');
    if (places.has(key)) continue;
    const sum = (of: (cell: TableCell) => number) => parts.reduce((all, part) => all + of(cells[part]!), 0);
    places.set(key, cells.length);
    cells.push({
      codes: total,
      value: sum((cell) => cell.value),
      contributors: sum((cell) => cell.contributors),
      weight: undefined,
      row: null,
      off: 0,
    });
  }
}

function relationsOf(dimensions: readonly Dimension[], cells: Draft, places: Find): number[][] {
  return [...groups(dimensions, cells)].map(({ total, parts }) => [
    places.get(total.join(' ')) ?? -1,
    ...parts,
  ]);
}

/** The labels of a cell, with where it stands. */
export function nameOfTableCell({ table, dimensions, cells }: TableCells, place: number): string {
  const { codes = [], row = null } = cells[place] ?? {};
  const labels = codes.map((code, at) => dimensions[at]?.codes[code] ?? '').join(', ');
  return `“${labels}” (${row === null ? `a total that ${table.name} does not have` : placeOfRow(table, row)})`;
}

function totalProblems(read: TableCells, { absolute = 0, share = 0 }: Tolerance): string[] {
  const dust = read.table.measure === 'amount' ? 1e-9 : 0;
  // What the file prints comes first: totals that it lacks are only wrong where others are.
  const isPrinted = ([total = -1]: readonly number[]) => read.cells[total]?.row !== null;
  const relations = [...read.relations].sort(
    (one, other) => Number(isPrinted(other)) - Number(isPrinted(one)),
  );
  return relations.flatMap(([total = -1, ...parts]) => {
    const value = read.cells[total]?.value ?? 0;
    const sum = parts.reduce((all, part) => all + (read.cells[part]?.value ?? 0), 0);
    const most = Math.max(absolute, share * value, dust * Math.max(value, sum) * parts.length);
    if (Math.abs(value - sum) <= most) return [];
    const [name, first] = [nameOfTableCell(read, total), nameOfTableCell(read, parts[0] ?? -1)];
    return [
      `${name} is ${value}, and its ${parts.length} parts, of which the first is ${first}, add up to ${sum}.`,
    ];
  });
}

/** A total that the file does not have is off by as much as its parts together. */
function withOff(
  cells: readonly TableCell[],
  relations: readonly (readonly number[])[],
  { absolute = 0, share = 0 }: Tolerance,
): TableCell[] {
  const partsOf = firstSplits(relations);
  const offOf = (place: number): number => {
    const { row, value, printed = value } = cells[place]!;
    const parts = row === null ? partsOf.get(place) : undefined;
    if (!parts) return Math.max(absolute, share * printed);
    return parts.reduce((sum, part) => sum + offOf(part), 0);
  };
  return cells.map((cell, place) => ({ ...cell, off: offOf(place) }));
}

function firstSplits(relations: readonly (readonly number[])[]): Map<number, readonly number[]> {
  const partsOf = new Map<number, readonly number[]>();
  for (const [total = -1, ...parts] of relations) if (!partsOf.has(total)) partsOf.set(total, parts);
  return partsOf;
}

/** Values that add exactly, from the finest up; where the file says otherwise, what it printed is kept beside. */
function balancedCells(cells: readonly TableCell[], relations: readonly (readonly number[])[]): TableCell[] {
  const partsOf = firstSplits(relations);
  const values = new Map<number, number>();
  const valueOf = (place: number): number => {
    const known = values.get(place);
    if (known !== undefined) return known;
    const parts = partsOf.get(place);
    const value = parts ? parts.reduce((sum, part) => sum + valueOf(part), 0) : (cells[place]?.value ?? 0);
    values.set(place, value);
    return value;
  };
  return cells.map((cell, place) => {
    const value = valueOf(place);
    return value === cell.value ? cell : { ...cell, value, printed: cell.value };
  });
}
