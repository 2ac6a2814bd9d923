// People one by one, such as staff or applicants: a row for each, with their characteristics harmonised and the rest as sent.
import type { Classification } from '@due-regard/classifications';
import type { RowProblem } from '../files/problem.ts';
import { plainName } from '../files/header-row.ts';

/** The characteristics that people are told apart by: the nine of the Equality Act 2010, section 4. */
export const peopleBreakdownIds = [
  'ethnicity',
  'sex',
  'age',
  'disability',
  'religion',
  'sexual-orientation',
  'legal-partnership',
  'gender-identity',
  'pregnancy-and-maternity',
] as const;
export type PeopleBreakdownId = (typeof peopleBreakdownIds)[number];

export interface PeopleColumn {
  /** As it stands in the file. */
  header: string;
  /** The header in small letters, such as `hourly_pay`; unique within the people. */
  slug: string;
  /** The characteristic that it was recognised as; null for any other column. */
  breakdown: PeopleBreakdownId | null;
  /** The list that its groups are codes of; null for any other column. */
  classification: Classification | null;
}

/** A spelling that no list knows, or that could mean several groups: its people are in no group. */
export interface UnrecognisedSpelling {
  header: string;
  spelling: string;
  rows: number;
  /** Labels that it may have meant, nearest first. */
  nearest: string[];
}

export interface People {
  source: { name: string; sha256: string }[];
  columns: PeopleColumn[];
  /** People taken in, one a row. */
  rows: number;
  /** Cells of a column, by its slug, in the order of rows; null where blank. Throws for a slug that is not there. */
  value(slug: string): (string | null)[];
  /**
   * Codes of the groups of a characteristic's column, or `!not-stated`, `!not-recorded`, `!not-applicable`,
   * `!unrecognised`. Throws for a slug that is no characteristic.
   */
  group(slug: string): string[];
  /** Where a row stands in what was sent: for sentences about a cell that cannot be used. */
  place(row: number): { file: string; line: number };
  unrecognised: UnrecognisedSpelling[];
  /** Rows that are nobody, or that cannot be read; in no figure. `rows` has the first thousand. */
  putAside: { total: number; rows: RowProblem[] };
  notes: string[];
}

/** The column that somebody means: by its header, its slug, or the characteristic it is of. */
export function findPeopleColumn(
  { columns }: Pick<People, 'columns'>,
  name: string,
): PeopleColumn | undefined {
  const plain = plainName(name);
  return (
    columns.find(({ header }) => header === name) ??
    columns.find(({ header, slug }) => plainName(header) === plain || slug === name) ??
    columns.find(({ breakdown }) => breakdown !== null && plainName(breakdown) === plain)
  );
}
