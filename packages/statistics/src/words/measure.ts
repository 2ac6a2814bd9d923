// What is compared between two groups: a rate over a denominator, or the share of something counted that has an outcome.
import type { ProportionGroup, RateGroup } from '../estimate.ts';
import { requireProportionGroup, requireRateGroup } from '../input.ts';
import type { Counted, Named } from './circumstances.ts';
import { requireWords } from './circumstances.ts';
import { counted as countedWords, percentage, whole } from './spoken-number.ts';

export interface Denominator {
  singular: string;
  plural: string;
  /** Residents are not those who were present, and that is said. */
  residents: boolean;
}

export type RateSide = Named & RateGroup;
export type ShareSide = Named & ProportionGroup;

/** The words for both sides of a comparison. */
export interface Phrases {
  /** `the rate is`, which is so many times `that of` somebody; the excess is counted `at that rate`. */
  measureIs: string;
  thatOf: string;
  theOf: string;
  atThat: string;
  /** `Searches of Black people are at a higher rate than searches of White people`. */
  lead(word: 'higher' | 'lower'): string;
  same: string;
  cannotTell: string;
  /** `the ratio of the rate of searches of Black people to that of searches of White people`. */
  ratio: string;
  counts: string;
}

export function ratePhrases(
  counted: Counted,
  denominator: Denominator,
  group: RateSide,
  reference: RateSide,
): Phrases {
  requireWords(denominator.singular, 'The word for one of the denominator');
  requireWords(denominator.plural, 'The word for the denominator');
  requireRateGroup(group, group.name);
  requireRateGroup(reference, reference.name);
  const [events, others] = [group, reference].map((side) => thingsOf(counted, side.name));
  const over = (side: RateSide) =>
    `${countedWords(side.events, counted)} over ${countedWords(side.exposure, denominator)}`;
  return {
    measureIs: 'the rate is',
    thatOf: 'that of',
    theOf: 'the rate of',
    atThat: 'at that rate',
    lead: (word) => `${events} are at a ${word} rate than ${others}`,
    same: `${events} are consistent with the same rate as ${others}`,
    cannotTell: `whether ${events} are at a higher or a lower rate than ${others} cannot be told`,
    ratio: `the ratio of the rate of ${events} to that of ${others}`,
    counts: `${over(group)}, against ${over(reference)}`,
  };
}

/** @param outcome as it follows the name: `who were shortlisted`, `that led to an arrest`. */
export function sharePhrases(
  counted: Counted,
  outcome: string,
  group: ShareSide,
  reference: ShareSide,
): Phrases {
  requireWords(outcome, 'The outcome');
  requireProportionGroup(group, group.name);
  requireProportionGroup(reference, reference.name);
  const [ones, others] = [group, reference].map((side) => sharers(counted, side.name));
  const share = `the share of ${ones} ${outcome}`;
  return {
    measureIs: 'the share is',
    thatOf: 'that of',
    theOf: 'the share of',
    atThat: 'at that share',
    lead: (word) => `${share} is ${word} than that of ${others}`,
    same: `${share} is consistent with that of ${others}`,
    cannotTell: `whether ${share} is higher or lower than that of ${others} cannot be told`,
    ratio: `the ratio of ${share} to that of ${others}`,
    counts: `${shareCounts(group, counted)}, against ${shareCounts(reference, counted)}`,
  };
}

/** `12 of 80 applicants (15%)`. */
export function shareCounts({ count, total }: ProportionGroup, counted: Counted): string {
  const share = total === 0 ? '' : ` (${percentage(count / total)})`;
  return `${whole(count)} of ${countedWords(total, counted)}${share}`;
}

/** `searches of Black people`. */
export function thingsOf({ plural, joined }: Counted, name: string): string {
  return `${plural} ${joined} ${name}`;
}

/** Events are not people: their shares are of searches of people; those of people are of the people themselves. */
export function sharers(counted: Counted, name: string): string {
  return counted.are === 'people' ? name : thingsOf(counted, name);
}
