// Which months each partner sent, as far as file names say so or else the dates of the events.

import type { EventsPart } from '../../datasets/index.ts';
import type { Warning } from '../findings/warning.ts';
import { type Cell, type Submitted, submittedByDates } from './cells.ts';
import { submittedOf } from './select-events.ts';

/** Where no file name says its month, the dates of the events have to stand for what was sent. */
export function monthsSent(
  parts: readonly EventsPart[],
  cells: readonly Pick<Cell, 'partner' | 'month'>[],
): { submitted: Submitted; noticed: Warning[] } {
  const submitted = submittedOf(parts);
  const unnamed = cells.filter((cell) => !submitted.some(({ partner }) => partner === cell.partner));
  if (unnamed.length === 0) return { submitted, noticed: [] };
  const message =
    'Some file names do not say their partner and month, so the months sent are taken from the dates of the events: ' +
    'a month without any event could not be told from one that was never sent.';
  return {
    submitted: [...submitted, ...submittedByDates(unnamed)],
    noticed: [{ code: 'MONTHS_TAKEN_FROM_DATES', message }],
  };
}
