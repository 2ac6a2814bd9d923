// The answers of a page as its form shows them: as they were saved, or where that could not be saved, as they were typed.
import type { AskedField } from '../questions/fields-of.ts';
import { valueOf, type Answers } from '../keeping/answers.ts';
import { notYetConsidered } from '../keeping/answers.ts';
import { startsUnconsidered, typedWords } from './answer-words.ts';

/** By field: what its input holds. @param typed what was typed in those that were not saved */
export function formOfAnswers(
  asked: readonly AskedField[],
  answers: Answers,
  typed: ReadonlyMap<string, readonly string[]> = new Map(),
): Record<string, string | readonly string[]> {
  const entries = asked.map(({ field, question }) => {
    const saved = typedWords(question, valueOf(answers, field));
    const shown = saved === '' && startsUnconsidered(question) ? notYetConsidered : saved;
    return [field, typed.get(field) ?? shown] as const;
  });
  return Object.fromEntries(entries);
}
