// What stands over a search and over one combination of it: a short heading, and beside it when and of what.

import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { CellMeasure } from './cell-finding.ts';
import { recordsOf } from './combination.ts';
import { type SearchMeasure, acrossPhrase, outcomePhrase } from './search-measure.ts';

/** Such as "Searches with “Arrest” under “Outcome”: where to look". */
export function searchHeading(measure: SearchMeasure): string {
  return `${capitalised(measure.counted.plural)} with ${outcomePhrase(measure)}: combinations that stand out`;
}

/** Such as "January to December 2020. Across gender and age range. Compared with everyone else." */
export function searchScope(measure: SearchMeasure): string {
  return sentences([...when(measure), `Across ${acrossPhrase(measure)}`]);
}

/** Such as "Searches of women aged 18 to 24". */
export function cellHeading({ counted, who }: CellMeasure): string {
  return capitalised(recordsOf(counted, who));
}

export function cellScope(measure: CellMeasure): string {
  return sentences([...when(measure), `Share with ${outcomePhrase(measure)}`]);
}

function when({ from, to, counted }: SearchMeasure): string[] {
  const period = from !== null && to !== null ? [periodPhrase(from, to)] : [];
  return [...period, ...counted.filters.map(({ header, value }) => `${header}: ${value}`)];
}

function sentences(parts: readonly string[]): string {
  return [...parts, 'Compared with everyone else'].map((part) => `${part}.`).join(' ');
}
