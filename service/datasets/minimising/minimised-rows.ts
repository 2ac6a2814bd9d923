// The rows of a table with the least of personal data in them: columns left out, hashed or made into ages, stray details masked.
import { keyedHash } from './keyed-hash.ts';
import { maskedCell } from './masked-cell.ts';
import type { PersonalDetail } from './personal-details.ts';

/** What is done with a column before anything is kept. */
export type Treatment =
  | { do: 'keep' }
  /** Why is one of the details, or `unused`. */
  | { do: 'leave-out'; why: PersonalDetail | 'unused' }
  | { do: 'hash'; detail: PersonalDetail }
  /** Dates of birth: `band` says the age on the day of the row, or null where it cannot be told. */
  | { do: 'band'; band(cell: string, row: readonly string[]): string | null };

export interface MinimisedRows {
  columns: string[];
  rows: string[][];
  leftOut: { header: string; why: PersonalDetail | 'unused' }[];
  hashed: { header: string; detail: PersonalDetail; different: number; filled: number }[];
  /** Cells of columns that are kept in which something was masked. */
  masked: { header: string; cells: number }[];
}

/** One treatment a column, in their order. */
export function minimisedRows(
  table: { columns: readonly string[]; rows: readonly (readonly string[])[] },
  treatments: readonly Treatment[],
  key: Uint8Array,
): MinimisedRows {
  const kept = table.columns.flatMap((header, at) => {
    const treatment = treatments[at] ?? { do: 'leave-out' as const, why: 'unused' as const };
    return treatment.do === 'leave-out' ? [] : [{ header, at, treat: treater(treatment, key) }];
  });
  const rows = table.rows.map((row) => kept.map(({ at, treat }) => treat.cell(row[at] ?? '', row)));
  return {
    columns: kept.map(({ header }) => header),
    rows,
    leftOut: table.columns.flatMap((header, at) => {
      const treatment = treatments[at];
      return treatment?.do === 'leave-out' ? [{ header, why: treatment.why }] : [];
    }),
    hashed: kept.flatMap(({ header, at, treat }) => {
      const treatment = treatments[at];
      return treatment?.do === 'hash' ? [{ header, detail: treatment.detail, ...treat.seen() }] : [];
    }),
    masked: kept.flatMap(({ header, treat }) =>
      treat.masked() > 0 ? [{ header, cells: treat.masked() }] : [],
    ),
  };
}

interface Treater {
  cell(cell: string, row: readonly string[]): string;
  seen(): { different: number; filled: number };
  masked(): number;
}

function treater(treatment: Exclude<Treatment, { do: 'leave-out' }>, key: Uint8Array): Treater {
  const known = new Map<string, string>();
  let filled = 0;
  let masked = 0;
  const once = (cell: string, make: () => string): string => {
    const made = known.get(cell) ?? make();
    if (known.size < 200_000) known.set(cell, made);
    return made;
  };
  const distinct = new Set<string>();
  return {
    cell(cell, row) {
      if (treatment.do === 'band') return treatment.band(cell, row) ?? '';
      if (treatment.do === 'keep') {
        const kept = once(cell, () => maskedCell(cell));
        if (kept !== cell) masked += 1;
        return kept;
      }
      const hash = once(cell, () => keyedHash(key, treatment.detail, cell) ?? '');
      if (hash !== '') {
        filled += 1;
        distinct.add(hash);
      }
      return hash;
    },
    seen: () => ({ different: distinct.size, filled }),
    masked: () => masked,
  };
}
