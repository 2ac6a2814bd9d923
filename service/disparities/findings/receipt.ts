// A receipt: all that decides a finding's digits, and one digest over it.

import { createHash } from 'node:crypto';

export const inputRoles = ['events', 'counts', 'people', 'population', 'area-lookup'] as const;
export type InputRole = (typeof inputRoles)[number];

/** One file that a figure rests on. Its name only: never the place it lay in. */
export interface ReceiptInput {
  role: InputRole;
  name: string;
  sha256: string;
}

/** Files as inputs: their names and digests, and nothing else that is known of them. */
export function inputsOf(
  role: InputRole,
  files: readonly { name: string; sha256: string }[],
): ReceiptInput[] {
  return files.map(({ name, sha256 }) => ({ role, name, sha256 }));
}

/** Everything needed to get the same digits again. No clock time is in it. */
export interface Receipt<Measure = unknown> {
  inputs: ReceiptInput[];
  measure: Measure;
  classifications: { id: string; version: string }[];
  program: { name: string; version: string };
  /** Method of each figure, by its name in the finding. */
  methods: Record<string, string>;
  /** SHA-256 of the canonical JSON of all of the above. */
  digest: string;
}

/** Puts the inputs in order and adds the digest. No clock time goes in, so the same receipt gives the same digits anywhere. */
export function receiptOf<Measure>(content: Omit<Receipt<Measure>, 'digest'>): Receipt<Measure> {
  const inputs = content.inputs.toSorted((a, b) => order(keyOf(a), keyOf(b)));
  const whole = { ...content, inputs };
  return { ...whole, digest: digestOf(whole) };
}

/** True when nothing in the receipt was changed after its digest was made. */
export function isReceiptIntact({ digest, ...content }: Receipt): boolean {
  return digest === digestOf(content);
}

function digestOf(content: Omit<Receipt, 'digest'>): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** JSON with the names of every object in order and no spaces: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isObject(inner) ? sorted(inner) : inner));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => order(a, b)));
}

function keyOf({ role, name, sha256 }: Receipt['inputs'][number]): string {
  return `${role}\u0000${name}\u0000${sha256}`;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
