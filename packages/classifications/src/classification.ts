// What a classification is: a published list of groups, with the ways its groups roll up into fewer.

/** The nine protected characteristics of section 4 of the Equality Act 2010. */
export type Characteristic =
  | 'age'
  | 'disability'
  | 'gender-reassignment'
  | 'marriage-and-civil-partnership'
  | 'pregnancy-and-maternity'
  | 'race'
  | 'religion-or-belief'
  | 'sex'
  | 'sexual-orientation';

/**
 * Why a record names no group. The three are never mixed:
 * - `not-stated`: the question was put and no group was given (refused, prefer not to say, not answered);
 * - `not-recorded`: there is no answer on the record (blank, not reported, not known);
 * - `not-applicable`: there was nobody to ask about (a search of an unattended vehicle).
 */
export type Silence = 'not-stated' | 'not-recorded' | 'not-applicable';

/** One group of a list. `parent` is the code of the coarser group, of the same list, that holds it. */
export interface Category {
  readonly code: string;
  /** The words of the publisher. */
  readonly label: string;
  /** The words for a chart or a table, unambiguous on their own. */
  readonly shortLabel: string;
  readonly parent?: string;
  /** Place in the published order, unique within the list. A parent comes before what it holds. */
  readonly order: number;
  /** For ages only: the whole years it covers, both included; `to` is null where it has no end. */
  readonly ages?: AgeRange;
}

/** Whole years of age, both ends included; `to` is null for "and over". */
export interface AgeRange {
  readonly from: number;
  readonly to: number | null;
}

/** One group of a roll-up. */
export interface Group {
  readonly code: string;
  readonly label: string;
  readonly order: number;
}

/**
 * A way to put every category in exactly one group.
 * A coarser category is in `groupOf` only when everything it holds falls in one and the same group.
 */
export interface RollUp {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly Group[];
  readonly groupOf: Readonly<Record<string, string>>;
}

/** Where a list was published. `published` is an ISO date or year, and empty where we are not sure of it. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published: string;
}

/** A published list of groups, how they roll up, and how files spell them. */
export interface Classification {
  readonly id: string;
  readonly version: string;
  readonly characteristic: Characteristic;
  readonly title: string;
  readonly source: Source;
  readonly categories: readonly Category[];
  readonly rollUps: readonly RollUp[];
  /** The roll-up in which the list is usually published. */
  readonly usualRollUp: string;
  /** How files spell each category, by category code; the code, label and short label need no mention. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
  /** Spellings that mean no group in this list, beside those that mean it in every list. */
  readonly silences?: Readonly<Partial<Record<Silence, readonly string[]>>>;
  /** Spellings that could mean several groups, with the codes of those: never resolved. */
  readonly ambiguous?: Readonly<Record<string, readonly string[]>>;
}

/** A group that an unknown label may have meant; `distance` runs from 0 (the same) to 1 (nothing alike). */
export interface Candidate {
  readonly code: string;
  readonly label: string;
  readonly distance: number;
}

/** What a text in a file turned out to be. A category may be a coarser one: census files mix levels. */
export type Harmonised =
  | { readonly kind: 'category'; readonly code: string }
  | { readonly kind: 'silence'; readonly silence: Silence }
  | { readonly kind: 'total' }
  | { readonly kind: 'unknown'; readonly label: string; readonly candidates: readonly Candidate[] };
