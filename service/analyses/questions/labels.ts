// What the values of a set of questions are called, as people read them.
import type { Question, QuestionSet } from './question-set.ts';

/** The first question by this name, in lists too. */
export function findQuestion(set: Pick<QuestionSet, 'sections'>, id: string): Question | null {
  const parts = set.sections.flatMap((section) => section.parts);
  const questions = parts.flatMap((part) => (part.kind === 'question' ? [part] : part.columns));
  return questions.find((question) => question.id === id) ?? null;
}

/** The words of a value of a choice; itself where the question does not know it. */
export function labelOf(question: Pick<Question, 'choices'>, value: string): string {
  return question.choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** The same, by the name of the question. */
export function labelIn(set: Pick<QuestionSet, 'sections'>, question: string, value: string): string {
  return labelOf(findQuestion(set, question) ?? {}, value);
}
