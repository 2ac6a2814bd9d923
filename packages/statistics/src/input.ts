// Refuses input that cannot be: a count below zero, half an event, more successes than people, a list that is none.
import type { ProportionGroup, RateGroup } from './estimate.ts';

/** Thrown for input that cannot be, whatever the data; the message says what was given. */
export class ImpossibleInput extends RangeError {
  readonly code = 'STATISTICS_INPUT_IMPOSSIBLE';
}

/** More than anybody counts; up to here exact methods end in good time. */
export const LARGEST_COUNT = 1e12;
/** No exposure, rate, weight or pay comes near these; beyond them squares and quotients would overflow. */
const [SMALLEST, LARGEST] = [1e-60, 1e60];

export function refuse(sentence: string): never {
  throw new ImpossibleInput(sentence);
}

export function requireCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    refuse(`${name} must be a whole number of at least 0, and is ${value}.`);
  }
  if (value > LARGEST_COUNT) refuse(`${name} must be at most ${LARGEST_COUNT}, and is ${value}.`);
}

export function requireNumber(value: number, name: string): void {
  if (!Number.isFinite(value)) refuse(`${name} must be a number, and is ${value}.`);
  if (Math.abs(value) > LARGEST) refuse(`${name} must be at most ${LARGEST} in size, and is ${value}.`);
}

export function requireNotNegative(value: number, name: string): void {
  if (!Number.isFinite(value) || value < 0)
    refuse(`${name} must be a number of at least 0, and is ${value}.`);
  if (value > LARGEST) refuse(`${name} must be at most ${LARGEST}, and is ${value}.`);
}

export function requirePositive(value: number, name: string): void {
  if (!Number.isFinite(value) || value <= 0) refuse(`${name} must be a number above 0, and is ${value}.`);
  requireReach(value, name);
}

/** Numbers that no measurement has, and with which arithmetic would overflow. */
function requireReach(value: number, name: string): void {
  const size = Math.abs(value);
  if (size !== 0 && (size < SMALLEST || size > LARGEST))
    refuse(`${name} must be 0 or from ${SMALLEST} to ${LARGEST} in size, and is ${value}.`);
}

/** An expected count: above 0, fractions allowed, no more than can be counted. */
export function requireExpected(value: number, name: string): void {
  requirePositive(value, name);
  if (value > LARGEST_COUNT) refuse(`${name} must be at most ${LARGEST_COUNT}, and is ${value}.`);
}

/** A number strictly between 0 and 1. */
export function requireShare(value: number, name: string): void {
  if (!(isNumber(value) && value > 0 && value < 1))
    refuse(`${name} must be between 0 and 1, and is ${value}.`);
  requireReach(value, name);
}

/** A probability: 0 and 1 included. */
export function requireProbability(value: number, name: string): void {
  if (!(isNumber(value) && value >= 0 && value <= 1)) refuse(`${name} must be from 0 to 1, and is ${value}.`);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

export function requireText(value: string, name: string): void {
  if (typeof value !== 'string') refuse(`${name} must be text, and is ${String(value)}.`);
}

/** One of the names that a method goes by; only callers without types can give another. */
export function requireChoice(
  choice: string | number,
  choices: readonly (string | number)[],
  name: string,
): void {
  if (!choices.includes(choice))
    refuse(`${name} must be one of ${choices.join(', ')}, and is ${String(choice)}.`);
}

/** A list without holes. */
export function requireList(list: readonly unknown[], name: string): void {
  if (!Array.isArray(list) && !ArrayBuffer.isView(list))
    refuse(`${name} must be a list, and is ${String(list)}.`);
  const hole = list.findIndex((item) => item === undefined || item === null);
  if (hole >= 0) refuse(`${name} must have no gaps, and item ${hole + 1} is ${String(list[hole])}.`);
}

/** A list of numbers, typed or not; what is in it is looked at one by one. */
export function requireColumn(column: ArrayLike<number>, name: string): void {
  const given: unknown = column;
  if (!Array.isArray(given) && !ArrayBuffer.isView(given))
    refuse(`${name} must be a list, and is ${String(given)}.`);
}

/** A list in which null stands for what is not known. */
export function requireListWithGaps(list: readonly unknown[], name: string): void {
  if (!Array.isArray(list)) refuse(`${name} must be a list, and is ${String(list)}.`);
  const hole = list.findIndex((item) => item === undefined);
  if (hole >= 0) refuse(`${name} must have null where nothing is known, and item ${hole + 1} is undefined.`);
}

export function requireRateGroup(group: RateGroup, name = 'the group'): void {
  requireCount(group.events, `The number of events of ${name}`);
  requireNotNegative(group.exposure, `The exposure of ${name}`);
  requireReach(group.exposure, `The exposure of ${name}`);
}

export function requireProportionGroup(group: ProportionGroup, name = 'the group'): void {
  requireCount(group.count, `The count of ${name}`);
  requireCount(group.total, `The total of ${name}`);
  if (group.count > group.total) {
    refuse(`The count of ${name} (${group.count}) is more than its total (${group.total}).`);
  }
}
