// Replays one reference case: finds the method that answers most of what is expected, and compares.
import { type Closeness, type Miss, compareCase, expectedFields } from './compare-case.ts';
import type { ReferenceCase } from './reference-file.ts';
import { referenceTolerance, toleranceInSeconds } from './reference-tolerance.ts';
import type { Fields, RoughReference, StatMethod } from './stat-method.ts';
import { fits, statMethods } from './stat-methods.ts';

export type Replayed =
  | { kind: 'passed' | 'failed'; method: string; misses: readonly Miss[]; rough: readonly Rough[] }
  | { kind: 'not offered'; reason: string };

export interface Rough extends RoughReference {
  field: string;
}

interface Candidate {
  method: StatMethod;
  fields: Fields;
  offered: number;
}

/** @param inputs those of the case, with its data read */
export function replayCase(one: ReferenceCase, inputs: Fields, tolerance: string): Replayed {
  const wanted = expectedFields(one.expected).map(([name]) => name);
  const tried = statMethods
    .filter((method) => fits(method, inputs))
    .map((method) => ({ method, answer: method.answer(inputs) }));
  const best = tried
    .flatMap(({ method, answer }) => (answer.ok ? [candidate(method, answer.fields, wanted)] : []))
    .reduce<Candidate | null>((top, next) => (top && top.offered >= next.offered ? top : next), null);
  if (best && best.offered > 0) return compared(one, best, tolerance);
  const refused = tried.flatMap(({ answer }) => (answer.ok ? [] : answer.problems))[0];
  return { kind: 'not offered', reason: refused ?? `No method takes ${Object.keys(inputs).join(', ')}.` };
}

function candidate(method: StatMethod, fields: Fields, wanted: readonly string[]): Candidate {
  return { method, fields, offered: wanted.filter((name) => name in fields).length };
}

function compared(one: ReferenceCase, { method, fields }: Candidate, tolerance: string): Replayed {
  const misses = compareCase(one.expected, fields, closeness(one, method, tolerance));
  const rough = Object.entries(method.rough).flatMap(([field, reference]) =>
    field in one.expected ? [{ field, ...reference }] : [],
  );
  return {
    kind: misses.length === 0 ? 'passed' : 'failed',
    method: method.names[0] ?? '',
    misses,
    rough,
  };
}

function closeness(one: ReferenceCase, { rough }: StatMethod, tolerance: string): Closeness {
  const own = one.tolerance === undefined || one.tolerance === null ? '' : `tolerance ${one.tolerance}`;
  return {
    relative: referenceTolerance(tolerance, one.id, own || (one.note ?? '')),
    seconds: toleranceInSeconds(tolerance),
    rough,
  };
}
