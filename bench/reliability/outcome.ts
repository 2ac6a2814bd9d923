// What a scenario of the suite found: one line of a table, and whether it is as it should be.

export interface Outcome {
  /** Such as `feedback: two clicks at once`. */
  what: string;
  /** What was seen. */
  seen: string;
  isGood: boolean;
}

/** As a table for bench/README.md. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(
    ({ what, seen, isGood }) => `| ${what} | ${seen} | ${isGood ? 'yes' : '**no**'} |`,
  );
  const wrong = outcomes.filter(({ isGood }) => !isGood).length;
  const verdict = wrong === 0 ? 'Goal: met.' : `Goal: **not met** in ${wrong} of ${outcomes.length}.`;
  return ['| What | Seen | As it should be |', '| --- | --- | --- |', ...rows, '', verdict].join('\n');
}
