// A part of the task list of an analysis: what is to be done in it, how far it is, and where. Each feature folder hands in its own.
import type { Analysis } from './analysis.ts';

/** How far a task is; the words beside it may say more. */
export type TaskState = 'to-do' | 'begun' | 'done' | 'attention' | 'waiting' | 'optional';

export interface TaskListItem {
  title: string;
  /** Null where it cannot be opened yet: its hint then says why. */
  href: string | null;
  hint?: string;
  state: TaskState;
  /** What the tag says, such as “3 of 9 considered”; the usual words of the state unless stated. */
  status?: string;
}

export interface TaskListGroup {
  heading: string;
  /** One or two sentences above the list. */
  about?: string;
  items: readonly TaskListItem[];
}

/** Who looks at the list. */
export interface PartReader {
  person: { id: string } | null;
  may(permission: { readonly name: string }): boolean;
}

/** Null where it has nothing to say of this analysis. */
export type AnalysisPart = (analysis: Analysis, reader: PartReader) => Promise<TaskListGroup | null>;
