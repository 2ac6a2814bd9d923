// What can be wrong with what was sent in: a whole file, or one value in one row; and the outcome that carries it.

/** One value that could not be used. The row is kept aside whole, never guessed at and never dropped in silence. */
export interface RowProblem {
  /** Name of the file as the partner sent it, with its place in an archive after a `!`. */
  file: string;
  /** Physical line in the file, counted from 1; null where the form of the file has no lines. */
  line: number | null;
  /** Header of the column at fault; null when the whole row is. */
  column: string | null;
  /** The value as it stands in the file, cut to 200 characters. */
  value: string | null;
  /** Stable code, such as `EVENT_DATE_IMPOSSIBLE`. */
  code: string;
  /** A sentence: what was wrong and how to mend it. */
  reason: string;
}

/** A reason why a whole file, or the whole request, was refused. */
export interface FileProblem {
  /** Name of the file; null when no single file is at fault. */
  file: string | null;
  /** Stable code, such as `FILE_EMPTY`. */
  code: string;
  /** A sentence: what was seen, where, and what to do. */
  message: string;
}

/** Either the result, perhaps with warnings, or the reasons why there is none. */
export type Outcome<T> =
  { ok: true; value: T; warnings: FileProblem[] } | { ok: false; problems: FileProblem[] };

export function accepted<T>(value: T, warnings: FileProblem[] = []): Outcome<T> {
  return { ok: true, value, warnings };
}

/** Refuses for one reason. */
export function refuse(file: string | null, code: string, message: string): Outcome<never> {
  return refused({ file, code, message });
}

export function refused(...problems: FileProblem[]): Outcome<never> {
  return { ok: false, problems };
}
