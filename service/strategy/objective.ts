// An objective or a commitment: what a body says it will do for fairness, how one will know, by when, and who answers for it.

/** The aims of section 149(1) of the Equality Act 2010, in the order of the Act. */
export const aims = ['eliminate', 'advance', 'foster'] as const;
export type Aim = (typeof aims)[number];

/** An equality objective, or what a strategy promises. */
export type ObjectiveKind = 'objective' | 'commitment';
export type ObjectiveState = 'draft' | 'current' | 'superseded';

/** What is written of one. Where nothing is known yet, it is empty. */
export interface ObjectiveFacts {
  kind: ObjectiveKind;
  /** What it stands under in its strategy; empty where it stands under nothing. */
  theme: string;
  heading: string;
  statement: string;
  aims: readonly Aim[];
  /** Ids of protected characteristics; none: all of them. */
  characteristics: readonly string[];
  /** What is counted or looked at. */
  measure: string;
  /** Where it began. */
  baseline: string;
  target: string;
  /** A post and never a person: it is public. */
  owner: string;
  /** `YYYY-MM-DD` */
  due: string | null;
  /** How it stands, as the body itself says. */
  progress: string;
}

export interface Objective extends ObjectiveFacts {
  id: string;
  setId: string;
  position: number;
  state: ObjectiveState;
  publishedAt: Date | null;
  endedAt: Date | null;
  endedWhy: string;
  replacedBy: string | null;
  /** Counts what was saved, so that of two people who change it at once neither overwrites the other unseen. */
  edition: number;
  /** Ids of those who wrote or changed its words: none of them may publish it. */
  wordedBy: readonly string[];
}

/** The equality objectives of a time, or a strategy with its commitments. */
export interface ObjectiveSet {
  id: string;
  kind: 'objectives' | 'strategy';
  title: string;
  about: string;
  /** A year or a day, as it is stated; null where it is not. */
  begins: string | null;
  ends: string | null;
  /** Where the words are from; empty where they are the body's own. */
  source: string;
}

export interface ObjectivesOfSet extends ObjectiveSet {
  objectives: Objective[];
}

const needed = ['statement', 'measure', 'baseline', 'target', 'owner', 'due'] as const;
export type NeededField = (typeof needed)[number];

/** What an equality objective lacks to be specific and measurable. */
export function missingFrom(facts: Pick<ObjectiveFacts, NeededField>): NeededField[] {
  return needed.filter((field) => !facts[field]);
}

/** A commitment that nobody can hold the body to. */
export function hasNoMeasure({ measure, target }: Pick<ObjectiveFacts, 'measure' | 'target'>): boolean {
  return measure === '' || target === '';
}

/** May it be made public as it is? */
export function isPublishable(facts: ObjectiveFacts): boolean {
  return facts.kind === 'commitment' || missingFrom(facts).length === 0;
}
