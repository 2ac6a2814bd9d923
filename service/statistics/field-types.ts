// What an input field may be, each with the words that describe it in the list of methods.
import { z } from 'zod';

export const number = z.number().describe('number');
export const confidence = z.number().default(0.95).describe('number, 0.95 unless given');
export const words = z.array(z.string()).describe('list of words');
export const word = z.string().describe('text');
export const yesOrNo = z.boolean().describe('true or false');

/** A list; a single number is a list of one. */
export const numbers = z
  .union([z.number(), z.array(z.number())])
  .transform((given) => (Array.isArray(given) ? given : [given]))
  .describe('list of numbers');

/** A number, or nothing: null or "NA". */
export const numberOrNothing = z
  .union([z.number(), z.null(), z.literal('NA')])
  .transform((given) => (typeof given === 'number' ? given : null))
  .describe('number or null');

/** A list with gaps: null or "NA" where nothing is known. */
export const numbersWithGaps = z
  .union([numberOrNothing, z.array(numberOrNothing)])
  .transform((given) => (Array.isArray(given) ? given : [given]))
  .describe('list of numbers, null where there is none');

export const table = z.array(z.array(z.number())).describe('rows of numbers');

/** Rows of a table: on standard input as objects, or a comma-separated file by its name. */
export const rows = z
  .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
  .describe('name of a CSV file, or list of rows');

export type Rows = z.output<typeof rows>;

/** A group and its reference as counts and exposures. */
export const twoRates = {
  events1: number,
  exposure1: number,
  events0: number,
  exposure0: number,
};

/** A group and its reference as counts out of totals. */
export const twoShares = { x1: number, n1: number, x0: number, n0: number };

export function ratePair(given: { events1: number; exposure1: number; events0: number; exposure0: number }) {
  return {
    group: { events: given.events1, exposure: given.exposure1 },
    reference: { events: given.events0, exposure: given.exposure0 },
  };
}

export function sharePair(given: { x1: number; n1: number; x0: number; n0: number }) {
  return {
    group: { count: given.x1, total: given.n1 },
    reference: { count: given.x0, total: given.n0 },
  };
}

export const rateStrata = z
  .array(z.strictObject(twoRates).transform(ratePair))
  .describe('list of {events1, exposure1, events0, exposure0}');

const twoCells = z.tuple([z.number(), z.number()]);
const exposedStratum = z
  .strictObject({ exposed: twoCells, unexposed: twoCells })
  .transform(({ exposed, unexposed }) => ({ group: rowOf(exposed), reference: rowOf(unexposed) }));

export const shareStrata = z
  .array(z.union([exposedStratum, z.strictObject(twoShares).transform(sharePair)]))
  .describe('list of {exposed: [with, without], unexposed: [with, without]} or of {x1, n1, x0, n0}');

/** Count and total of [with the outcome, without it]. */
export function rowOf([count, others]: readonly [number, number]) {
  return { count, total: count + others };
}

/**
 * What `make` gives for each place in lists that belong together.
 * @throws RangeError naming the lists when they differ in length.
 */
export function sideBySide<Made>(
  lists: Readonly<Record<string, readonly unknown[]>>,
  make: (place: number) => Made,
): Made[] {
  const [[first, { length }] = ['', []], ...others] = Object.entries(lists);
  const other = others.find(([, list]) => list.length !== length);
  if (other)
    throw new RangeError(
      `Lists that belong together must be equally long: ${first} has ${length}, ${other[0]} has ${other[1].length}.`,
    );
  return Array.from({ length }, (_, place) => make(place));
}

/** The number at a place that is known to be there. */
export function at(list: readonly number[], place: number): number {
  return list[place] ?? Number.NaN;
}

/** Groups counted out of totals. */
export function shares(x: readonly number[], n: readonly number[]) {
  return sideBySide({ x, n }, (i) => ({ count: at(x, i), total: at(n, i) }));
}

/** Groups counted over exposures. */
export function rates(x: readonly number[], exposure: readonly number[]) {
  return sideBySide({ x, exposure }, (i) => ({ events: at(x, i), exposure: at(exposure, i) }));
}
