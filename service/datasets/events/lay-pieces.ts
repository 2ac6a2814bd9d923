// Lays out the rows of one file so that the engine can read them: where they lie, or cut into pieces of a fair size.
import { randomUUID } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventsFileForm, SourceFile } from './recognise-events-file.ts';
import type { TextScan } from './scan-text.ts';

/** Whole rows of one file, in UTF-8, as a file on this machine. */
export interface Piece {
  path: string;
  /** Lines to skip before the first row. */
  skip: 0 | 1;
  /** Index of its file. */
  file: number;
  /** Rows in it, and rows of its file before it. */
  rows: number;
  rowsBefore: number;
  /** Physical line of its first row in the file as sent. */
  firstLine: number;
  bytes: number;
  /** True when it is ours to delete once read. */
  ours: boolean;
}

/** Takes the text of a file as it is scanned. */
export interface PieceLayer {
  /** `rowEnd` is the index just after the last row that ends in `text`, or -1. */
  add(text: Buffer, rowEnd: number): Promise<void>;
  finish(): Promise<void>;
  close(): Promise<void>;
}

export interface PieceNeeds {
  folder: string;
  file: number;
  pieceBytes: number;
  onPiece(piece: Piece): Promise<void>;
}

/** A file that is small, in UTF-8 and headed by one line is read in place; any other is copied, without its header. */
export function layPieces(
  source: SourceFile,
  form: EventsFileForm,
  needs: PieceNeeds,
  scan: TextScan,
): PieceLayer {
  const plain = form.encoding === 'utf-8' && !form.loneReturns && form.firstDataLine === 2;
  return plain && source.bytes <= needs.pieceBytes ? inPlace(source, needs, scan) : cut(form, needs, scan);
}

function inPlace(source: SourceFile, needs: PieceNeeds, scan: TextScan): PieceLayer {
  const nothing = async () => {};
  const finish = async () => {
    const { path, bytes } = source;
    const piece = {
      path,
      skip: 1,
      file: needs.file,
      rowsBefore: 0,
      firstLine: 2,
      bytes,
      ours: false,
    } as const;
    if (scan.rows() > 0) await needs.onPiece({ ...piece, rows: scan.rows() });
  };
  return { add: nothing, finish, close: nothing };
}

function cut(form: EventsFileForm, needs: PieceNeeds, scan: TextScan): PieceLayer {
  let open: OpenPiece | null = null;
  let next = { rowsBefore: 0, firstLine: form.firstDataLine };

  const write = async (text: Buffer) => {
    if (text.length === 0) return;
    open ??= await newPiece(needs.folder);
    await open.handle.writeFile(text);
    open.bytes += text.length;
  };
  const end = async (linesAfter: number) => {
    if (open === null) return;
    const { path, bytes, handle } = open;
    await handle.close();
    open = null;
    const rows = scan.rows() - next.rowsBefore;
    await needs.onPiece({ path, skip: 0, file: needs.file, rows, ...next, bytes, ours: true });
    next = { rowsBefore: scan.rows(), firstLine: scan.lines() + 1 - linesAfter };
  };
  return {
    add: async (text, rowEnd) => {
      if (rowEnd < 0 || (open?.bytes ?? 0) + rowEnd < needs.pieceBytes) return write(text);
      await write(text.subarray(0, rowEnd));
      const rest = text.subarray(rowEnd);
      await end(countLines(rest));
      await write(rest);
    },
    finish: () => end(0),
    close: async () => open?.handle.close(),
  };
}

interface OpenPiece {
  path: string;
  handle: FileHandle;
  bytes: number;
}

async function newPiece(folder: string): Promise<OpenPiece> {
  const path = join(folder, `piece-${randomUUID()}.csv`);
  return { path, handle: await open(path, 'wx'), bytes: 0 };
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}
