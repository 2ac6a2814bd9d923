// A receipt: all that decides a finding's digits, and one digest over it.

import { createHash } from 'node:crypto';
import type { Receipt } from './finding.ts';

/** Puts the inputs in order and adds the digest. No clock time goes in, so the same receipt gives the same digits anywhere. */
export function receiptOf(content: Omit<Receipt, 'digest'>): Receipt {
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
