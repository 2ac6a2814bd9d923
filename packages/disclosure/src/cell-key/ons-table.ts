// The layout of perturbation tables of the Office for National Statistics: a change for each count up to 750 and each of 256 keys.
import { refuseCount } from '../rounding/round-to-base.ts';
import { type BucketTable, bucketRowOf } from './buckets.ts';

const COUNTS = 750;
const KEYS = 256;
/** Counts above 750 use the rows 501 to 750 again and again. */
const PERIOD = 250;

/** The change for count c and key k stands at (c − 1) × 256 + k. */
export interface OnsTable {
  changes: Int16Array;
}

export interface OnsRow {
  pcv: number;
  ckey: number;
  pvalue: number;
  /** Where it stands in its file, for sentences. */
  line?: number;
}

export type OnsImport = { table: OnsTable } | { table: null; problems: readonly string[] };

/** Takes the rows of a file: each count from 1 to 750 with each key from 0 to 255 once, and no change below nobody. */
export function onsTableOfRows(rows: readonly OnsRow[]): OnsImport {
  const changes = new Int16Array(COUNTS * KEYS);
  const seen = new Uint8Array(COUNTS * KEYS);
  const problems: string[] = [];
  for (const [at, row] of rows.entries()) {
    const problem = problemOf(row) ?? (seen[placeOf(row)] === 1 ? 'stands there twice' : null);
    const where = row.line === undefined ? `Row ${at + 1}` : `Line ${row.line}`;
    if (problem) problems.push(`${where}: count ${row.pcv} with key ${row.ckey} ${problem}.`);
    else [changes[placeOf(row)], seen[placeOf(row)]] = [row.pvalue, 1];
  }
  const missing = seen.indexOf(0);
  if (problems.length === 0 && missing >= 0)
    problems.push(`Count ${Math.floor(missing / KEYS) + 1} with key ${missing % KEYS} is missing.`);
  return problems.length === 0 ? { table: { changes } } : { table: null, problems };
}

function placeOf({ pcv, ckey }: OnsRow): number {
  return (pcv - 1) * KEYS + ckey;
}

function problemOf({ pcv, ckey, pvalue }: OnsRow): string | null {
  if (!Number.isInteger(pcv) || pcv < 1 || pcv > COUNTS) return `is not a count from 1 to ${COUNTS}`;
  if (!Number.isInteger(ckey) || ckey < 0 || ckey >= KEYS) return `is not a key from 0 to ${KEYS - 1}`;
  if (!Number.isInteger(pvalue) || Math.abs(pvalue) > 1000)
    return `is changed by ${pvalue}, which is no change`;
  return pcv + pvalue < 0 ? `is changed by ${pvalue}, which leaves fewer than nobody` : null;
}

/** Rows in the order of their files. */
export function rowsOfOnsTable({ changes }: OnsTable): OnsRow[] {
  return Array.from(changes, (pvalue, at) => ({ pcv: Math.floor(at / KEYS) + 1, ckey: at % KEYS, pvalue }));
}

/** A generated table in this layout. Throws a RangeError unless it has 256 buckets. */
export function onsTableOfBuckets(table: BucketTable): OnsTable {
  if (table.buckets !== KEYS)
    throw new RangeError(`The layout has 256 keys, and the table has ${table.buckets} buckets.`);
  const changes = new Int16Array(COUNTS * KEYS);
  for (let count = 1; count <= COUNTS; count++) {
    const row = bucketRowOf(table, count);
    let from = (count - 1) * KEYS;
    for (const [at, number] of row.numbers.entries()) {
      changes.fill(row.changes[at] ?? 0, from, from + number);
      from += number;
    }
  }
  return { changes };
}

/** The row that serves a count. */
export function onsRowOf(count: number): number {
  return count <= COUNTS ? count : ((count - 1) % PERIOD) + COUNTS - PERIOD + 1;
}

/** A count after the change for its cell's key; null below the threshold. Nobody stays nobody. */
export function onsCount(table: OnsTable, count: number, key: number, threshold = 10): number | null {
  refuseCount(count);
  if (!Number.isInteger(key) || key < 0 || key >= KEYS)
    throw new RangeError(`A key must be a whole number from 0 to 255, and is ${key}.`);
  const change = count === 0 ? 0 : (table.changes[(onsRowOf(count) - 1) * KEYS + key] ?? 0);
  const shown = count + change;
  return shown < threshold ? null : shown;
}

/** The key of a cell of that layout: the sum of the record keys, each from 0 to 255, modulo 256. */
export function onsCellKey(recordKeys: Iterable<number>): number {
  let sum = 0;
  for (const key of recordKeys) sum = (sum + key) % KEYS;
  return sum;
}
