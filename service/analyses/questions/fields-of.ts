// Every field of a section, in the order in which it is asked: questions, and the questions of each row of its lists.
import { type Answered, type AnsweredRow, rowsOf, said } from './answered.ts';
import type { Question, QuestionList, Section } from './question-set.ts';

export interface AskedField {
  /** `purpose`, or `options/ROW/effects`. */
  field: string;
  question: Question;
  /** Null outside lists. */
  list: QuestionList | null;
  row: AnsweredRow | null;
}

export function fieldsOf(section: Pick<Section, 'parts'>, rows: Answered['rows']): AskedField[] {
  return section.parts.flatMap((part): AskedField[] =>
    part.kind === 'question'
      ? [{ field: part.id, question: part, list: null, row: null }]
      : rowsOf(part, rows).flatMap((row) => fieldsOfRow(part, row)),
  );
}

function fieldsOfRow(list: QuestionList, row: AnsweredRow): AskedField[] {
  return list.columns
    .filter(({ onlyRows }) => !onlyRows || onlyRows.includes(row.id))
    .map((question) => ({ field: `${list.id}/${row.id}/${question.id}`, question, list, row }));
}

/** Does the analysis lack something without it, as things are answered now? */
export function isRequired({ question, list, row }: AskedField, answered: Answered): boolean {
  const { required } = question;
  if (typeof required === 'string') return required === 'always';
  const inRow = list?.columns.some(({ id }) => id === required.field) && row;
  const value = said(answered, inRow ? `${row.list}/${row.id}/${required.field}` : required.field);
  return value.split('\n').some((one) => required.isOneOf.includes(one));
}
