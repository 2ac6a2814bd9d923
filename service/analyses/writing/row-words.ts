// What a row of a list is called: by what was answered in it, so that one finds it again.
import { type AnsweredRow, saidIn } from '../questions/answered.ts';
import { labelOf } from '../questions/labels.ts';
import type { Question, QuestionList } from '../questions/question-set.ts';
import type { Answers } from '../keeping/answers.ts';

const most = 90;

/** A fixed row bears its title; an added one “Age: people over 75”, or “effect 2” while nothing stands in it. */
export function rowWords(list: QuestionList, row: AnsweredRow, answers: Answers): string {
  const fixed = list.fixedRows.find(({ id }) => id === row.id);
  if (fixed) return fixed.title;
  const said = list.columns
    .slice(0, 2)
    .filter(({ answer }) => answer !== 'day')
    .map((column) => wordsOf(column, saidIn(answers, row, column.id)))
    .filter(Boolean);
  const [first = '', second = ''] = said;
  const both = list.columns[0]?.answer === 'choice' && second ? `${first}: ${second}` : first || second;
  return both === '' ? capitalised(row.title) : shortened(both);
}

function wordsOf(question: Question, value: string): string {
  return question.answer === 'choice' && value !== ''
    ? labelOf(question, value)
    : (value.split('\n')[0] ?? '');
}

function shortened(words: string): string {
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
