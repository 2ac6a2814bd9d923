// Writes the rows that were mended and not yet sent in as files that can be imported: one for each file that they came from.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCsv } from '../../platform/csv.ts';
import { problemColumns } from '../events/problem-columns.ts';
import type { SentFile } from '../keeping/receive-files.ts';
import { mendedRowsName } from '../keeping/safe-name.ts';
import { mendedCells, rowState, type QuarantinedRow } from './quarantined-row.ts';

export interface MendedRows {
  files: SentFile[];
  /** Numbers of the rows in them. */
  rows: number[];
}

/** With the columns that say which row each was, so that it is known as the correction of that row. */
export async function writeMendedRows(
  rows: AsyncIterable<QuarantinedRow>,
  folder: string,
): Promise<MendedRows> {
  const byFile = new Map<string, string[][]>();
  const numbers: number[] = [];
  for await (const row of rows) {
    if (rowState(row) !== 'mended') continue;
    numbers.push(row.number);
    const cells = mendedCells(row);
    const lines = byFile.get(row.file) ?? [[...problemColumns, ...cells.map(([column]) => column)]];
    const { file, line, column, value, code, reason } = row;
    lines.push([
      file,
      String(line),
      column ?? '',
      value ?? '',
      code,
      reason,
      '',
      ...cells.map(([, cell]) => cell),
    ]);
    byFile.set(file, lines);
  }
  const files: SentFile[] = [];
  for (const [file, lines] of byFile) {
    const path = join(folder, `${files.length + 1}`);
    await writeFile(path, formatCsv(lines), { mode: 0o600 });
    files.push({ fileName: mendedRowsName(file), path });
  }
  return { files, rows: numbers };
}
