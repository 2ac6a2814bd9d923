// The page on which an analyst says what columns mean: the first rows as they are, each guess with its reasons, and what is open.
import { selectField, textField, type FormState } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { button, details, insetText, tag, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { percentage, counted, whole } from '../phrases/spoken-number.ts';
import type { Dataset } from './keeping/dataset.ts';
import type { Draft, Looked } from './keeping/look-at-files.ts';
import type { PartnerNames } from './keeping/partner-store.ts';
import { mappingToolsView } from './mapping-tools-view.ts';
import { meaningChoices, meaningValue } from './mapping-form.ts';
import { confidenceWords } from './mapping/column-guess.ts';
import type { MappingProblem } from './mapping/mapping-problems.ts';
import type { StoredMapping } from './mapping/mapping-store.ts';
import { rowKindWords, type RowKind } from './mapping/row-kind.ts';
import type { LookedColumn } from './mapping/table-look.ts';
import { valueListOf } from './mapping/value-reading.ts';
import { dateFormWords, dateForms } from './mapping/written-date.ts';
import { detailWords } from './minimising/personal-details.ts';

export interface MappingView {
  dataset: Dataset;
  rows: RowKind;
  looked: Looked;
  draft: Draft;
  problems: readonly MappingProblem[];
  state: FormState;
  versions: readonly StoredMapping[];
  /** To begin with, in place of the guess. */
  definitions: readonly StoredMapping[];
  partners: PartnerNames;
  /** How many different values of a column nobody understands, by heading. */
  unknown: ReadonlyMap<string, number>;
}

export function mappingView(view: MappingView): Html {
  const { dataset, looked, draft } = view;
  return html`<span class="govuk-caption-l">${dataset.title}</span>
    <h1 class="govuk-heading-l">What do the columns mean?</h1>
    ${intro(view)} ${openQuestions(view)} ${firstRows(view)}
    <form method="post" action="/data/${dataset.id}/mapping" novalidate>
      ${wholeFields(view)}
      <h2 class="govuk-heading-m">The columns</h2>
      ${draft.definition.columns.map(({ header }, at) => columnPart(view, header, at))}
      <div class="govuk-button-group">
        ${button({ text: 'Save, and see what will be counted', name: 'then', value: 'preview' })}
        ${button({ text: 'Save', name: 'then', value: 'stay', classes: 'govuk-button--secondary' })}
      </div>
    </form>
    ${mappingToolsView({ ...view, canUndo: draft.steps.length > 0, canDiscard: looked.open.length > 0 })}`;
}

function intro({ looked, draft, rows }: MappingView): Html {
  const { look, open, absent } = looked;
  const waiting = open.length > 0;
  const files = counted(look.files.length, 'file');
  return html`${insetText({
    html: html`<p class="govuk-body">
      ${
        waiting
          ? `${files} with ${counted(look.rows, 'row')} ${look.files.length === 1 ? 'waits' : 'wait'} to be read. Nothing is counted until you say what is in ${look.files.length === 1 ? 'it' : 'them'}. Each row should be ${rowKindWords[rows]}.`
          : `This is how ${files} with ${counted(look.rows, 'row')} ${look.files.length === 1 ? 'is' : 'are'} read now${draft.current ? `, by version ${draft.current.version}` : ''}. If you change it, they are read again from the copies kept of them; what is there counts until that is done.`
      }
    </p>`,
  })}
  ${
    looked.isPart &&
    html`<p class="govuk-body">
      There are more rows than can be shown at once. What is said here is of the first ones; all of them are
      read.
    </p>`
  }
  ${
    absent.length > 0 &&
    warningText({
      iconFallbackText: 'Warning',
      text: `No copy was kept of ${counted(absent.length, 'file')}, so ${absent.length === 1 ? 'it' : 'they'} cannot be read another way. Send ${absent.length === 1 ? 'it' : 'them'} again.`,
    })
  }`;
}

function openQuestions({ problems, looked }: MappingView): Html {
  const reasons = looked.open.flatMap((each) => each.problems);
  const asked = problems.filter(({ code }) => code !== '');
  if (asked.length === 0 && reasons.length === 0) return html``;
  return html`${
    asked.length > 0 &&
    html`<h2 class="govuk-heading-m">Still open</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${asked.map(
          ({ message, column }) =>
            html`<li>
              ${column === null ? message : html`<a class="govuk-link" href="#column-${column}">${message}</a>`}
            </li>`,
        )}
      </ul>`
  }
  ${
    reasons.length > 0 &&
    details({
      summaryText: 'Why these files were not read by themselves',
      html: html`<ul class="govuk-list govuk-list--bullet">
        ${reasons.map(({ message }) => html`<li>${message}</li>`)}
      </ul>`,
    })
  }`;
}

function firstRows({ looked: { look } }: MappingView): Html {
  if (look.first.length === 0) return html``;
  return html`<h2 class="govuk-heading-m">The first rows, as they were sent</h2>
    <p class="govuk-body">
      What can point to one person is hidden here, and is not kept when the file is read.
    </p>
    ${wideTable({
      caption: 'The first rows, as they were sent',
      captionClasses: 'govuk-visually-hidden',
      head: look.columns.map(({ header }) => ({ text: header })),
      rows: look.first.map((cells) => cells.map((text) => ({ text }))),
    })}`;
}

function wholeFields({ draft: { definition }, state, rows, partners, looked }: MappingView): Html {
  const own = [...partners].map(([value, text]) => ({ value, text }));
  return html`<h2 class="govuk-heading-m">The data as a whole</h2>
    ${textField(filled(state, 'name', definition.name), {
      name: 'name',
      label: 'Name of this way of reading',
      hint: 'It can be used again for other data, under this name',
      attributes: { maxlength: '200' },
    })}
    ${
      rows !== 'people' &&
      html`${textField(filled(state, 'one', definition.one), {
        name: 'one',
        label: 'What is counted, one of it',
        hint: 'Such as complaint, search or response',
        classes: 'govuk-input--width-20',
      })}
      ${textField(filled(state, 'many', definition.many), {
        name: 'many',
        label: 'Several of it',
        hint: 'Such as complaints, searches or responses',
        classes: 'govuk-input--width-20',
      })}`
    }
    ${
      rows === 'events' &&
      selectField(state, {
        name: 'partner',
        label: 'Whose records are they?',
        hint: 'Labels that you settle are remembered for this partner',
        chosen: definition.partner,
        choices: [
          {
            value: '',
            text:
              looked.partner === ''
                ? 'Nobody in particular, or as the file’s name says'
                : `Whoever sent them (${partners.get(looked.partner) ?? looked.partner})`,
          },
          ...own,
        ],
      })
    }
    ${
      rows === 'people' &&
      textField(filled(state, 'on', definition.on ?? ''), {
        name: 'on',
        label: 'The day these people were counted on',
        hint: 'Only needed where dates of birth are made into ages. Such as 2025-03-31',
        classes: 'govuk-input--width-10',
      })
    }`;
}

/** The field as it was typed, or as it stands in the definition. */
function filled(state: FormState, name: string, value: string): FormState {
  if (state.form.has(name)) return state;
  return { ...state, form: FormFields.from({ [name]: value }) };
}

function columnPart(view: MappingView, header: string, at: number): Html {
  const { draft, state, rows, looked, problems, dataset } = view;
  const meaning = draft.definition.columns[at]?.meaning ?? { is: 'not-used' as const };
  const column = looked.look.columns.find((each) => each.header === header);
  const problem = problems.find((each) => each.column === at);
  const problemState = problem
    ? { ...state, problems: [{ field: `column-${at}`, message: problem.message }] }
    : state;
  const list = valueListOf(meaning, rows);
  const unknown = view.unknown.get(header) ?? 0;
  return html`<section class="govuk-!-margin-bottom-6" aria-labelledby="heading-${at}">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id="heading-${at}">${header}</h3>
    ${column ? about(column, draft.steps.length === 0 && !draft.current) : html`<p class="govuk-hint">${absentWords(meaning)}</p>`}
    ${selectField(problemState, {
      name: `column-${at}`,
      label: 'It means',
      chosen: meaningValue(meaning),
      choices: meaningChoices(rows),
    })}
    ${meaning.is === 'date' && dateField(view)}
    ${
      column &&
      list &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="/data/${dataset.id}/mapping/values/${at}"
          >${unknown > 0 ? `Settle ${counted(unknown, 'value')} of “${header}” that nobody knows` : `See how the values of “${header}” are read`}</a
        >
      </p>`
    }
  </section>`;
}

const leftOut = ['identifier', 'date-of-birth', 'free-text', 'not-used'];

function absentWords({ is }: { is: string }): string {
  return leftOut.includes(is)
    ? 'Nothing of it was kept when the files were read. What you choose here is for files to come.'
    : 'No file that is here has this column.';
}

function about({ guess, filled: rows, blank, different, values }: LookedColumn, isGuess: boolean): Html {
  const { confidence, why, personal } = guess;
  const shown = values.slice(0, 4).map(({ value }) => `“${value.slice(0, 40)}”`);
  return html`<p class="govuk-body-s govuk-!-margin-bottom-1">
      ${
        personal
          ? html`${tag({ text: 'Points to people', classes: 'govuk-tag--red' })} It holds
            ${detailWords[personal.detail]}.`
          : tag({
              text: `Guess: ${confidenceWords(confidence)}, ${percentage(confidence)}`,
              classes: confidence >= 0.7 ? 'govuk-tag--green' : 'govuk-tag--yellow',
            })
      }
    </p>
    <p class="govuk-hint govuk-!-margin-bottom-1">
      ${!isGuess && 'Before anybody said: '}${why.join(' ')} ${whole(different)} different values on
      ${counted(rows, 'row')}${blank > 0 && `, blank on ${whole(blank)}`}.
      ${shown.length > 0 && `Such as ${shown.join(', ')}.`}
    </p>`;
}

function dateField({ draft: { definition }, state }: MappingView): Html {
  return selectField(state, {
    name: 'date-form',
    label: 'Its dates are written',
    chosen: definition.dateForm ?? '',
    choices: [
      ...(definition.dateForm === null ? [{ value: '', text: 'Choose: the file leaves it open' }] : []),
      ...dateForms.map((value) => ({ value, text: dateFormWords[value] })),
    ],
  });
}
