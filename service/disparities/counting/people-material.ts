// The people that a finding is made of: whose rows count, which characteristic they are told apart by, in which groups.

import type { People, PeopleColumn } from '../../datasets/index.ts';
import type { BreakdownChoice } from '../findings/breakdown.ts';
import { type Breakdown, type Filter, breakdownIn } from '../findings/measured.ts';
import type { ReceiptInput } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { PeopleGroups } from './people-groups.ts';

/** What is asked of people, whatever is measured. */
export interface PeopleAsked {
  /** Such as `ethnicity`. */
  by: string;
  /** A group; null for the usual one. */
  reference: string | null;
  /** How fine the groups are; null for the usual way. */
  rollUp: string | null;
  /** Only people whose column holds exactly this value. */
  filters: Filter[];
}

export interface PeopleMaterial {
  people: People;
  /** Rows that count, after the filters. */
  rows: number[];
  breakdown: BreakdownChoice;
  column: PeopleColumn;
  /** In the order of `rows`. */
  grouped: PeopleGroups;
  reference: { code: string; label: string };
  /** What was noticed while reading. */
  noticed: Warning[];
  inputs: ReceiptInput[];
  programVersion: string;
}

/** The breakdown as a measure states it. */
export function breakdownOf({ breakdown, column, grouped }: PeopleMaterial): Breakdown {
  return breakdownIn(breakdown, column.classification, grouped.rollUp);
}

/** The cells of a column for the rows that count; null where blank. */
export function valuesOf(
  { people, rows }: Pick<PeopleMaterial, 'people' | 'rows'>,
  slug: string,
): (string | null)[] {
  const values = people.value(slug);
  return rows.map((row) => values[row] ?? null);
}
