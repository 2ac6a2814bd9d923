// The data that somebody chose to make a finding from, and what can be asked of them.

import type { Dataset } from '../../datasets/index.ts';

export interface ChosenData {
  /** What is counted: events, counts already made, or people one by one. */
  records: Dataset;
  /** Null where the kind of finding is not over residents. */
  population: Dataset | null;
  breakdowns: { id: string; label: string }[];
  rollUps: { id: string; title: string }[];
  /** Headers of the columns that records can be filtered, measured or told apart by. */
  columns: string[];
  /** The values of each column that holds few, the commonest first; absent where the kind of finding does not ask for them. */
  values?: { header: string; values: string[] }[];
  /** Headers of the columns that hold numbers; absent where the kind of finding does not ask for them. */
  numbers?: string[];
  /** First and last month that was sent, `YYYY-MM`. */
  months: { from: string; to: string } | null;
  /** Name of the organisation's own area. */
  area: string;
  /** Populations that somebody described, beside the one chosen: those who are added to it, and those who stand in its place. */
  others?: { id: string; name: string; added: boolean }[];
}
