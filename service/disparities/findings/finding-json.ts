// A finding as JSON: full precision, infinity as the string "Inf", and null with its reason where there is no number.

import type { AnyFinding } from './any-finding.ts';
import { notForRelease } from './not-for-release.ts';

/** One object, as `--format json` prints it, marked as not for release. Ends with a line break. */
export function findingJson(finding: AnyFinding): string {
  return `${JSON.stringify({ release: notForRelease, ...finding }, infinityAsText, 2)}\n`;
}

/** The finding alone, without spaces or line breaks, for keeping. */
export function findingJsonCompact(finding: AnyFinding): string {
  return JSON.stringify(finding, infinityAsText);
}

function infinityAsText(_: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  if (Number.isNaN(value)) throw new Error('A finding holds a number that is not one (NaN).');
  return value > 0 ? 'Inf' : '-Inf';
}
