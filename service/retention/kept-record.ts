// A record that is kept for a time, and what its disposal took away.

/** One record of a class. */
export interface KeptRecord {
  id: string;
  /** Never a person's name. */
  title: string;
  /** What a hold can be placed on, such as the dataset of a delivery. */
  item: string;
  itemTitle: string;
  /** From when its time runs. */
  since: Date;
  /** Months that something nearer than the rule gives it, such as an agreement; null: the rule of the class. */
  months: number | null;
  /** What gives them, in a few words; null where the rule does. */
  by: string | null;
}

/** What went. */
export interface DisposedRecord {
  rows: number | null;
  files: number;
  /** Digests of the files, SHA-256: who has a copy can tell that it is one. */
  digests: readonly string[];
}
