// Writes a piece anew with row and line before each row, and sets aside the rows that do not fit the header.
import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedPiece } from './part.ts';
import type { RejectedRow } from './reject-rows.ts';
import { textRows, type TextRow } from './text-rows.ts';

export interface NumberRowsNeeds {
  folder: string;
  delimiter: string;
  columns: number;
  reject(row: RejectedRow): Promise<void>;
}

/** The numbered piece is ours to delete; rows set aside keep their numbers. */
export async function numberRows(piece: NamedPiece, needs: NumberRowsNeeds): Promise<NamedPiece> {
  const path = join(needs.folder, `numbered-${randomUUID()}.csv`);
  const file = await open(path, 'wx');
  let row = piece.rowsBefore;
  let text = '';
  let bytes = 0;
  try {
    for await (const found of textRows(piece.path, needs.delimiter, piece.skip)) {
      row += 1;
      const line = piece.firstLine + found.line - piece.skip - 1;
      const amiss = whatIsAmiss(found, needs.columns);
      if (amiss === null) text += numberedLine(row, line, found.cells, needs.delimiter);
      else await needs.reject({ file: piece.file, line, column: null, cells: found.cells, ...amiss });
      if (text.length > 1 << 20) {
        await file.writeFile(text);
        bytes += text.length;
        text = '';
      }
    }
    await file.writeFile(text);
    bytes += text.length;
  } finally {
    await file.close();
  }
  return { ...piece, path, bytes, skip: 0, ours: true };
}

function numberedLine(row: number, line: number, cells: readonly string[], delimiter: string): string {
  return `${[String(row), String(line), ...cells.map((cell) => quoted(cell, delimiter))].join(delimiter)}\n`;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes('"') || cell.includes(delimiter) || /[\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

/** Blank cells beyond the header, as spreadsheets write them, do no harm. */
function whatIsAmiss(row: TextRow, columns: number): Pick<RejectedRow, 'code' | 'reason' | 'value'> | null {
  const { cells } = row;
  while (cells.length > columns && cells.at(-1) === '') cells.pop();
  if (row.fault !== null)
    return {
      code: 'ROW_QUOTES',
      value: null,
      reason:
        'Text follows a closing quotation mark in one of the cells. Double the marks inside the cell, or take them out.',
    };
  if (cells.length === columns) return null;
  const wider = cells.length > columns;
  return {
    code: wider ? 'ROW_TOO_MANY_CELLS' : 'ROW_TOO_FEW_CELLS',
    value: `${cells.length} cells`,
    reason:
      `The row has ${cells.length} cells and the header ${columns}. ` +
      (wider
        ? 'Put a cell that holds the delimiter in quotation marks, or take out what is too much.'
        : 'Put in the cells that are missing, if only as blanks.'),
  };
}
