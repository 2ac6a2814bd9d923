// The columns that a file of rejected rows carries before the partner's own; they are left aside when it comes back mended.

export const problemColumns = [
  'Problem file',
  'Problem line',
  'Problem column',
  'Problem value',
  'Problem code',
  'Problem reason',
  'Problem spare cells',
] as const;

/** True when a header is that of a file of rejected rows. */
export function isProblemsHeader(headers: readonly string[]): boolean {
  return problemColumns.every((name) => headers.includes(name));
}
