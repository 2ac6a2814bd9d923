// A field by its words: which question it is, in which section, of which row; also of a row or of a field that is asked no more.
import type { Answers } from '../keeping/answers.ts';
import { findList, rowsOf } from '../questions/answered.ts';
import type { AskedField } from '../questions/fields-of.ts';
import { fieldsOf } from '../questions/fields-of.ts';
import type { Question, QuestionList, QuestionSet, Section } from '../questions/question-set.ts';
import { capitalised, rowWords } from './row-words.ts';

export interface FieldWords {
  /** “Why do you say so?”, or “effect” for a whole row. */
  label: string;
  /** What the row is called; empty outside lists. */
  row: string;
  /** Null where the set does not ask for it. */
  section: Section | null;
  question: Question | null;
  list: QuestionList | null;
}

export function fieldWords(set: QuestionSet, answers: Answers, field: string): FieldWords {
  const [part = '', rowId = '', column = ''] = field.split('/');
  const section = set.sections.find(({ parts }) => parts.some(({ id }) => id === part)) ?? null;
  const list = findList(set, part);
  if (rowId === '') {
    const question = section?.parts.find(
      (each): each is Question => each.kind === 'question' && each.id === part,
    );
    return { label: question?.label ?? part, row: '', section, question: question ?? null, list: null };
  }
  const question = list?.columns.find(({ id }) => id === column) ?? null;
  const label = question?.label ?? (column === '' ? capitalised(list?.one ?? part) : column);
  return { label, row: rowOf(list, rowId, answers), section, question, list };
}

function rowOf(list: QuestionList | null, rowId: string, answers: Answers): string {
  if (!list) return rowId;
  const there = rowsOf(list, answers.rows).find(({ id }) => id === rowId);
  return rowWords(
    list,
    there ?? { list: list.id, id: rowId, title: `${list.one} that was taken out` },
    answers,
  );
}

/** Every field there is in the analysis, in the order in which it is asked. */
export function allFields({ sections }: QuestionSet, { rows }: Answers): AskedField[] {
  return sections.flatMap((section) => fieldsOf(section, rows));
}
