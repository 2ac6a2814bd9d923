// What the public is told by a release: worked out from what was released, and from nothing else.
import type { Manifest, Released, ReleasedTable, ReleasedTables } from '@due-regard/disclosure';
import type { PublicContext, Reading } from '../public-context.ts';
import { type Exactness, exactnessOf } from './band.ts';
import { changeRows } from './change-rows.ts';
import type { ChangeRow } from './figure-row.ts';
import { type RowsOfSlice, rowsOfSlice } from './rows-of-slice.ts';
import { shownCells } from './shown-cells.ts';
import { type CellsOfTable, sidesOfReading } from './sides-of-reading.ts';
import { workingsOf } from './workings.ts';

export interface ReleaseFigures {
  exactness: Exactness;
  /** One for each reading, in their order. */
  tables: readonly TableFigures[];
  /** Tables that no reading is of: they are shown as they are. */
  plain: readonly ReleasedTable[];
}

export interface TableFigures {
  reading: Reading;
  /** All together; null for stages, of which one person may be in several. */
  whole: RowsOfSlice | null;
  /** Each period, place or stage by itself. */
  slices: readonly RowsOfSlice[];
  /** The last period against the first, where there are periods to compare. */
  changes: readonly ChangeRow[];
}

export function readRelease(released: Released<ReleasedTables>, context: PublicContext): ReleaseFigures {
  const { content, manifest } = released;
  const cells = new Map(
    content.tables.map((table) => [table.name, shownCells(table, manifest.rule, context)]),
  );
  const cellsOf: CellsOfTable = (name) => cells.get(name) ?? (() => '[x]');
  const exactness = exactnessOf(manifest.rule);
  const readings = exactness === 'in words' ? [] : context.readings.filter((each) => fits(each, content));
  const tables = readings.map((reading) => tableFigures(reading, cellsOf, manifest.rule));
  const read = new Set(readings.flatMap(tablesOfReading));
  return {
    exactness,
    tables,
    plain: content.tables.filter(({ name }) => !read.has(name)).map((table) => titled(table, context)),
  };
}

/** Its dimensions as a reader is told them, where a reading says how. */
function titled(table: ReleasedTable, { readings }: PublicContext): ReleasedTable {
  const named = readings.flatMap(({ groups, across, outcome }) => [groups, across, outcome]);
  const titleOf = (dimension: string) =>
    named.find((each) => each?.dimension === dimension)?.title ?? dimension;
  return { ...table, dimensions: table.dimensions.map(titleOf) };
}

/** Whether the table has every group of the reading: one whose groups were put together is shown as it is. */
function fits({ table, groups }: Reading, { tables }: ReleasedTables): boolean {
  const found = tables.find(({ name }) => name === table);
  const at = found?.dimensions.indexOf(groups.dimension) ?? -1;
  const labels = new Set(found?.rows.map((row) => row.labels[at]));
  return groups.order.every((group) => labels.has(group));
}

function tablesOfReading({ table, average }: Reading): string[] {
  return average ? [table, average.sums, average.people] : [table];
}

function tableFigures(reading: Reading, cellsOf: CellsOfTable, rule: Manifest['rule']): TableFigures {
  const workings = workingsOf(reading, rule);
  const order = reading.across?.order ?? [];
  const sides = (slice: string | null) => sidesOfReading(reading, cellsOf, slice);
  const slices = order.map((slice) => ({ slice, given: sides(slice) }));
  const [first, last] = [slices[0], slices.at(-1)];
  const isTrend = reading.across?.kind === 'period' && reading.measure !== 'count' && slices.length > 1;
  return {
    reading,
    whole: reading.across?.kind === 'stage' ? null : rowsOfSlice(sides(null), workings, null),
    slices: slices.map(({ slice, given }) => rowsOfSlice(given, workings, slice)),
    changes:
      isTrend && first && last
        ? changeRows(
            { period: first.slice, sides: first.given.sides },
            { period: last.slice, sides: last.given.sides },
            workings,
          )
        : [],
  };
}
