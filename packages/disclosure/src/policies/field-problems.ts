// Reads a value from a file against the fields that it must have: a sentence for each thing that is wrong and where.
import { closestName } from './closest-name.ts';
import type { Field, List } from './policy-fields.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `at` is the name of the field, such as `threshold.below`; empty for the whole. */
export function fieldProblems(value: unknown, field: Field, at: string): string[] {
  if ('is' in field) return field.is(value) ? [] : [mustBe(at, value, field.must)];
  if (value === null && field.orNull) return [];
  if (!isFields(value)) return [mustBe(at, value, 'an object with fields, in { }')];
  const { fields, optional = [] } = field;
  return [
    ...strangeNames(value, Object.keys(fields), at),
    ...Object.entries(fields).flatMap(([name, each]) => {
      if (Object.hasOwn(value, name)) return fieldProblems(value[name], each, within(at, name));
      return optional.includes(name) ? [] : [`${within(at, name)} is missing. ${needs(each)}`];
    }),
  ];
}

function needs(field: Field): string {
  return 'is' in field
    ? `It must be ${field.must}.`
    : `It must have the fields ${Object.keys(field.fields).join(', ')}.`;
}

export function listProblems(value: unknown, { each, least, of }: List, at: string): string[] {
  if (!Array.isArray(value)) return [mustBe(at, value, `a list of ${of}, in [ ]`)];
  const few =
    value.length < least ? [`${at} must have at least ${least} ${of}, and has ${value.length}.`] : [];
  return [...few, ...value.flatMap((item, place) => fieldProblems(item, each, `${at}[${place}]`))];
}

/** Names that are no field, with the one that may have been meant. */
export function strangeNames(value: Fields, known: readonly string[], at: string): string[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = closestName(name, known);
      const help = meant ? `Did you mean “${meant}”?` : `There are ${known.join(', ')}.`;
      return `There is no field “${within(at, name)}”. ${help}`;
    });
}

export function within(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}

function mustBe(at: string, value: unknown, must: string): string {
  return `${at || 'A policy'} is ${said(value)}. It must be ${must}.`;
}

function said(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`;
  if (Array.isArray(value)) return 'a list';
  return isFields(value) ? 'an object' : String(value);
}
