// The measure of a search: the outcome, the characteristics that are crossed, and what was declared before looking.

import { type Counted } from '../findings/measured.ts';
import { listed } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { MostCrossed } from './search-request.ts';

/** A characteristic, or any other column, by which records are crossed. */
export interface CrossedColumn {
  /** `gender`, or the slug of a column that is no characteristic. */
  id: string;
  /** As it stands in a sentence. */
  label: string;
  header: string;
  /** The words its groups are in; null for a column that is taken as it is written. */
  classificationId: string | null;
  classificationVersion: string | null;
  rollUpId: string | null;
}

export interface SearchMeasure {
  /** The whole measure in one line. */
  title: string;
  counted: Counted;
  across: CrossedColumn[];
  outcome: { header: string; values: string[] };
  /** First and last month, `YYYY-MM`, both included; null where the data carry no months. */
  from: string | null;
  to: string | null;
  /** Declared before any outcome is looked at: it settles which combinations are compared. */
  plan: { mostCrossed: MostCrossed; floor: number; level: number };
  /** Ratios inside this band are too close to 1 to matter. Chosen beforehand. */
  band: { lower: number; upper: number };
  /** Confidence level of the intervals, such as 0.95. */
  level: number;
  /** How many combinations are told in full. */
  show: number;
}

/** The measure in one line. Built from its parts, so that it cannot say anything else. */
export function searchMeasureTitle(measure: Omit<SearchMeasure, 'title'>): string {
  const { counted, plan, from, to } = measure;
  const filters = counted.filters.map(({ header, value }) => `, ${header} ${value}`).join('');
  const when = from && to ? `, ${periodPhrase(from, to)}` : '';
  return (
    `Share of ${counted.plural} with ${outcomePhrase(measure)}, in every combination of up to ` +
    `${plan.mostCrossed} of ${acrossPhrase(measure)}${filters}${when}`
  );
}

/** `gender, age range and officer-defined ethnicity`. */
export function acrossPhrase({ across }: Pick<SearchMeasure, 'across'>): string {
  return listed(across.map(({ label }) => label));
}

/** `“Arrest” under “Outcome”`. */
export function outcomePhrase({ outcome }: Pick<SearchMeasure, 'outcome'>): string {
  const values = outcome.values.map((value) => `“${value}”`);
  const either =
    values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
  return `${either} under “${outcome.header}”`;
}
