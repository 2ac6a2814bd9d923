// A course: what it is enough for, and how long.
import type { TrainingLevel } from './training-level.ts';

export interface CourseFacts {
  title: string;
  about: string;
  /** Who gives it. */
  provider: string;
  levels: readonly TrainingLevel[];
  /** For how many months it counts; null: for good. */
  monthsValid: number | null;
}

export interface Course extends CourseFacts {
  id: string;
  edition: number;
  /** No longer offered. */
  retiredAt: Date | null;
}
