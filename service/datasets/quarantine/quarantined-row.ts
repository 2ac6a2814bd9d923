// A row that an import put aside: where it stood, what is wrong with it, its cells as they came, and what was done about it.

/** Where a row stood in what was sent. */
export interface RowPlace {
  file: string;
  line: number;
}

/** What somebody did about a row. The row itself stays as it came. */
export interface Mend {
  importId: string;
  rowNumber: number;
  state: 'mended' | 'sent-in' | 'left-out';
  /** The cells that were changed, by column. */
  cells: Record<string, string>;
  reason: string;
  doneBy: string;
  doneAt: Date;
  /** The import that took the mended row in. */
  takenBy: string | null;
}

export interface QuarantinedRow extends RowPlace {
  /** Its place in the file of rows put aside, from 1. */
  number: number;
  /** Header of the column at fault; null when the whole row is. */
  column: string | null;
  value: string | null;
  code: string;
  reason: string;
  /** In the order of the header: column and what stood there. */
  cells: [column: string, value: string][];
  mend: Mend | null;
}

export const rowStates = ['waiting', 'mended', 'sent-in', 'left-out'] as const;
export type RowState = (typeof rowStates)[number];

export const rowStateWords: Readonly<Record<RowState, string>> = {
  waiting: 'To be mended',
  mended: 'Mended, not yet sent in',
  'sent-in': 'Mended and sent in',
  'left-out': 'Left out for good',
};

export function rowState({ mend }: Pick<QuarantinedRow, 'mend'>): RowState {
  return mend?.state ?? 'waiting';
}

/** The cells as they are with what was mended in them. */
export function mendedCells({ cells, mend }: QuarantinedRow): [column: string, value: string][] {
  return cells.map(([column, value]) => [column, mend?.cells[column] ?? value]);
}

/** Rows by reason and by state, for lists: every row is in exactly one of each. */
export interface QuarantineCounts {
  total: number;
  byCode: Map<string, number>;
  byState: Map<RowState, number>;
}

export function countRows(rows: Iterable<Pick<QuarantinedRow, 'code' | 'mend'>>): QuarantineCounts {
  const counts: QuarantineCounts = { total: 0, byCode: new Map(), byState: new Map() };
  for (const row of rows) {
    counts.total += 1;
    counts.byCode.set(row.code, (counts.byCode.get(row.code) ?? 0) + 1);
    const state = rowState(row);
    counts.byState.set(state, (counts.byState.get(state) ?? 0) + 1);
  }
  return counts;
}
