// Why records cannot be searched, whatever they are of: an outcome that never occurs, or a column that holds no groups.

import { quoted } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import type { Warning } from '../findings/warning.ts';

/** More values than this are no groups, but names, dates or free text. */
const mostValues = 60;

/** Undefined where each of the values is there, and where no outcome is written at all. */
export function outcomeNeverOccurs(
  values: readonly string[],
  there: ReadonlySet<string>,
  header: string,
): Warning | undefined {
  const never = values.find((value) => !there.has(value));
  if (never === undefined || there.size === 0) return undefined;
  return {
    code: 'SEARCH_OUTCOME_NEVER',
    message: `No record has “${never}” under “${header}”. Values there: ${quoted([...there], 12)}.`,
  };
}

/** @param counts of different values, column by column */
export function columnTooFine(
  across: readonly { header: string }[],
  counts: readonly number[],
): Warning | undefined {
  const at = counts.findIndex((count) => count > mostValues);
  if (at < 0) return undefined;
  return {
    code: 'SEARCH_COLUMN_TOO_FINE',
    message:
      `“${across[at]!.header}” has ${whole(counts[at]!)} different values, which are too many to be groups (at most ${mostValues}). ` +
      'Choose a column with fewer.',
  };
}
