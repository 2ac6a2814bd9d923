// Somebody without an account who has to be trained all the same: staff, volunteers, custody visitors.

export interface LearnerFacts {
  name: string;
  /** Their work or their team. */
  job: string;
  /** A day such as `2026-04-01`. */
  joinedOn: string | null;
  leftOn: string | null;
}

export interface Learner extends LearnerFacts {
  id: string;
  madeAt: Date;
  /** Their name was erased: what they completed still counts in figures of the past. */
  isErased: boolean;
}

export const erasedName = 'Erased person';
