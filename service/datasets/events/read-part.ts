// Reads one part of an import into a Parquet file: quickly while all is well, row by row where something is amiss.
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { WarehouseError, type Warehouse } from '../../platform/warehouse/index.ts';
import type { ColumnMapping, MappedColumn } from './column-mapping.ts';
import { numberRows } from './number-rows.ts';
import { copyPartSql, distinctValuesSql, impossibleDatesSql, sampleColumnsSql } from './select-part.ts';
import type { Part } from './part.ts';
import type { RejectedRow } from './reject-rows.ts';
import type { Spellings } from './spellings.ts';

export interface ReadPartNeeds {
  warehouse: Warehouse;
  /** For files of our own. */
  folder: string;
  /** Columns of the whole import. */
  columns: readonly MappedColumn[];
  spellings: Spellings;
  target: string;
  reject(row: RejectedRow): Promise<void>;
}

/** Returns the number of rows written. Every row of the part is either written or rejected. */
export async function readPart(part: Part, needs: ReadPartNeeds): Promise<number> {
  const rows = part.pieces.reduce((sum, piece) => sum + piece.rows, 0);
  const written = await copyPart(part, needs);
  if (written === rows) return written;
  await rm(needs.target, { force: true });
  return readCarefully(part, needs);
}

/** The rows written, or null when the engine found a row that it could not read. */
async function copyPart(part: Part, needs: ReadPartNeeds): Promise<number | null> {
  const { columns, spellings, target } = needs;
  for (let turn = 0; ; turn += 1) {
    try {
      if (turn > 0 || !knowsColumns(part, spellings)) await learnSpellings(part, needs);
      const sql = copyPartSql(part, columns, spellings, target);
      const [answer] = await needs.warehouse.rows(sql, z.object({ Count: z.number() }));
      return answer?.Count ?? 0;
    } catch (error) {
      if (!(error instanceof WarehouseError) || error.code !== 'WAREHOUSE_FAILED') throw error;
      if (!error.message.startsWith('Conversion Error')) return unreadable(part, error);
      if (turn > 1) throw error;
    }
  }
}

/** A numbered part was written by us: if that cannot be read, the fault is ours. */
function unreadable(part: Part, error: WarehouseError): null {
  if (part.numbered || !/^Invalid Input Error|CSV Error/.test(error.message)) throw error;
  return null;
}

/** Until the spellings of a characteristic are known, none of its groups can be written. */
function knowsColumns({ mapping }: Part, spellings: Spellings): boolean {
  return characteristicsOf(mapping).every((slug) => spellings.of(slug) !== undefined);
}

function characteristicsOf({ columns }: ColumnMapping): string[] {
  return columns.filter(({ breakdown }) => breakdown !== undefined).map(({ slug }) => slug);
}

const numberOrNull = z.number().nullable();
const values = z.array(z.string().nullable()).nullable();

/** Which columns have few values is judged once, by the first rows of the first part; then every value is sought. */
async function learnSpellings(part: Part, { warehouse, spellings }: ReadPartNeeds): Promise<void> {
  const own = new Set(part.mapping.columns.filter(({ aside }) => !aside).map(({ slug }) => slug));
  const judged = spellings.slugs() ?? (await columnsOfFewValues(part, warehouse));
  const few = own.intersection(new Set([...judged, ...characteristicsOf(part.mapping)]));
  const sql = distinctValuesSql(part, [...few]);
  const [found] = await warehouse.rows(sql, z.record(z.string(), values));
  spellings.learn(found ?? {});
}

async function columnsOfFewValues(part: Part, warehouse: Warehouse): Promise<string[]> {
  const [counts] = await warehouse.rows(sampleColumnsSql(part), z.record(z.string(), numberOrNull));
  return Object.entries(counts ?? {})
    .filter(([, count]) => (count ?? 0) <= 200)
    .map(([slug]) => slug);
}

/** Row by row: rows that do not fit the header and dates that cannot be are rejected, and the rest is read once more. */
async function readCarefully(part: Part, needs: ReadPartNeeds): Promise<number> {
  let rejected = 0;
  const reject = async (row: RejectedRow) => {
    rejected += 1;
    await needs.reject(row);
  };
  const written = await readNumbered(await numbered(part, { ...needs, reject }), { ...needs, reject });
  const rows = part.pieces.reduce((sum, piece) => sum + piece.rows, 0);
  if (written + rejected !== rows)
    throw new Error(`EVENTS_ROWS_LOST: of ${rows} rows ${written} were read and ${rejected} rejected.`);
  return written;
}

async function numbered(part: Part, { folder, reject }: ReadPartNeeds): Promise<Part> {
  const { delimiter, mapping } = part;
  const pieces = [];
  for (const piece of part.pieces) {
    pieces.push(await numberRows(piece, { folder, delimiter, columns: mapping.columns.length, reject }));
  }
  return { ...part, numbered: true, pieces: pieces.filter(({ bytes }) => bytes > 0) };
}

async function readNumbered(part: Part, needs: ReadPartNeeds): Promise<number> {
  if (part.pieces.length === 0) return 0;
  for (const piece of part.pieces) await rejectImpossibleDates({ ...part, pieces: [piece] }, needs);
  const written = await copyPart(part, needs);
  for (const { path } of part.pieces) await rm(path);
  return written ?? 0;
}

const datedRow = z.object({ row_number: z.number(), line: z.number() }).catchall(z.string().nullable());
const page = 5000;

async function rejectImpossibleDates(part: Part, needs: ReadPartNeeds): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await needs.warehouse.rows(impossibleDatesSql(part, page), datedRow, [after]);
    for (const row of rows) {
      after = row.row_number;
      await needs.reject(impossibleDate(part, row));
    }
    if (rows.length < page) return;
  }
}

function impossibleDate(part: Part, row: z.infer<typeof datedRow>): RejectedRow {
  const { mapping, pieces } = part;
  const cells = mapping.columns.map(({ slug }) => row[slug] ?? null);
  const value = row[mapping.date] ?? null;
  const column = mapping.columns.find(({ slug }) => slug === mapping.date)?.header ?? null;
  return {
    file: pieces[0]?.file ?? 0,
    line: row.line,
    column,
    value: asText(value),
    cells: cells.map(asText),
    ...whyNot(asText(value)),
  };
}

function asText(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

function whyNot(value: string | null): Pick<RejectedRow, 'code' | 'reason'> {
  if (value === null || value.trim() === '')
    return {
      code: 'EVENT_DATE_BLANK',
      reason: 'The row has no date, so it belongs to no month. Put the date in.',
    };
  const reason = `“${value.slice(0, 60)}” is not a date that can be. Write it as 2020-05-31T14:05:00+00:00, or as 31/05/2020.`;
  return { code: 'EVENT_DATE_IMPOSSIBLE', reason };
}
