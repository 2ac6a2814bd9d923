// Fetches a table of Nomis for some areas, in as many pieces as its limit of cells needs, as one file.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCsv, parseCsv } from '../../platform/csv.ts';
import type { AskSource } from '../asking/ask-source.ts';
import { ConnectorProblem } from '../asking/connector-problem.ts';
import type { SourceAnswer } from '../asking/ask-once.ts';
import type { RequestOf } from './fetch-request.ts';
import type { Fetched, FetchInto } from './fetched.ts';
import { changed } from './read-answer.ts';

/** Most rows that Nomis gives to those without a key, its help page says. */
export const mostCells = 25_000;
const csv = { types: ['text/csv', 'application/csv', 'text/plain'], mostBytes: 50_000_000 };

/** Values, not percentages. */
const counts = '20100';

/** Throws `ConnectorProblem`. */
export async function fetchNomis(
  ask: AskSource,
  request: RequestOf<'nomis'>,
  origin: string,
  { into, tell }: FetchInto,
): Promise<Fetched> {
  const rows: string[][] = [];
  let total = 1;
  for (let from = 0; from < total; from += mostCells) {
    tell({ doing: 'Asking for the table', done: from, total });
    const piece = await readPiece(await ask(tableAddress(request, origin, from), csv), request);
    total = piece.total;
    rows.push(...piece.rows);
  }
  if (rows.length === 0) throw nothingThere(request);
  if (rows.length !== total) throw changed(origin, `it announced ${total} rows and gave ${rows.length}`);
  const name = `nomis-${request.table.toLowerCase()}-${request.dimension}.csv`;
  const headings = ['date', 'geography', 'geography code', request.dimension, 'value'];
  await writeFile(join(into, name), formatCsv([headings, ...rows]));
  return { files: [{ name, path: join(into, name), rows: rows.length }], notes: missingAreas(request, rows) };
}

/** @param from how many rows to pass over */
export function tableAddress(
  { table, dimension, areas }: RequestOf<'nomis'>,
  origin: string,
  from: number,
): string {
  const select = [...columnsOf(dimension)].join(',');
  return (
    `${origin}/api/v01/dataset/${table}.data.csv?date=latest&geography=${areas.join(',')}` +
    `&measures=${counts}&select=${select}&recordoffset=${from}`
  );
}

function columnsOf(dimension: string): readonly string[] {
  return ['date_name', 'geography_name', 'geography_code', `${dimension}_name`, 'obs_value', 'record_count'];
}

/** RECORD_COUNT stands in every row: how many rows there are in all. */
async function readPiece(
  answer: SourceAnswer,
  { dimension }: RequestOf<'nomis'>,
): Promise<{ rows: string[][]; total: number }> {
  const parsed = parseCsv(await readFile(answer.path, 'utf8'));
  const [head, ...rows] = parsed.ok ? parsed.rows.filter(({ cells }) => cells.length > 1) : [];
  if (!head) return { rows: [], total: 0 };
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  const places = columnsOf(dimension).map((column) => names.indexOf(column));
  const absent = columnsOf(dimension).filter((_, at) => places[at] === -1);
  if (absent.length > 0) throw changed(answer.address, `there is no column ${absent.join(', ')}`);
  const taken = rows.map(({ cells }) => places.map((place) => cells[place] ?? ''));
  const total = Number(taken[0]?.at(-1) ?? 0);
  if (!Number.isInteger(total)) throw changed(answer.address, 'RECORD_COUNT is no whole number');
  return { rows: taken.map((cells) => cells.slice(0, -1)), total };
}

function nothingThere({ table, areas }: RequestOf<'nomis'>): ConnectorProblem {
  return new ConnectorProblem(
    'CONNECTOR_NOTHING',
    `Nomis has no figures in ${table} for ${areas.slice(0, 5).join(', ')}${areas.length > 5 ? '…' : ''}. ` +
      'Check the table, and that its areas are of the time of the table: Census 2021 has the districts of before April 2023.',
  );
}

function missingAreas({ areas }: RequestOf<'nomis'>, rows: readonly string[][]): string[] {
  const given = new Set(rows.map((cells) => cells[2]));
  const missing = areas.filter((code) => !given.has(code));
  return missing.length === 0 ? [] : [`Nomis has no figures for ${missing.join(', ')}.`];
}
