// What is different between two sets of answers, in the order in which it is asked.
import type { Answers } from '../keeping/answers.ts';
import { valueOf } from '../keeping/answers.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import { answerWords } from './answer-words.ts';
import { allFields, fieldWords } from './field-words.ts';

export interface AnswerChanged {
  section: { id: string; number: number; title: string };
  field: string;
  label: string;
  /** What its row is called; empty outside lists. */
  row: string;
  /** As people read them; empty where nothing stood there. */
  before: string;
  after: string;
}

/** The one before may have been asked in other questions, and had rows that are not there any more. */
export function versionChanges(
  set: QuestionSet,
  before: Pick<Answers, 'values' | 'rows'>,
  after: Pick<Answers, 'values' | 'rows'>,
): AnswerChanged[] {
  const rows = [...after.rows, ...before.rows.filter((row) => !isIn(after.rows, row))];
  return allFields(set, { values: after.values, rows }).flatMap(({ field, question, list, row }) => {
    const isThere = !row || !list || list.fixedRows.some(({ id }) => id === row.id);
    const standsIn = (answers: typeof after) =>
      isThere || isIn(answers.rows, { list: list.id, rowId: row.id }) ? valueOf(answers, field) : '';
    const [was, is] = [standsIn(before), standsIn(after)];
    if (was === is) return [];
    const words = fieldWords(set, is === '' ? before : after, field);
    const { section } = words;
    if (!section) return [];
    const read = (value: string) => (value === '' ? '' : answerWords(question, value));
    return [{ section, field, label: words.label, row: words.row, before: read(was), after: read(is) }];
  });
}

function isIn(rows: Answers['rows'], { list, rowId }: { list: string; rowId: string }): boolean {
  return rows.some((row) => row.list === list && row.rowId === rowId);
}
