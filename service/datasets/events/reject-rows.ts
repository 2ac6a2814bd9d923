// Keeps the rows that could not be used: each with its place, what was wrong, and its cells as they came.
import { open, type FileHandle } from 'node:fs/promises';
import { formatCsv } from '../../platform/csv.ts';
import { problemColumns } from './problem-columns.ts';

/** One row that could not be used. Its place and reason are those of a `RowProblem`. */
export interface RejectedRow {
  /** Index of its file. */
  file: number;
  line: number;
  /** Header of the column at fault; null when the whole row is. */
  column: string | null;
  value: string | null;
  code: string;
  reason: string;
  /** In the order of its file's header. */
  cells: readonly (string | null)[];
}

export interface RejectedRows {
  add(row: RejectedRow, headers: readonly string[], fileName: string): Promise<void>;
  total(): number;
  byCode(): Record<string, number>;
  /** Rows of one file. */
  ofFile(file: number): number;
  close(): Promise<void>;
}

/**
 * Writes the rows to a CSV as they come; nothing is written when there are none. `headers` are those of all files together.
 * With the problem columns left in, the file can be mended and sent in again.
 */
export function rejectRows(path: string, headers: readonly string[]): RejectedRows {
  const byCode: Record<string, number> = {};
  const ofFile = new Map<number, number>();
  const place = new Map(headers.map((header, at) => [header, at]));
  let total = 0;
  let handle: FileHandle | null = null;
  return {
    add: async (row, fileHeaders, fileName) => {
      total += 1;
      byCode[row.code] = (byCode[row.code] ?? 0) + 1;
      ofFile.set(row.file, (ofFile.get(row.file) ?? 0) + 1);
      if (handle === null) {
        handle = await open(path, 'wx');
        await handle.writeFile(formatCsv([[...problemColumns, ...headers]]));
      }
      await handle.writeFile(formatCsv([csvRow(row, { fileHeaders, fileName, place })]));
    },
    total: () => total,
    byCode: () => byCode,
    ofFile: (file) => ofFile.get(file) ?? 0,
    close: async () => handle?.close(),
  };
}

interface Layout {
  fileHeaders: readonly string[];
  fileName: string;
  place: ReadonlyMap<string, number>;
}

function csvRow(row: RejectedRow, { fileHeaders, fileName, place }: Layout): (string | number | null)[] {
  const cells = Array.from<string | null>({ length: place.size }).fill(null);
  fileHeaders.forEach((header, at) => {
    const to = place.get(header);
    if (to !== undefined) cells[to] = row.cells[at] ?? null;
  });
  const spare = row.cells.slice(fileHeaders.length).join(' | ');
  const value = row.value?.slice(0, 200) ?? null;
  return [fileName, row.line, row.column, value, row.code, row.reason, spare === '' ? null : spare, ...cells];
}
