// What stands over a representation: a short heading, and beside it when, of whom, and against what.

import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { RepresentationMeasure } from './representation-measure.ts';

/** Such as "Make-up of officers by ethnicity". */
export function representationHeading({ counted, breakdown }: RepresentationMeasure): string {
  return `Make-up of ${counted.plural} by ${breakdown.label}`;
}

/** Such as "Rank: Constable. Set against residents of Cumbria." */
export function representationScope({ counted, benchmark, from, to }: RepresentationMeasure): string {
  const parts = [
    ...(from !== null && to !== null ? [periodPhrase(from, to)] : []),
    ...counted.filters.map(({ header, value }) => `${header}: ${value}`),
    `Set against ${benchmark.name}`,
  ];
  return parts.map((part) => `${capitalised(part)}.`).join(' ');
}
