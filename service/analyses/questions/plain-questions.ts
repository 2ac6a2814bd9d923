// Short ways to put a question down as data, so that the sets read like the forms they are.
import type { Choice, Question, QuestionList } from './question-set.ts';

type More = Partial<Pick<Question, 'required' | 'mostWords' | 'guidance' | 'onlyRows'>>;

function question(
  answer: Question['answer'],
  [id, label, hint]: readonly [string, string, string],
  more: More & Pick<Question, 'choices'> = {},
): Question {
  return { kind: 'question', id, label, hint, answer, required: 'always', ...more };
}

export const line = (id: string, label: string, hint: string, more?: More): Question =>
  question('line', [id, label, hint], more);
export const text = (id: string, label: string, hint: string, more?: More): Question =>
  question('text', [id, label, hint], more);
export const day = (id: string, label: string, hint: string, more?: More): Question =>
  question('day', [id, label, hint], more);
export const choice = (
  id: string,
  label: string,
  hint: string,
  options: readonly Choice[],
  more?: More,
): Question => question('choice', [id, label, hint], { ...more, choices: options });
export const choices = (
  id: string,
  label: string,
  hint: string,
  options: readonly Choice[],
  more?: More,
): Question => question('choices', [id, label, hint], { ...more, choices: options });

/** Values with their labels, as one writes them: `options(['yes', 'Yes'], ['no', 'No'])`. */
export function options(
  ...pairs: readonly (readonly [value: string, label: string, hint?: string])[]
): Choice[] {
  return pairs.map(([value, label, hint]) => (hint ? { value, label, hint } : { value, label }));
}

export const yesOrNo = options(['yes', 'Yes'], ['no', 'No']);
export const yesNoOrUnknown = options(['yes', 'Yes'], ['no', 'No'], ['dont-know', 'Don’t know']);

export const optional = { required: 'never' } as const;
/** Only where another field has one of these values. */
export const whereIs = (
  field: string,
  ...isOneOf: readonly string[]
): { required: Question['required'] } => ({
  required: { field, isOneOf },
});

/** A list to which rows are added. */
export function rows(
  head: Pick<QuestionList, 'id' | 'title' | 'hint' | 'one'> & { least?: number },
  ...columns: readonly Question[]
): QuestionList {
  return { kind: 'list', fixedRows: [], canAdd: true, least: 0, ...head, columns };
}

/** A list whose rows are always there. */
export function fixed(
  head: Pick<QuestionList, 'id' | 'title' | 'hint' | 'one' | 'fixedRows'>,
  ...columns: readonly Question[]
): QuestionList {
  return { kind: 'list', canAdd: false, least: 0, ...head, columns };
}
