// Gaps that any question can have: no answer, one that is not among its choices, too many words, too few rows.
import { type Answered, rowsOf, said } from './answered.ts';
import { type AskedField, fieldsOf, isRequired } from './fields-of.ts';
import type { Gap } from './gap.ts';
import type { QuestionList, Section } from './question-set.ts';

export function missingAnswers(section: Section, answered: Answered): Gap[] {
  const lists = section.parts.filter((part) => part.kind === 'list');
  return [
    ...lists.flatMap((list) => tooFewRows(section, list, answered)),
    ...fieldsOf(section, answered.rows).flatMap((asked) => {
      const sentence = wrongWith(asked, answered);
      return sentence ? [{ section: section.id, field: asked.field, sentence, blocks: false }] : [];
    }),
  ];
}

function tooFewRows(section: Section, list: QuestionList, { rows }: Answered): Gap[] {
  const there = rowsOf(list, rows).length;
  if (there >= list.least) return [];
  const needed = list.least === 1 ? `at least one ${list.one}` : `at least ${list.least} rows (${list.one})`;
  return [
    {
      section: section.id,
      field: null,
      sentence: `${list.title}: add ${needed}. There are ${there}.`,
      blocks: false,
    },
  ];
}

/** “Age: “Why do you say so?” is not answered.”; null where nothing is wrong. */
function wrongWith(asked: AskedField, answered: Answered): string | null {
  const { question, row, list } = asked;
  const value = said(answered, asked.field);
  const where = row && list ? `${list.title}, ${row.title}: ` : '';
  const named = `${where}“${question.label}”`;
  if (value === '') return isRequired(asked, answered) ? `${named} is not answered.` : null;
  const known = question.choices?.map((choice) => choice.value);
  if (known && value.split('\n').some((one) => !known.includes(one)))
    return `${named} has an answer that is not among its choices. Choose again.`;
  if (question.answer === 'day' && !isDay(value)) return `${named} is not a day. Write it as 2026-11-30.`;
  const words = countWords(value);
  if (question.mostWords !== undefined && words > question.mostWords)
    return `${named} has ${words} words. It may have at most ${question.mostWords}.`;
  return null;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toJSON().startsWith(value);
}

export function countWords(value: string): number {
  return value.trim() === '' ? 0 : value.trim().split(/\s+/).length;
}
