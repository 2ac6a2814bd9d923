// Who had an outcome as tables: each group by what its events ended in, what nobody wrote down apart; one dimension a column.

import type { Hierarchy, LongRow } from '@due-regard/disclosure';
import type { Reading } from '../../published/index.ts';
import { type ReadTable, readingOf } from '../findings/for-release.ts';
import { freeWord } from '../findings/released-groups.ts';
import { capitalised } from '../../phrases/list.ts';

/** What is told of one column: an outcome, and with it one that lies within it where there is such a one. */
export interface OutcomeColumn {
  header: string;
  /** As they stand after who: “ended in arrest”. The wider first. */
  outcomes: readonly [words: string] | readonly [wide: string, narrow: string];
  rows: readonly OutcomeRow[];
}

export interface OutcomeRow {
  label: string;
  /** For each outcome how many had it. */
  hits: readonly number[];
  /** Of how many it is known whether they had it, and of how many it is not. */
  known: number;
  missing: number;
}

export interface ReleasedOutcomes {
  dimension: string;
  tables: ReadTable[];
  hierarchy: Hierarchy;
  /** What a share is of: everybody, or those whose outcome is known. */
  whole: string;
}

export const outcomeUnknown = 'Outcome not known';
const outcomeKnown = 'Outcome known';
export const everyOutcome = 'Total';

export function releasedOutcomes(
  column: OutcomeColumn,
  reading: Pick<Reading, 'groups' | 'band' | 'level'>,
): ReleasedOutcomes {
  const { header, outcomes } = column;
  const dimension = freeWord(header, new Set([reading.groups.dimension]));
  const hasMissing = column.rows.some(({ missing }) => missing > 0);
  const rows = column.rows.flatMap((row) => rowsOf(row, column, hasMissing));
  const whole = hasMissing ? outcomeKnown : everyOutcome;
  return {
    dimension,
    tables: outcomes.map((words) => ({
      table: { name: capitalised(words), dimensions: [reading.groups.dimension, dimension], rows },
      reading: readingOf({
        measure: 'share',
        ...reading,
        outcome: { dimension, title: header, yes: capitalised(words), words },
      }),
    })),
    hierarchy: { dimension, parents: parentsOf(column, hasMissing) },
    whole,
  };
}

/** Whoever had the wider outcome and not the narrower; whoever had none. */
function restOf(words: string): string {
  return `${capitalised(words)}: the rest`;
}

const otherwise = 'Otherwise';

function rowsOf(
  { label, hits, known, missing }: OutcomeRow,
  { outcomes }: OutcomeColumn,
  hasMissing: boolean,
) {
  const row = (outcome: string, value: number): LongRow => ({ labels: [label, outcome], value });
  const [wide, narrow] = outcomes;
  const [all = 0, within = 0] = hits;
  return [
    ...(narrow === undefined
      ? [row(capitalised(wide), all)]
      : [row(capitalised(narrow), within), row(restOf(wide), all - within)]),
    row(otherwise, known - all),
    ...(hasMissing ? [row(outcomeUnknown, missing)] : []),
  ];
}

function parentsOf({ outcomes: [wide, narrow] }: OutcomeColumn, hasMissing: boolean): Hierarchy['parents'] {
  const whole = hasMissing ? outcomeKnown : everyOutcome;
  const yes = capitalised(wide);
  const known: [string, string][] = [outcomeKnown, outcomeUnknown].map((code) => [code, everyOutcome]);
  const parts: [string, string][] =
    narrow === undefined ? [] : [capitalised(narrow), restOf(wide)].map((code) => [code, yes]);
  return [...(hasMissing ? known : []), [yes, whole], ...parts, [otherwise, whole]];
}
