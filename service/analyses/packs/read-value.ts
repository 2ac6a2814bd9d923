// Reads what stands in a pack: it was written by some version of the program, and each of them can show it.
import type { PackValue } from './pack.ts';

type Content = { readonly [name: string]: PackValue };

/** Empty where there is no such text. */
export function textIn(content: Content, name: string): string {
  const value = content[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Empty where there is no such thing. */
export function thingIn(content: Content, name: string): Content {
  return thing(content[name] ?? null);
}

export function listIn(content: Content, name: string): readonly PackValue[] {
  const value = content[name];
  return isList(value ?? null) ? (value as readonly PackValue[]) : [];
}

export function thing(value: PackValue): Content {
  return value !== null && typeof value === 'object' && !isList(value) ? value : {};
}

function isList(value: PackValue): value is readonly PackValue[] {
  return Array.isArray(value);
}
