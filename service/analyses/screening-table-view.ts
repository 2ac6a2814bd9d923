// The table of aims and characteristics as it is filled in: a list to choose from in each cell, and one reason for each characteristic.
import { type FormState, selectField, textareaField } from '../pages/form-inputs.ts';
import { fieldset, insetText } from '../pages/govuk/components.ts';
import { attributes, html, type Html } from '../pages/html.ts';
import { momentOf } from './keeping/moment.ts';
import type { AnsweredRow } from './questions/answered.ts';
import type { AskedField } from './questions/fields-of.ts';
import { labelOf } from './questions/labels.ts';
import { shortName } from './screening/relevance-view.ts';
import { takeName, type Theirs } from './writing/answer-form.ts';
import { editionName } from './writing/read-answers-form.ts';
import type { Shown } from './writing/write-answers.ts';

/** Each characteristic with its cells in a row: beside each other where there is room, one over the other on a telephone. */
export function screeningTable(shown: Shown, asked: readonly AskedField[]): Html[] {
  const rows = new Map(asked.flatMap(({ row }) => (row ? [[row.id, row] as const] : [])));
  return [...rows.values()].map((row) =>
    characteristicView(
      shown,
      row,
      asked.filter((one) => one.row?.id === row.id),
    ),
  );
}

function characteristicView(shown: Shown, row: AnsweredRow, asked: readonly AskedField[]): Html {
  const aims = asked.filter(({ question }) => question.answer === 'choice');
  const why = asked.filter(({ question }) => question.answer !== 'choice');
  return fieldset({
    classes: 'dr-relevance',
    legend: { text: row.title, classes: 'govuk-fieldset__legend--m', isPageHeading: false },
    html: html`<div class="dr-relevance__aims">${aims.map((one) => cellView(shown, one))}</div>
      ${why.map((one) => cellView(shown, one))}`,
  });
}

function cellView({ written, state, theirs }: Shown, { field, question }: AskedField): Html {
  const edition = written.answers.values.get(field)?.edition ?? 0;
  const other = theirs.get(field);
  return html`<div
    class="dr-answer"
    ${attributes({ 'data-answer': field, 'data-kind': question.answer, 'data-edition': edition })}
  >
    <input type="hidden" name="${editionName(field)}" value="${edition}" autocomplete="off" />
    ${inputOf(state, { field, question })}
    <p class="dr-answer__state" data-answer-state hidden></p>
    ${other && theirsView(field, labelOf(question, other.value), other)}
  </div>`;
}

function inputOf(state: FormState, { field, question }: Pick<AskedField, 'field' | 'question'>): Html {
  if (question.answer !== 'choice')
    return textareaField(state, { name: field, label: question.label, hint: question.hint, rows: '2' });
  const choices = (question.choices ?? []).map(({ value, label }) => ({ value, text: label }));
  return selectField(state, {
    ...{ name: field, label: shortName(question) },
    choices: [{ value: '', text: 'Not answered yet' }, ...choices],
  });
}

function theirsView(field: string, words: string, { by, at }: Theirs): Html {
  return insetText({
    classes: 'dr-answer__theirs',
    html: html`<p class="govuk-body">
        <strong>${by} changed this while you were writing</strong> (${momentOf(at)}). They wrote: “${words}”.
        Yours stands above and is not saved yet. Save again to keep yours.
      </p>
      <button
        type="submit"
        class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
        name="${takeName}"
        value="${field}"
      >
        Use what ${by} wrote
      </button>`,
  });
}
