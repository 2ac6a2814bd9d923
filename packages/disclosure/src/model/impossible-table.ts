// Refuses a table that cannot be: totals that do not add, half a person, a cell twice, a hierarchy with a loop.

/** Thrown for tables that cannot be, whatever the policy. The message names the cell and its value; `problems` has all of them. */
export class ImpossibleTable extends RangeError {
  readonly code = 'DISCLOSURE_TABLE_IMPOSSIBLE';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const [first = 'The table cannot be read.', ...others] = problems;
    super(others.length === 0 ? first : `${first} (${others.length} more of the kind.)`);
    this.problems = problems;
  }
}

/** Throws when there is at least one problem. */
export function refuseProblems(problems: readonly string[]): void {
  if (problems.length > 0) throw new ImpossibleTable(problems);
}
