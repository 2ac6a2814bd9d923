// A definition: what the rows of a file are and what each column and each value in it means. Plain data, kept in versions.
import { z } from 'zod';
import { personalDetails } from '../minimising/personal-details.ts';
import { characteristicIds } from './characteristics.ts';
import { rowKinds } from './row-kind.ts';
import { dateForms } from './written-date.ts';

export const columnMeaning = z.discriminatedUnion('is', [
  z.object({ is: z.literal('date') }),
  z.object({ is: z.literal('place') }),
  z.object({ is: z.literal('characteristic'), characteristic: z.enum(characteristicIds) }),
  /** With `yesNo` its values are read as yes and no; otherwise each stands as it was sent. */
  z.object({ is: z.literal('outcome'), yesNo: z.boolean() }),
  z.object({ is: z.literal('category') }),
  z.object({ is: z.literal('amount') }),
  /** How many there are in the group of the row; of counts only. */
  z.object({ is: z.literal('count') }),
  /** With `keep` its keyed hash is kept, so that repeats can be told; otherwise nothing of it is. */
  z.object({ is: z.literal('identifier'), detail: z.enum(personalDetails), keep: z.boolean() }),
  /** With `asAge` the band of ages on the day of the row is kept; otherwise nothing of it is. */
  z.object({ is: z.literal('date-of-birth'), asAge: z.boolean() }),
  z.object({ is: z.literal('free-text') }),
  z.object({ is: z.literal('not-used') }),
]);
export type ColumnMeaning = z.infer<typeof columnMeaning>;

export const valueMeaning = z.discriminatedUnion('to', [
  z.object({ to: z.literal('group'), code: z.string().min(1).max(100) }),
  z.object({
    to: z.literal('silence'),
    silence: z.enum(['not-stated', 'not-recorded', 'not-applicable']),
  }),
  /** The rows with this value are not counted at all. */
  z.object({ to: z.literal('leave-out') }),
  /** A group of its own, beside those of the list. */
  z.object({ to: z.literal('own'), label: z.string().min(1).max(100) }),
]);
export type ValueMeaning = z.infer<typeof valueMeaning>;

const header = z.string().min(1).max(300);

export const definition = z.object({
  format: z.literal(1),
  name: z.string().min(1).max(200),
  rows: z.enum(rowKinds),
  /** What is counted, one and several of it, such as `complaint` and `complaints`. */
  one: z.string().min(1).max(60),
  many: z.string().min(1).max(60),
  /** As files name them; empty: as each file's name says. */
  partner: z
    .string()
    .regex(/^([a-z0-9][a-z0-9-]*)?$/)
    .max(100),
  /** How the column of dates is written; null where there is none. */
  dateForm: z.enum(dateForms).nullable(),
  /** The day that a snapshot of people is of, as `2025-03-31`: ages are worked out on it. */
  on: z.iso.date().nullable(),
  columns: z.array(z.object({ header, meaning: columnMeaning })).max(500),
  /** Values that were settled, each in small letters with single blanks, by the heading of their column. */
  values: z.array(z.object({ header, value: z.string().max(300), meaning: valueMeaning })).max(20_000),
});
export type Definition = z.infer<typeof definition>;

export function meaningOf({ columns }: Definition, heading: string): ColumnMeaning | undefined {
  return columns.find((column) => column.header === heading)?.meaning;
}

/** A value as it is compared: small letters, blanks made one. */
export function plainValue(value: string): string {
  return value.trim().replace(/\s+/g, ' ').toLowerCase().slice(0, 300);
}

export function settledMeaning(
  { values }: Definition,
  heading: string,
  value: string,
): ValueMeaning | undefined {
  const plain = plainValue(value);
  return values.find((each) => each.header === heading && each.value === plain)?.meaning;
}

/** The definition with one value of a column settled anew; null takes what was settled back. */
export function withValue(
  from: Definition,
  heading: string,
  value: string,
  meaning: ValueMeaning | null,
): Definition {
  const plain = plainValue(value);
  const others = from.values.filter((each) => each.header !== heading || each.value !== plain);
  return {
    ...from,
    values: meaning === null ? others : [...others, { header: heading, value: plain, meaning }],
  };
}
