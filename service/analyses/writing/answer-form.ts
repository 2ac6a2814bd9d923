// One answer as it is written: its question, the field, how many words are left, what somebody else wrote meanwhile, and what stood there before.
import {
  checkboxesField,
  radiosField,
  textareaField,
  textField,
  type FormState,
} from '../../pages/form-inputs.ts';
import { details, insetText } from '../../pages/govuk/components.ts';
import { attributes, html, type Html } from '../../pages/html.ts';
import { momentOf } from '../keeping/moment.ts';
import type { AskedField } from '../questions/fields-of.ts';
import { findQuestion, labelOf } from '../questions/labels.ts';
import type { Question, QuestionSet } from '../questions/question-set.ts';
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
    ${inputOf(asked, state)} ${wordsLeft(asked, options)}
    <p class="dr-answer__state" data-answer-state hidden></p>
    ${theirs && theirsView(asked, theirs)} ${whenAsked(asked, set)} ${guidanceOf(question)}
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

function inputOf({ field, question }: AskedField, state: FormState): Html {
  const words = { name: field, label: question.label, hint: hintOf(question) };
  const options = (question.choices ?? []).map(({ value: own, label, hint }) => ({
    ...{ value: own, text: label },
    ...(hint !== undefined && { hint }),
  }));
  switch (question.answer) {
    case 'choice':
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
