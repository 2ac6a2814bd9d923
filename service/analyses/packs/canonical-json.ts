// JSON with one spelling for each value, as RFC 8785 has it: names in order, no spaces, numbers as ECMAScript writes them.
import type { PackValue } from './pack.ts';

/** Throws a RangeError for what JSON has no number for. */
export function canonicalJson(value: PackValue): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${value} is not a number that JSON can hold.`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // Plain sorting is by UTF-16 code units, as the standard wants it.
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`).join(',')}}`;
}

function isList(value: PackValue): value is readonly PackValue[] {
  return Array.isArray(value);
}
