// The law that a body works under, as data with dates: what it must have regard to, for whom, and what else it asks.
import type { CharacteristicId } from './characteristic.ts';

/** As objectives have them too: the three aims of the Equality Act 2010, section 149(1). */
export const aims = ['eliminate', 'advance', 'foster'] as const;
export type Aim = (typeof aims)[number];

/** In a word or two, for the head of a column. */
export const aimNames: Readonly<Record<Aim, string>> = {
  eliminate: 'discrimination',
  advance: 'opportunity',
  foster: 'good relations',
};

/** What the law says an aim means in particular: each is asked for by itself. */
export interface Consideration {
  /** Such as `disadvantage`: the field is `advance-disadvantage`. */
  id: string;
  provision: string;
  /** As it is asked. */
  asks: string;
  hint: string;
}

export interface ProfileAim {
  id: Aim;
  /** As people call it for short: A, B, C. */
  letter: string;
  /** In our words, after “the need to”: “advance equality of opportunity”. */
  words: string;
  provision: string;
  /** Of whom it speaks, in the order of the law. */
  characteristics: readonly CharacteristicId[];
  considerations: readonly Consideration[];
}

/** What a profile switches on. */
export interface LegalFlags {
  /** An assessment is itself asked for by law; otherwise it is how regard is shown. */
  eqiaMandatory: boolean;
  /** Its results have to be published. */
  resultsPublished: boolean;
  /** People who share a characteristic, or who speak for them, have to be involved. */
  involvementMandatory: boolean;
  /** What is adverse in effect can be justified only as the Act says: section 19 and the like. */
  justificationTest: boolean;
  /** A duty on poverty or class stands beside it. */
  socioEconomicDuty: boolean;
  welshLanguage: boolean;
  /** A consultee who brings evidence can have a screening done again. */
  challengeReopens: boolean;
}

export interface LegalProfile {
  /** Such as `england`. */
  id: string;
  /** Counts from 1; what was ever worked under stays. */
  version: number;
  title: string;
  nation: 'England' | 'Scotland' | 'Wales' | 'Northern Ireland';
  /** Days such as `2011-04-05`; `effectiveTo` is the first day it is no longer so. */
  effectiveFrom: string;
  effectiveTo: string | null;
  /** The instruments, as one cites them. */
  instruments: readonly string[];
  /** Where they can be read as they are now. */
  source: string;
  /** On which day somebody compared it with the source, and who; null: nobody has yet, and pages say so. */
  checkedOn: string | null;
  checkedBy: string | null;
  /** What bodies are asked to do, in our words. */
  asks: string;
  aims: readonly ProfileAim[];
  /** Everybody whom any aim speaks of, in the order of the law. */
  characteristics: readonly CharacteristicId[];
  flags: LegalFlags;
  /** What comes beside it, in words that people of the body can act on. */
  besides: readonly string[];
  /** Ids of statutory texts that pages may set out. */
  texts: readonly string[];
}

/** The letters and names of the aims that speak of a characteristic. */
export function aimsOf(profile: LegalProfile, characteristic: string): ProfileAim[] {
  return profile.aims.filter((aim) => aim.characteristics.some((id) => id === characteristic));
}

/** “The text was compared with the source on 2026-11-01.”, or that nobody has. */
export function checkedSentence({ checkedOn }: Pick<LegalProfile, 'checkedOn'>): string {
  if (checkedOn === null)
    return 'Nobody here has compared these words with the published law yet. Read them there before you rely on them.';
  return `These words were compared with the published law on ${checkedOn}.`;
}
