// What a pathway is asked for with: its stages in order, who is compared, and how it is read.

import type { PeopleAsked } from '../counting/people-material.ts';

export interface PathwayAsked extends PeopleAsked {
  /** From the first to the last; at least two. */
  stages: string[];
  /** Header of the one column that says how far each person came; null where each stage has a column. */
  stageColumn: string | null;
  /** True where getting on is bad for people, as in discipline. */
  adverse: boolean;
  /** Header of a column with two periods, to split the change between them; null for none. */
  period: string | null;
  /** Whom the rows are of, in the plural: applicants. */
  counting: string;
  band: { lower: number; upper: number };
  level: number;
}

/** What is not said is this. */
export const usualPathway = {
  stageColumn: null,
  adverse: false,
  period: null,
  counting: 'people',
  reference: null,
  rollUp: null,
  filters: [],
  band: { lower: 0.8, upper: 1.25 },
  level: 0.95,
} satisfies Omit<PathwayAsked, 'by' | 'stages'>;
