// Refuses input that cannot be: a count below zero, half an event, more successes than people.
import type { ProportionGroup, RateGroup } from './estimate.ts';

/** Thrown for input that cannot be, whatever the data; the message says what was given. */
export class ImpossibleInput extends RangeError {
  readonly code = 'STATISTICS_INPUT_IMPOSSIBLE';
}

export function refuse(sentence: string): never {
  throw new ImpossibleInput(sentence);
}

export function requireCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    refuse(`${name} must be a whole number of at least 0, and is ${value}.`);
  }
}

export function requireNotNegative(value: number, name: string): void {
  if (!Number.isFinite(value) || value < 0)
    refuse(`${name} must be a number of at least 0, and is ${value}.`);
}

export function requirePositive(value: number, name: string): void {
  if (!Number.isFinite(value) || value <= 0) refuse(`${name} must be a number above 0, and is ${value}.`);
}

/** A number strictly between 0 and 1. */
export function requireShare(value: number, name: string): void {
  if (!(value > 0 && value < 1)) refuse(`${name} must be between 0 and 1, and is ${value}.`);
}

/** A probability: 0 and 1 included. */
export function requireProbability(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) refuse(`${name} must be from 0 to 1, and is ${value}.`);
}

export function requireRateGroup(group: RateGroup, name = 'the group'): void {
  requireCount(group.events, `The number of events of ${name}`);
  requireNotNegative(group.exposure, `The exposure of ${name}`);
}

export function requireProportionGroup(group: ProportionGroup, name = 'the group'): void {
  requireCount(group.count, `The count of ${name}`);
  requireCount(group.total, `The total of ${name}`);
  if (group.count > group.total) {
    refuse(`The count of ${name} (${group.count}) is more than its total (${group.total}).`);
  }
}
