// A finding as JSON: full precision, infinity as the string "Inf", and null with its reason where there is no number.

import type { AnyFinding } from './any-finding.ts';

/** One object, as `--format json` prints it and as the database keeps it. Ends with a line break. */
export function findingJson(finding: AnyFinding): string {
  return `${JSON.stringify(finding, infinityAsText, 2)}\n`;
}

/** The same without spaces or line breaks, for keeping. */
export function findingJsonCompact(finding: AnyFinding): string {
  return JSON.stringify(finding, infinityAsText);
}

function infinityAsText(_: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  if (Number.isNaN(value)) throw new Error('A finding holds a number that is not one (NaN).');
  return value > 0 ? 'Inf' : '-Inf';
}
