// Questions as data: the sections, questions and lists of a screening or an analysis, in a version that an analysis keeps.

export type Depth = 'screening' | 'short' | 'full';

export interface QuestionSet {
  /** Such as `england-full`. */
  id: string;
  /** Counts from 1; a version that was ever asked in stays in the program for good. */
  version: number;
  /** Id of the legal profile it asks under, such as `england`. */
  legalProfile: string;
  depth: Depth;
  /** Days such as `2026-11-01`; `effectiveTo` is null for what is asked today. */
  effectiveFrom: string;
  effectiveTo: string | null;
  title: string;
  sections: readonly Section[];
}

export interface Section {
  /** As pages and addresses name it, such as `who-is-affected`. */
  id: string;
  /** As it is printed: 0 to 15 for a full analysis. */
  number: number;
  title: string;
  intro: string;
  parts: readonly (Question | QuestionList)[];
  /** What stands in it beside its questions, put there by the feature that keeps it. */
  holds?: 'evidence' | 'engagement' | 'cumulative' | 'actions' | 'indicators' | 'sign-offs';
  /** May be shown to advisers from outside who have a link: says nothing that is only for colleagues. */
  forOutsiders: boolean;
}

export type AnswerKind = 'line' | 'text' | 'choice' | 'choices' | 'day' | 'number';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface Question {
  kind: 'question';
  /** Its field is this id; in a list it is `list/row/id`. Letters, digits and hyphens. */
  id: string;
  /** As it is asked. */
  label: string;
  hint: string;
  answer: AnswerKind;
  /** For `choice` and `choices`; several are kept one a line. */
  choices?: readonly Choice[];
  /** Without an answer the analysis is not complete: always, never, or where another field of the same row (or of the whole) has one of these values. */
  required: 'always' | 'never' | { field: string; isOneOf: readonly string[] };
  /** Most words; not there: as many as one likes. */
  mostWords?: number;
  /** In a list: asked of these fixed rows only; not there: of all. */
  onlyRows?: readonly string[];
  /** More about it, and where that is from. */
  guidance?: { words: string; source: string };
}

export interface QuestionList {
  kind: 'list';
  id: string;
  title: string;
  hint: string;
  /** What one row is called: “option”, “impact”. */
  one: string;
  /** Rows that are always there, such as one for each characteristic; more can be added only where `canAdd`. */
  fixedRows: readonly { id: string; title: string }[];
  canAdd: boolean;
  /** Fewest rows for the analysis to be complete. */
  least: number;
  columns: readonly Question[];
}
