// Of whom and of when tables are, so that releases can be set against each other.

export interface Scope {
  /** What they were counted from, by a name that stays the same: the dataset's. */
  records: string;
  /** What was kept of it, such as `Object of search: Controlled drugs`; everything when empty. In no order. */
  filters: readonly string[];
  /** First and last month or day, both included, as `2025-01` or `2025-01-31`; one day is a snapshot. Null where it is not known. */
  period: { from: string; to: string } | null;
  /** The area; null for all there is. */
  place: string | null;
}

/** Of tables that do not say. They are set against others that do not, and against no others. */
export const unknownScope: Scope = { records: '', filters: [], period: null, place: null };
