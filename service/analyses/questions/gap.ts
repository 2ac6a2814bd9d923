// Something that an analysis lacks to be complete.
export interface Gap {
  /** Id of the section it belongs to. */
  section: string;
  /** The field to go to; null: a list needs a row. */
  field: string | null;
  /** What is missing, with what to do about it: people read it as it is. */
  sentence: string;
  /** It cannot go forward at all until somebody else has answered: the legal adviser. */
  blocks: boolean;
}

/** What a rule finds; the section is known from the set. */
export type FoundGap = Omit<Gap, 'section' | 'blocks'> & { part: string; blocks?: boolean };
