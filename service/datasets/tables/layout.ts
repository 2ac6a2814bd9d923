// The layout of a table of figures: what each of its columns is for, or why it has none.

import type { AreaLevel } from './area-columns.ts';
import type { Meaning } from './category-meaning.ts';

/** A column of a wide table that stands for a group, a silence or everybody. */
export interface GroupColumn {
  column: number;
  meaning: Meaning;
}

export type Layout = {
  areas: AreaLevel[];
  /** The column of years, dates or periods; null when there is none. */
  period: number | null;
  /** Other columns of words that part the rows, such as Sex or Tactic. */
  dimensions: number[];
  /** Columns of numbers that are not used. */
  unused: number[];
} & (
  | { shape: 'long'; category: number; value: number; population: number | null; rate: number | null }
  | { shape: 'wide'; groups: GroupColumn[]; total: number | null }
);

/** Why there is no layout; `message` is a sentence without the file's name. */
export interface NoLayout {
  code: 'NO_GROUPS' | 'NO_FIGURES' | 'SHARES_NOT_COUNTS';
  message: string;
}

/** What the figures are: residents of areas, or counts of what happened. */
export type FigureKind = 'population' | 'counts';

export type Place = Pick<Layout, 'areas' | 'period'>;
