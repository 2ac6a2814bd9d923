// What a screening says, as its rules read it: the gate, the table of aims and characteristics, the weights. What is not answered is not known.
import { type Answered, findList, rowsIn, said, saidMany } from '../questions/answered.ts';
import { findQuestion, labelOf } from '../questions/labels.ts';
import type { QuestionSet } from '../questions/question-set.ts';

/** One cell of the table: an aim for a characteristic. */
export interface Relevance {
  characteristic: string;
  /** As it is called: “Race”. */
  name: string;
  aim: string;
  /** “A”. */
  letter: string;
  /** What is not answered is `dont-know` too. */
  value: string;
  isMissing: boolean;
}

export interface Asked {
  id: string;
  label: string;
  value: string;
  /** What the value is called. */
  words: string;
  isMissing: boolean;
}

export interface ScreeningAnswers {
  gate: readonly Asked[];
  relevance: readonly Relevance[];
  weights: readonly Asked[];
  /** Names of the other assessments that are needed. */
  others: readonly string[];
}

const unknown = 'dont-know';

export function screeningAnswers(set: QuestionSet, answered: Answered): ScreeningAnswers {
  const asked = (start: string): Asked[] =>
    set.sections
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'question' && part.answer === 'choice' ? [part] : []))
      .filter(({ id }) => id.startsWith(start))
      .map((question) => {
        const value = said(answered, question.id);
        return {
          ...{ id: question.id, label: question.label, value, words: labelOf(question, value) },
          isMissing: value === '',
        };
      });
  return {
    gate: asked('gate-').map((one) =>
      one.value === '' ? { ...one, value: unknown, words: 'Not answered' } : one,
    ),
    relevance: relevanceOf(set, answered),
    weights: asked('weight-'),
    others: othersOf(set, answered),
  };
}

function relevanceOf(set: QuestionSet, answered: Answered): Relevance[] {
  const columns = findList(set, 'relevance')?.columns ?? [];
  return rowsIn(set, answered, 'relevance').flatMap((row) =>
    columns
      .filter(({ answer, onlyRows }) => answer === 'choice' && onlyRows?.includes(row.id))
      .map(({ id, label }) => ({
        ...{ characteristic: row.id, name: row.title, aim: id },
        letter: label.slice(0, label.indexOf(':')),
        value: said(answered, `relevance/${row.id}/${id}`) || unknown,
        isMissing: said(answered, `relevance/${row.id}/${id}`) === '',
      })),
  );
}

function othersOf(set: QuestionSet, answered: Answered): string[] {
  const question = findQuestion(set, 'other-assessments');
  return saidMany(answered, 'other-assessments')
    .filter((value) => value !== 'none')
    .map((value) => labelOf(question ?? {}, value));
}
