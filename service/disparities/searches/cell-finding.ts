// One combination of a search as a finding of its own: all that the search knows of it, with its own receipt.

import type { Period } from '../findings/period.ts';
import type { Receipt } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { SearchFinding, ToldGroup } from './search-finding.ts';
import type { SearchMeasure } from './search-measure.ts';

export interface CellMeasure extends SearchMeasure {
  /** Which combination, such as `gender=female & age-range=18-24`. */
  combination: string;
  /** In words. */
  who: string;
}

export interface CellFinding {
  format: 1;
  kind: 'cell';
  /** One paragraph that can be read aloud. */
  paragraph: string;
  measure: CellMeasure;
  period: Period;
  /** All records of known outcome, and those of them with the outcome. */
  total: number;
  count: number;
  reference: 'everyone else';
  /** The combination alone. */
  groups: [ToldGroup];
  /** The search that it was found in. */
  searched: SearchFinding['searched'] & { place: number };
  family: SearchFinding['family'];
  unknown: SearchFinding['unknown'];
  warnings: Warning[];
  receipt: Receipt<CellMeasure>;
}
