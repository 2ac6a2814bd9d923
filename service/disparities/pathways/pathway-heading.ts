// What stands over a finding on a pathway: its title, a short heading, and beside it from where to where, of whom.

import { capitalised } from '../../phrases/list.ts';
import type { PathwayMeasure } from './pathway-finding.ts';

export function pathwayTitle({
  counted,
  breakdown,
  stages,
  reference,
}: Omit<PathwayMeasure, 'title'>): string {
  const filters = counted.filters.map(({ header, value }) => `, ${header}: ${value}`).join('');
  return `${capitalised(counted.plural)} from ${stages[0]} to ${stages.at(-1)} by ${breakdown.label}, compared with ${reference.label}${filters}`;
}

/** Such as “From Applied to Appointed by ethnicity”. */
export function pathwayHeading({ stages, breakdown }: PathwayMeasure): string {
  return `From ${stages[0]} to ${stages.at(-1)} by ${breakdown.label}`;
}

/** Such as “Applicants. Compared with White.” */
export function pathwayScope({ counted, reference }: PathwayMeasure): string {
  const filters = counted.filters.map(({ header, value }) => `${header}: ${value}`);
  return [capitalised(counted.plural), ...filters, `Compared with ${reference.label}`]
    .map((part) => `${part}.`)
    .join(' ');
}
