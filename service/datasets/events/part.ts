// A part of an import: pieces of files of one shape, read together into one Parquet file.
import type { ColumnMapping } from './column-mapping.ts';
import type { Piece } from './lay-pieces.ts';

/** Pieces that are read by one statement; `numbered` pieces carry row and line before the cells of each row. */
export interface Part {
  pieces: readonly NamedPiece[];
  mapping: ColumnMapping;
  delimiter: string;
  numbered: boolean;
}

export interface NamedPiece extends Piece {
  /** Of its file, as sent. */
  name: string;
  partner: string;
  month: string | null;
}
