// What came of making a finding: the finding, or why there is none.

import type { BreakdownChoice } from './breakdown.ts';
import type { Warning } from './warning.ts';
import { nearestOf } from '../../phrases/nearest.ts';

/** A finding, or the sentences that say why there is none. */
export type MadeFinding<Finding> = { ok: true; finding: Finding } | RefusedFinding;

export interface RefusedFinding {
  ok: false;
  problems: Warning[];
}

export function refusedFinding(...problems: Warning[]): RefusedFinding {
  return { ok: false, problems };
}

export const nothingTakenIn: Warning = {
  code: 'RECORDS_NOTHING_TAKEN_IN',
  message: 'No file of these records has been taken in yet. Wait until they are, or add files.',
};

export function breakdownUnknown(asked: string, choices: readonly BreakdownChoice[]): Warning {
  return {
    code: 'BREAKDOWN_UNKNOWN',
    message: `There is no breakdown “${asked}”.${nearestOf(
      asked,
      choices.map(({ id }) => id),
    )} There are: ${choices.map(({ id }) => id).join(', ')}.`,
  };
}

export function wordsUnknown(id: string | undefined): Warning {
  return {
    code: 'CLASSIFICATION_UNKNOWN',
    message: `The data are in the words of “${id ?? 'no list'}”, which this version of the program does not have. Import them again.`,
  };
}
