// What is expected as parts of a page: whether it is all there, and what comes next.
import { tag } from '../../pages/govuk/components.ts';
import type { Html } from '../../pages/html.ts';
import { dayName } from '../../phrases/day.ts';
import { counted } from '../../phrases/spoken-number.ts';
import type { ExpectedOf } from './find-expected.ts';
import { periodOf } from './schedule.ts';

export function expectedTag({ late, schedule }: ExpectedOf): Html {
  if (schedule.datasetId === null) return tag({ text: 'Cannot be told', classes: 'govuk-tag--grey' });
  return late.length === 0
    ? tag({ text: 'Nothing late', classes: 'govuk-tag--green' })
    : tag({ text: `${counted(late.length, 'period')} late`, classes: 'govuk-tag--yellow' });
}

/** Such as `Due by 30 December 2026: November 2026`; empty where nothing is awaited. */
export function nextWords({ late, awaited, schedule }: ExpectedOf, today: string): string {
  if (schedule.datasetId === null) return '';
  const [first] = late;
  if (first) return `${periodOf(first)} was due by ${dayName(first.dueOn)}.`;
  const [next] = awaited;
  return next
    ? `${periodOf(next)} is due ${next.dueOn === today ? 'today' : `by ${dayName(next.dueOn)}`}.`
    : '';
}
