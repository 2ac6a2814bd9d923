// What is wrong with an input, as sentences that name the field and show what was given.
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

export function inputProblems(error: z.ZodError, given: unknown): string[] {
  return error.issues.flatMap((issue) => sentences(issue, given));
}

function sentences(issue: Issue, given: unknown): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${place([...issue.path, key])} is not a field of this method.`);
  const name = place(issue.path);
  const value = valueAt(given, issue.path);
  if (value === undefined) return [`${name} is missing; it must be ${wanted(issue)}.`];
  return [`${name} is ${shown(value)}; it must be ${wanted(issue)}.`];
}

const WANTED: Readonly<Record<string, string>> = {
  number: 'a finite number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  tuple: 'a list',
};

function wanted(issue: Issue): string {
  if (issue.code === 'invalid_type') return WANTED[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => shown(value)).join(', ')}`;
  if (issue.code === 'too_small') return `a list of at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `a list of at most ${issue.maximum}`;
  if (issue.code === 'invalid_union') {
    const one = issue.errors.map((issues) => issues[0]).filter((first) => first !== undefined);
    const deeper = one.find(({ path }) => path.length > 0);
    if (deeper) return `such that ${place(deeper.path)} is ${wanted(deeper)}`;
    return [...new Set(one.map((first) => wanted(first)))].join(' or ');
  }
  return issue.message;
}

/** `strata[2].exposed`. */
function place(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text.replace(/^\./, '') || 'The input';
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let value = given;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === String(part))?.[1];
  }
  return value;
}

function shown(value: unknown): string {
  const plain = typeof value === 'bigint' || typeof value === 'number' || value === undefined;
  const text = plain ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
