// What describing a finding answers: sentences to read aloud, and what must be said beside them.
import type { Answer } from '../estimate.ts';

/** The only things that are ever said of a group. */
export type Word = 'higher' | 'lower' | 'consistent with' | 'cannot be told';

export interface Description<Kind extends string = string> extends Answer {
  kind: Kind;
  /** Null where no verdict is given, for the reason in `reason`. */
  said: Word | null;
  /** What is said, how large it is, and with it counts, denominators, definition, period and missing share. */
  sentence: string;
  /** A sentence each, to be printed wherever the sentence is. */
  caveats: string[];
}

/** A description before it is told of what kind it is. */
export type Told = Omit<Description, 'kind'>;
