// Whom one asked about a proposal, how it was made possible for them, what they said, and what changed because of it.

export const methods = {
  meeting: 'Meeting',
  'focus-group': 'Focus group',
  interviews: 'Interviews',
  survey: 'Survey',
  written: 'Written answers',
  network: 'Staff network',
  event: 'Event or drop-in',
  online: 'Online',
  other: 'Other',
} as const;
export type Method = keyof typeof methods;

/** What the courts ask of a consultation (R v Brent LBC, ex parte Gunning; Moseley [2014] UKSC 56). */
export const fairness = {
  formative: 'It came while minds could still change',
  information: 'People were told enough to answer, alternatives too',
  time: 'There was enough time',
  considered: 'What they said was weighed with care',
} as const;
export type Fairness = keyof typeof fairness;

export interface EngagementFacts {
  /** Which groups or organisations, never a person. */
  who: string;
  /** Ids of the characteristics of those reached, such as `age`. */
  characteristics: readonly string[];
  method: Method;
  /** Days such as `2026-11-22`. */
  heldFrom: string;
  heldTo: string | null;
  /** How many took part; null where nobody counted. */
  people: number | null;
  /** What was done so that they could take part. */
  adjustments: string;
  said: string;
  /** What became of it; empty while it is not known. */
  changed: string;
  held: readonly Fairness[];
  address: string;
}

/** Plain JSON. */
export interface Engagement extends EngagementFacts {
  id: string;
  analysisId: string;
  /** Counted within the analysis. */
  number: number;
  addedBy: string;
  addedAt: string;
  replacedBy: string | null;
  takenOut: { by: string; at: string; why: string } | null;
}

export function isMethod(method: string): method is Method {
  return Object.hasOwn(methods, method);
}

export function isFairness(check: string): check is Fairness {
  return Object.hasOwn(fairness, check);
}
