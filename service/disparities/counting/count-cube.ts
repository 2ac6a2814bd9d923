// Counts a cube in one pass over Parquet: the full cross of the characteristics, from which everything else is summed.

import { z } from 'zod';
import { type Warehouse, sqlName, sqlText } from '../../platform/warehouse/index.ts';
import type { Cube } from './cube.ts';

export interface CubeRequest {
  warehouse: Warehouse;
  /** Full paths of the Parquet files. */
  parquet: readonly string[];
  /** Names of the columns to cross. */
  columns: readonly string[];
  /** The outcome is one of these values of this column. */
  outcome: { column: string; values: readonly string[] };
}

/** A column as it is packed: its place in one of the words, and its values in the order of their codes. */
interface PackedColumn {
  name: string;
  /** Values but the empty text; their codes begin at 1, and 0 is a value that is missing or empty. */
  texts: string[];
  hasMissing: boolean;
  word: number;
  shift: number;
  bits: number;
}

/**
 * A value that is missing is a level of its own, the empty text. The combinations are counted by whole numbers into which
 * the codes of all columns are packed, and come back as numbers: grouping millions of rows by their texts, or making an
 * object for each combination, would take many times as long. Combinations are in the same order every time.
 */
export async function countCube(request: CubeRequest): Promise<Cube> {
  const packed = await packedColumns(request);
  if (packed === null) return emptyCube(request.columns);
  const { warehouse, parquet, outcome } = request;
  const words = Array.from({ length: packed.at(-1)!.word + 1 }, (_, word) => `w${word}`);
  const inWord = (word: number) => packed.filter((column) => column.word === word);
  const hit = `CAST(${sqlName(outcome.column)} AS VARCHAR) IN (${outcome.values.map(() => '?').join(', ')})`;
  const numbers = await warehouse.numbers(
    `SELECT ${words.map((name, word) => `${inWord(word).map(codeOf).join(' | ')} AS ${name}`).join(', ')},
      CAST(count(*) AS DOUBLE) AS total, CAST(count(*) FILTER (${hit}) AS DOUBLE) AS hits
    FROM ${source(parquet)} GROUP BY ${words.join(', ')} ORDER BY ${words.join(', ')}`,
    outcome.values,
  );
  return {
    columns: packed.map(({ name, texts, hasMissing }) => ({
      name,
      levels: hasMissing ? ['', ...texts] : texts,
    })),
    codes: packed.map((column) => unpacked(numbers[column.word]!, column)),
    total: numbers.at(-2)!,
    hits: numbers.at(-1)!,
  };
}

/** The values of each column, and room for them in words of 32 bits; null when there are no rows. */
async function packedColumns({ warehouse, parquet, columns }: CubeRequest): Promise<PackedColumn[] | null> {
  const lists = columns.map((name, i) => `list_sort(list(DISTINCT ${textOf(name)})) AS l${i}`).join(', ');
  const [row] = await warehouse.rows(
    `SELECT [${columns.map((_, i) => `l${i}`).join(', ')}] AS levels FROM (SELECT ${lists} FROM ${source(parquet)})`,
    z.object({ levels: z.array(z.array(z.string().nullable()).nullable()) }),
  );
  if (!row || row.levels.some((levels) => levels === null)) return null;
  let [word, used] = [0, 0];
  return columns.map((name, i) => {
    const levels = row.levels[i] ?? [];
    const texts = levels.filter((text) => text !== null && text !== '') as string[];
    const bits = Math.max(1, Math.ceil(Math.log2(texts.length + 1)));
    if (used + bits > 32) [word, used] = [word + 1, 0];
    used += bits;
    return { name, texts, hasMissing: texts.length < levels.length, word, shift: used - bits, bits };
  });
}

/** Few values are looked for one after another, which happens once for each value of a part of a file; many by their hash. */
function codeOf({ name, texts, shift }: PackedColumn): string {
  const list = texts.map(sqlText).join(', ');
  const code =
    texts.length <= 100
      ? `list_position(CAST([${list}] AS VARCHAR[]), ${textOf(name)})`
      : `enum_code(TRY_CAST(${textOf(name)} AS ENUM(${list}))) + 1`;
  return `(CAST(coalesce(${code}, 0) AS UINTEGER) << ${shift})`;
}

function unpacked(words: Float64Array, { shift, bits, hasMissing }: PackedColumn): Uint16Array {
  const [mask, first] = [2 ** bits - 1, hasMissing ? 0 : 1];
  const codes = new Uint16Array(words.length);
  for (let i = 0; i < codes.length; i += 1) codes[i] = ((words[i]! >>> shift) & mask) - first;
  return codes;
}

function textOf(name: string): string {
  return `CAST(${sqlName(name)} AS VARCHAR)`;
}

function source(parquet: readonly string[]): string {
  return `read_parquet([${parquet.map(sqlText).join(', ')}])`;
}

function emptyCube(columns: readonly string[]): Cube {
  return {
    columns: columns.map((name) => ({ name, levels: [] })),
    codes: columns.map(() => new Uint16Array()),
    total: new Float64Array(),
    hits: new Float64Array(),
  };
}
