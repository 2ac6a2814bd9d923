// Compares an answer with the expected fields of a reference case: what differs, with both values.
import type { RoughReference } from './stat-method.ts';

export interface Miss {
  /** `mid_p.lower`, `stages[1].fisher_p`. */
  field: string;
  expected: unknown;
  answered: unknown;
}

export interface Closeness {
  /** Relative to the expected number. */
  relative: number;
  /** For instants and minutes of the day, in seconds; null where the file does not count in seconds. */
  seconds: number | null;
  /** Fields of the case that are held to another tolerance. */
  rough: Readonly<Record<string, RoughReference>>;
}

/** Words about a case among its expected fields, which nothing computes. */
const REMARKS = new Set(['rule', 'note']);

/** Fields that the case expects, without remarks. */
export function expectedFields(expected: object): [string, unknown][] {
  return Object.entries(expected).filter(([name]) => !REMARKS.has(name));
}

export function compareCase(expected: object, answered: object, closeness: Closeness): Miss[] {
  return expectedFields(expected).flatMap(([name, value]) => {
    const relative = closeness.rough[name]?.tolerance ?? closeness.relative;
    return misses(name, value, valueOf(answered, name), { ...closeness, relative });
  });
}

function misses(field: string, expected: unknown, answered: unknown, closeness: Closeness): Miss[] {
  if (Array.isArray(expected)) return listMisses(field, expected, answered, closeness);
  if (typeof expected === 'object' && expected !== null)
    return Object.entries(expected).flatMap(([name, value]) =>
      misses(`${field}.${name}`, value, valueOf(answered, name), closeness),
    );
  const single = Array.isArray(answered) && answered.length === 1 ? answered[0] : answered;
  return agrees(field, expected, single, closeness) ? [] : [{ field, expected, answered }];
}

function listMisses(field: string, expected: unknown[], answered: unknown, closeness: Closeness): Miss[] {
  if (answered === null && expected.every((value) => value === null || value === 'NA')) return [];
  const list: unknown[] = Array.isArray(answered) ? answered : [answered];
  if (list.length !== expected.length) return [{ field, expected, answered }];
  return expected.flatMap((value, i) => misses(`${field}[${i}]`, value, list[i], closeness));
}

const WORDS_FOR = new Map<unknown, unknown>([
  ['Inf', Infinity],
  ['-Inf', -Infinity],
  ['NA', null],
]);

function agrees(field: string, written: unknown, answered: unknown, closeness: Closeness): boolean {
  const expected = WORDS_FOR.has(written) ? WORDS_FOR.get(written) : written;
  if (Object.is(expected, answered)) return true;
  if (typeof expected === 'string' && typeof answered === 'string')
    return closeness.seconds !== null && secondsApart(expected, answered) <= closeness.seconds;
  if (typeof expected !== 'number' || !Number.isFinite(expected) || typeof answered !== 'number')
    return false;
  return Math.abs(expected - answered) <= room(field, expected, closeness);
}

function room(field: string, expected: number, { relative, seconds }: Closeness): number {
  if (seconds !== null && /minutes?$/.test(field)) return seconds / 60 + 1e-9;
  return expected === 0 ? relative * 1e-6 : relative * Math.abs(expected);
}

function secondsApart(one: string, other: string): number {
  const apart = Math.abs(Date.parse(one) - Date.parse(other)) / 1000;
  return Number.isNaN(apart) ? Infinity : apart;
}

function valueOf(answered: unknown, name: string): unknown {
  if (typeof answered !== 'object' || answered === null) return undefined;
  return Object.entries(answered).find(([field]) => field === name)?.[1];
}
