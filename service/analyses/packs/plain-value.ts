// Turns a record of the program into plain JSON for a pack: instants become texts, what is undefined is left out.
import type { PackValue } from './pack.ts';

type PlainObject = { readonly [name: string]: PackValue };

export function plain(record: object): PlainObject {
  const members = Object.entries(record).flatMap(([name, value]): [string, PackValue][] =>
    value === undefined ? [] : [[name, plainValue(value)]],
  );
  return Object.fromEntries(members);
}

function plainValue(value: unknown): PackValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return plainNumber(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object') return plain(value);
  throw new TypeError(`PACK_VALUE_ODD: a ${typeof value} has no place in a pack.`);
}

/** A ratio may be infinite, and JSON has no word for that. */
function plainNumber(value: number): PackValue {
  if (Number.isNaN(value))
    throw new TypeError('PACK_VALUE_ODD: what is not a number has no place in a pack.');
  if (value === Number.POSITIVE_INFINITY) return 'infinite';
  return value === Number.NEGATIVE_INFINITY ? 'minus infinite' : value;
}
