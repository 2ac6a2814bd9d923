// An answer as people read it: the words of a choice, a day in full, text as it was typed.
import { dayName } from '../../phrases/day.ts';
import { labelOf } from '../questions/labels.ts';
import type { Question } from '../questions/question-set.ts';
import { notYetConsidered } from '../keeping/answers.ts';

/** Several choices one a line. Empty where nothing was answered. */
export function answerWords(question: Pick<Question, 'answer' | 'choices'>, value: string): string {
  if (value === '') return startsUnconsidered(question) ? labelOf(question, notYetConsidered) : '';
  if (question.answer === 'day') return dayName(value);
  if (question.answer === 'choice' || question.answer === 'choices')
    return value
      .split('\n')
      .map((one) => labelOf(question, one))
      .join('\n');
  return value;
}

/** A question that stands at “not yet considered” until somebody says otherwise. */
export function startsUnconsidered({ choices = [] }: Pick<Question, 'choices'>): boolean {
  return choices.some(({ value }) => value === notYetConsidered);
}

/** What stands in a field as it is typed: a day in words, several choices each by itself. */
export function typedWords(question: Pick<Question, 'answer'>, value: string): string | string[] {
  if (question.answer === 'choices') return value.split('\n').filter(Boolean);
  return question.answer === 'day' ? dayName(value) : value;
}
