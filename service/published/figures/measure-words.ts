// What a reading counts and compares, as headings and sentences name it.
import { capitalised } from '../../phrases/list.ts';
import { exact } from '../../phrases/spoken-number.ts';
import type { PublicContext, Reading } from '../public-context.ts';

type Counted = PublicContext['counted'];

/** “Searches by self-defined ethnicity”, the title of its table. */
export function readingTitle(reading: Reading, { many }: Counted): string {
  const by =
    reading.groups.title.toLowerCase() === reading.groups.title
      ? reading.groups.title
      : lowered(reading.groups.title);
  const across = reading.across ? ` and ${lowered(reading.across.title)}` : '';
  if (reading.measure === 'average')
    return `Average ${reading.average?.unit ?? ''}`.trim() + `, by ${by}${across}`;
  const what = reading.outcome ? `${capitalised(many)} that ${reading.outcome.words}` : capitalised(many);
  return `${what}, by ${by}${across}`;
}

/** A heading's first letter, unless it begins with a word in capitals. */
export function lowered(title: string): string {
  return /^[A-Z](?![A-Z])/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** The heading of what is counted. */
export function countHeading({ measure, outcome }: Reading, { many }: Counted): string {
  if (measure === 'share' && outcome) return capitalised(outcome.words);
  return measure === 'average' ? 'Sum' : capitalised(many);
}

/** The heading of what it is of; null where nothing is. */
export function ofHeading({ measure, denominators }: Reading, { many }: Counted): string | null {
  if (measure === 'rate') return capitalised(denominators?.words ?? 'residents');
  if (measure === 'share') return `All ${many}`;
  if (measure === 'average') return `${capitalised(many)} in the average`;
  return null;
}

export function valueHeading({ measure, per, average }: Reading, { many }: Counted): string | null {
  if (measure === 'rate') return `Rate per ${exact(per)}`;
  if (measure === 'share') return 'Share';
  if (measure === 'make-up') return `Share of ${many}`;
  return measure === 'average' ? `Average${average?.unit ? ` (${average.unit})` : ''}` : null;
}

/** Whether shares that others published stand beside those counted. */
export function hasBenchmark(reading: Reading): boolean {
  return reading.measure === 'make-up' && compares(reading);
}

export function benchmarkHeading({ denominators }: Reading): string {
  return `Share of ${denominators?.words ?? 'the population'}`;
}

/** Whether groups are compared at all. */
export function compares({ measure, denominators, groups }: Reading): boolean {
  if (measure === 'make-up') return denominators !== null;
  return measure !== 'count' && groups.order.length > 1;
}

/** Whether something can be said of what chance may do: not of averages, whose amounts are not in a release. */
export function hasVerdicts(reading: Reading): boolean {
  return compares(reading) && reading.measure !== 'average' && reading.band !== null;
}

/** “White”, “all other groups together”, “their share of residents”. */
export function comparedWith({ measure, groups, denominators }: Reading): string {
  if (measure === 'make-up') return `their share of ${denominators?.words ?? 'the population'}`;
  return groups.reference ?? 'all the other groups together';
}

export function ratioHeading(reading: Reading): string {
  const { measure } = reading;
  if (measure === 'make-up') return `Times ${comparedWith(reading)}`;
  const of = measure === 'rate' ? 'rate' : measure === 'average' ? 'average' : 'share';
  return `Times the ${of} of ${comparedWith(reading)}`;
}

export function excessHeading({ measure }: Reading): string {
  return measure === 'rate' ? 'Beyond an equal rate' : 'Beyond an equal share';
}
