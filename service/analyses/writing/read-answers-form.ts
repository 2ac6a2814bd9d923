// Reads what was typed in a page of answers: each field with the edition its writer saw, and what cannot be kept as it is.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { dayTyped } from '../../policies/index.ts';
import type { AnswerChange } from '../keeping/answer-store.ts';
import type { AskedField } from '../questions/fields-of.ts';
import type { Question } from '../questions/question-set.ts';

/** The hidden field beside each answer: which edition of it the page shows. */
export function editionName(field: string): string {
  return `edition:${field}`;
}

export interface AnswersRead {
  changes: AnswerChange[];
  problems: FormProblem[];
}

/** Only fields that the page had; others stay untouched. */
export function readAnswersForm(form: FormFields, asked: readonly AskedField[]): AnswersRead {
  const read: AnswersRead = { changes: [], problems: [] };
  for (const { field, question } of asked) {
    if (!form.has(editionName(field))) continue;
    const answer = readAnswer(question, form.allTyped(field));
    const edition = Number(form.value(editionName(field)));
    if (!answer.ok) read.problems.push({ field, message: answer.message });
    else read.changes.push({ field, value: answer.value, edition: Number.isInteger(edition) ? edition : 0 });
  }
  return read;
}

type AnswerRead = { ok: true; value: string } | { ok: false; message: string };

const mostCharacters = 50_000;

/** @param typed what was sent: several of a question with several choices, none where nothing was chosen */
export function readAnswer(question: Question, typed: readonly string[]): AnswerRead {
  const text = (typed[0] ?? '').replaceAll(/\r\n?/g, '\n').trim();
  if (question.answer === 'choice') return known(question, text === '' ? [] : [text]);
  if (question.answer === 'choices') return known(question, typed.filter(Boolean));
  if (text === '') return { ok: true, value: '' };
  if (question.answer === 'day') {
    const { day, isRough } = dayTyped(text);
    if (day !== null && !isRough) return { ok: true, value: day };
    return { ok: false, message: `“${text.slice(0, 40)}” is not a day. Enter it like 1 April 2026` };
  }
  if (question.answer === 'number' && !/^\d+(\.\d+)?$/.test(text))
    return { ok: false, message: `“${text.slice(0, 40)}” is not a number. Enter it in figures, such as 12` };
  if (text.length > mostCharacters)
    return {
      ok: false,
      message: `This has ${text.length} characters, and at most ${mostCharacters} can be kept. Shorten it, or attach it as a document`,
    };
  return { ok: true, value: question.answer === 'line' ? text.replaceAll(/\s*\n\s*/g, ' ') : text };
}

function known({ choices = [] }: Question, chosen: readonly string[]): AnswerRead {
  const values = choices.map(({ value }) => value).filter((value) => chosen.includes(value));
  if (values.length < new Set(chosen).size) return { ok: false, message: 'Choose from the list' };
  return { ok: true, value: values.join('\n') };
}
