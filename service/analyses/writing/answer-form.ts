// One answer as it is written: its question, the field, how many words are left, what somebody else wrote meanwhile, and what stood there before.
import {
  checkboxesField,
  radiosField,
  selectField,
  type Choice,
  textareaField,
  textField,
  type FormState,
} from '../../pages/form-inputs.ts';
import { details, insetText } from '../../pages/govuk/components.ts';
import { attributes, html, type Html } from '../../pages/html.ts';
import { notYetConsidered } from '../keeping/answers.ts';
import { momentOf } from '../keeping/moment.ts';
import type { AskedField } from '../questions/fields-of.ts';
import { findQuestion, labelOf } from '../questions/labels.ts';
import type { Question, QuestionList, QuestionSet } from '../questions/question-set.ts';
import { answerWords } from './answer-words.ts';
import { editionName } from './read-answers-form.ts';
import { countSentence } from './word-count.ts';

/** What somebody else saved since the page was opened. */
export interface Theirs {
  value: string;
  /** Their name. */
  by: string;
  at: Date;
}

export interface AnswerFormOptions {
  set: QuestionSet;
  /** As it was last saved: 0 for never. */
  edition: number;
  value: string;
  theirs?: Theirs | undefined;
  /** Where everything that ever stood in it can be read. */
  historyHref: string;
  /** In a list of many: what is said of the question stands once above them all, and choices drop down. */
  isCompact: boolean;
}

/** Above a list of many: what is said of each of its questions. */
export function howToAnswer(list: QuestionList, set: QuestionSet): Html {
  return details({
    summaryText: 'How to answer these',
    html: html`${list.columns.map(
      (question) =>
        html`<p class="govuk-body"><strong>${question.label}</strong> ${hintOf(question)}</p>
          ${choiceHints(question)} ${whenAsked({ field: '', question, list, row: null }, set)}
          ${
            question.guidance &&
            html`<p class="govuk-body">${question.guidance.words} (${question.guidance.source})</p>`
          }`,
    )}`,
  });
}

function choiceHints({ choices = [] }: Question): Html | false {
  const hinted = choices.filter(({ hint }) => hint !== undefined);
  return (
    hinted.length > 0 &&
    html`<ul class="govuk-list govuk-list--bullet">
      ${hinted.map(({ label, hint }) => html`<li>${label}: ${hint}</li>`)}
    </ul>`
  );
}

/** The button beside somebody else's text: a field with the name of the answer to take theirs for. */
export const takeName = 'take-theirs';

/** @param state what was typed, where the page came back with it */
export function answerForm(asked: AskedField, state: FormState, options: AnswerFormOptions): Html {
  const { field, question } = asked;
  const { edition, theirs, set } = options;
  return html`<div
    class="dr-answer"
    ${attributes({ 'data-answer': field, 'data-kind': question.answer, 'data-edition': edition })}
  >
    <input type="hidden" name="${editionName(field)}" value="${edition}" autocomplete="off" />
    ${inputOf(asked, state, options.isCompact)} ${wordsLeft(asked, options)}
    <p class="dr-answer__state" data-answer-state hidden></p>
    ${theirs && theirsView(asked, theirs)}
    ${!options.isCompact && html`${whenAsked(asked, set)} ${guidanceOf(question)}`}
    ${
      edition > 0 &&
      html`<p class="dr-answer__more dr-no-print">
        <a class="govuk-link govuk-link--no-visited-state" href="${options.historyHref}"
          >History<span class="govuk-visually-hidden"> of “${question.label}”</span></a
        >
      </p>`
    }
  </div>`;
}

function inputOf({ field, question }: AskedField, state: FormState, isCompact: boolean): Html {
  const words = { name: field, label: question.label, ...(!isCompact && { hint: hintOf(question) }) };
  const options = (question.choices ?? []).map(({ value: own, label, hint }) => ({
    ...{ value: own, text: label },
    ...(hint !== undefined && { hint }),
  }));
  const isLong = isCompact && options.length > 3;
  switch (question.answer) {
    case 'choice':
      if (isLong) return selectField(state, { ...words, choices: withNothing(options) });
      return radiosField(state, {
        ...words,
        choices: options,
        classes: options.length > 2 ? 'govuk-radios--small' : 'govuk-radios--inline govuk-radios--small',
      });
    case 'choices':
      return checkboxesField(state, {
        ...{ ...words, choices: options, classes: 'govuk-checkboxes--small' },
      });
    case 'text':
      return textareaField(state, {
        ...words,
        rows: question.mostWords === undefined ? '4' : '14',
        ...counted(question, field),
      });
    case 'line':
      return textField(state, words);
    case 'day':
      return textField(state, { ...words, classes: 'govuk-input--width-20', autocomplete: 'off' });
    case 'number':
      return textField(state, { ...words, classes: 'govuk-input--width-10', inputmode: 'decimal' });
  }
}

/** A list that drops down begins with nothing, where nothing is an answer. */
function withNothing(options: Choice[]): Choice[] {
  const begins = options.some(({ value }) => value === notYetConsidered);
  return begins ? options : [{ value: '', text: 'Choose' }, ...options];
}

function hintOf({ answer, hint }: Question): string {
  return answer === 'day' ? `${hint} For example, 1 April 2026.`.trim() : hint;
}

function countId(field: string): string {
  return `${field}-count`;
}

function counted({ mostWords }: Question, field: string) {
  return mostWords === undefined ? {} : { describedBy: countId(field) };
}

function wordsLeft(
  { field, question: { mostWords } }: AskedField,
  { value }: AnswerFormOptions,
): Html | false {
  if (mostWords === undefined) return false;
  return html`<p
    class="govuk-hint dr-answer__count"
    id="${countId(field)}"
    ${attributes({ 'data-answer-most': mostWords })}
  >
    At most ${mostWords} words. ${countSentence(value, mostWords)}.
  </p>`;
}

function theirsView({ field, question }: AskedField, { value, by, at }: Theirs): Html {
  const words = answerWords(question, value);
  return insetText({
    classes: 'dr-answer__theirs',
    html: html`<p class="govuk-body">
        <strong>${by} changed this while you were writing</strong> (${momentOf(at)}). Yours stands above and
        is not saved yet. Save again to keep yours in place of theirs, with whatever you take over from it.
      </p>
      <p class="govuk-body-s govuk-!-margin-bottom-1">What ${by} wrote:</p>
      <div class="dr-lines">${words === '' ? 'Nothing: they emptied it.' : words}</div>
      <p>
        <button
          type="submit"
          class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
          name="${takeName}"
          value="${field}"
        >
          Use what ${by} wrote<span class="govuk-visually-hidden"> for “${question.label}”</span>
        </button>
      </p>`,
  });
}

/** Where it is asked only after a certain answer, that answer in words. */
function whenAsked({ question: { required }, list }: AskedField, set: QuestionSet): Html | false {
  if (typeof required === 'string') return false;
  const other = list?.columns.find(({ id }) => id === required.field) ?? findQuestion(set, required.field);
  if (!other) return false;
  const answers = required.isOneOf.map((value) => `“${labelOf(other, value)}”`);
  return html`<p class="dr-answer__more">Needed where “${other.label}” is answered ${orList(answers)}.</p>`;
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function guidanceOf({ guidance, label }: Question): Html | false {
  if (!guidance) return false;
  return details({
    classes: 'dr-answer__guidance',
    summaryHtml: html`Why this is asked<span class="govuk-visually-hidden">: “${label}”</span>`,
    html: html`<p class="govuk-body">${guidance.words}</p>
      <p class="govuk-body-s">Source: ${guidance.source}</p>`,
  });
}
