// An import: a spreadsheet that was read, and what was or is to be done with it.
import type { MatchedRow } from './match-import.ts';
import type { ImportMeaning, SheetRow } from './read-register-row.ts';

export interface KeptImport {
  id: string;
  fileName: string;
  fileDigest: string;
  /** Null of a text file. */
  sheet: string | null;
  state: 'read' | 'done' | 'undone';
  readBy: string;
  readAt: Date;
  doneAt: Date | null;
  undoneAt: Date | null;
  added: number;
  changed: number;
  same: number;
  leftOut: number;
  /** The headings, and each row as it stood there. */
  columns: readonly string[];
  rows: readonly SheetRow[];
  meaning: ImportMeaning & { notes: readonly string[] };
}

export interface ImportPlan {
  matched: readonly MatchedRow[];
  /** What becomes of items that are here already and differ. */
  changes: 'change' | 'leave';
  at: Date;
}
