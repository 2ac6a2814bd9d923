// The four pay quarters, to the letter: who is left over goes where the guidance says, and equal pay is dealt out evenly.
// Sources: SI 2017/353, Schedule 1, paragraph 13; SI 2017/172, regulation 13; GOV.UK, Gender pay gap reporting: make your calculations.
import type { Answer } from '../estimate.ts';
import { refuse, requireList, requireNotNegative } from '../input.ts';
import type { PayLevel } from './dealt-out.ts';
import { dealtOut } from './dealt-out.ts';

export interface PaidPerson {
  pay: number;
  group: string;
}

export const QUARTER_NAMES = ['lower', 'lower middle', 'upper middle', 'upper'] as const;

export interface GroupShare {
  people: number;
  /** Per cent of the quarter's people; null in an empty quarter. */
  percent: number | null;
  /** What equal proportions across a boundary would give before rounding to whole people. */
  idealPercent: number | null;
}

export interface PayQuarter {
  name: (typeof QUARTER_NAMES)[number];
  people: number;
  lowestPay: number | null;
  highestPay: number | null;
  groups: Record<string, GroupShare>;
}

/** People of equal pay on both sides of a boundary (1 lies between the lower and the lower middle quarter). */
export interface TiedAtBoundary {
  pay: number;
  boundary: 1 | 2 | 3;
  people: number;
  /** Of all people with this pay. */
  percent: Record<string, number>;
}

export interface PayQuarters extends Answer {
  quarters: PayQuarter[];
  tied: TiedAtBoundary[];
}

const METHOD = 'Quarters by hourly pay (SI 2017/353, Schedule 1, paragraph 13)';
/** Whom the left-over people go to when the number does not divide by four. */
const LEFT_OVER = [[], [0], [0, 2], [0, 1, 2]] as const;

/** Quarters of everybody's hourly pay with the share of each group. The order of people does not matter. */
export function payQuarters(people: readonly PaidPerson[]): PayQuarters {
  requireList(people, 'The people');
  people.forEach(({ pay }, i) => requireNotNegative(pay, `The pay of person ${i + 1}`));
  if (people.some(({ group }) => group === ''))
    refuse('Every person needs a group; leave out those whose group is not known.');
  if (people.length === 0)
    return { quarters: [], tied: [], method: METHOD, reason: 'There is nobody, so there are no quarters.' };
  const names = [...new Set(people.map(({ group }) => group))].sort();
  const sizes = quarterSizes(people.length);
  const levels = payLevels(people, names);
  const steps = dealtOut(levels, sizes);
  const quarters = QUARTER_NAMES.map((name, quarter) => {
    const here = steps.filter((step) => step.quarter === quarter);
    const [first, last] = [here[0]?.pay ?? null, here.at(-1)?.pay ?? null];
    return {
      name,
      people: sizes[quarter]!,
      lowestPay: first,
      highestPay: last,
      groups: shares(names, here, sizes[quarter]!),
    };
  });
  return { quarters, tied: tiedAtBoundaries(levels, names, sizes), method: METHOD, reason: null };
}

/** How many people each quarter has. */
export function quarterSizes(people: number): number[] {
  const left: readonly number[] = LEFT_OVER[people % 4] ?? [];
  return QUARTER_NAMES.map((_, quarter) => Math.floor(people / 4) + (left.includes(quarter) ? 1 : 0));
}

function payLevels(people: readonly PaidPerson[], names: readonly string[]): PayLevel[] {
  const position = new Map(names.map((name, i) => [name, i]));
  const levels = new Map<number, number[]>();
  for (const { pay, group } of people) {
    const counts = levels.get(pay) ?? names.map(() => 0);
    levels.set(pay, counts);
    counts[position.get(group)!]! += 1;
  }
  return [...levels].map(([pay, counts]) => ({ pay, counts })).sort((one, other) => one.pay - other.pay);
}

function shares(
  names: readonly string[],
  here: ReturnType<typeof dealtOut>,
  size: number,
): Record<string, GroupShare> {
  const entries = names.map((name, k): [string, GroupShare] => {
    const people = here.reduce((sum, step) => sum + step.counts[k]!, 0);
    const ideal = here.reduce((sum, step) => sum + step.ideal[k]!, 0);
    return [name, { people, percent: percentOf(people, size), idealPercent: percentOf(ideal, size) }];
  });
  return Object.fromEntries(entries);
}

function tiedAtBoundaries(
  levels: readonly PayLevel[],
  names: readonly string[],
  sizes: readonly number[],
): TiedAtBoundary[] {
  const boundaries = [1, 2, 3] as const;
  return boundaries.flatMap((boundary) => {
    const before = sizes.slice(0, boundary).reduce((sum, size) => sum + size, 0);
    let start = 0;
    for (const { pay, counts } of levels) {
      const size = counts.reduce((sum, count) => sum + count, 0);
      if (start < before && before < start + size) {
        const percent = Object.fromEntries(names.map((name, k) => [name, (100 * counts[k]!) / size]));
        return [{ pay, boundary, people: size, percent }];
      }
      start += size;
    }
    return [];
  });
}

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
