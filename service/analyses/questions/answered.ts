// What was answered, as the rules of a set of questions read it: fields with their values, and rows with their titles.
import type { QuestionList, QuestionSet } from './question-set.ts';

/** As answers are kept: fields with values, and the rows that were added to lists, in their order. */
export interface Answered {
  values: ReadonlyMap<string, { value: string }>;
  rows: readonly { list: string; rowId: string }[];
}

/** One row of a list, with what it is called: its own title, or “option 2”. */
export interface AnsweredRow {
  list: string;
  id: string;
  title: string;
}

/** What stands in a field, without space around it; empty where nothing does. */
export function said(answered: Answered, field: string): string {
  return answered.values.get(field)?.value.trim() ?? '';
}

/** What stands in a column of a row. */
export function saidIn(answered: Answered, row: AnsweredRow, column: string): string {
  return said(answered, `${row.list}/${row.id}/${column}`);
}

/** Several values are kept one on a line. */
export function saidMany(answered: Answered, field: string): string[] {
  return said(answered, field).split('\n').filter(Boolean);
}

export function findList(set: Pick<QuestionSet, 'sections'>, id: string): QuestionList | null {
  const parts = set.sections.flatMap((section) => section.parts);
  return parts.find((part): part is QuestionList => part.kind === 'list' && part.id === id) ?? null;
}

/** Is there a question or a list by this name in the set, outside lists? */
export function asks(set: Pick<QuestionSet, 'sections'>, id: string): boolean {
  return set.sections.some((section) => section.parts.some((part) => part.id === id));
}

/** Its fixed rows, and then those that were added. */
export function rowsOf(
  list: Pick<QuestionList, 'id' | 'fixedRows' | 'one'>,
  rows: Answered['rows'],
): AnsweredRow[] {
  const fixed = list.fixedRows.map(({ id, title }) => ({ list: list.id, id, title }));
  const added = rows
    .filter((row) => row.list === list.id && !list.fixedRows.some(({ id }) => id === row.rowId))
    .map(({ rowId }, at) => ({ list: list.id, id: rowId, title: `${list.one} ${at + 1}` }));
  return [...fixed, ...added];
}

/** The rows of a list by its name; none where the set does not ask for it. */
export function rowsIn(set: Pick<QuestionSet, 'sections'>, answered: Answered, id: string): AnsweredRow[] {
  const list = findList(set, id);
  return list ? rowsOf(list, answered.rows) : [];
}
