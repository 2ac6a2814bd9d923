// The form in which Easy Read is written: short sentences, each with its picture, without a script.
import {
  checkboxesField,
  fileField,
  type FormState,
  textareaField,
  textField,
} from '../../pages/form-inputs.ts';
import { FormFields } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import type { UploadedFile } from '../../pages/route.ts';
import type { EasyReadContent, EasyReadPair } from './prepared-format.ts';

/** So many empty ones follow those there are. */
const empty = 3;

export function easyReadForm(
  state: FormState,
  content: EasyReadContent,
  pictureAt: (digest: string) => string,
): Html {
  const pairs = [...content.pairs, ...Array.from({ length: empty }, () => none)];
  return html`${textField(state, { name: 'title', label: 'Title' })}
    <p class="govuk-body">
      One idea in a sentence, at most 15 words, and a picture that says the same. A field left empty is left
      out.
    </p>
    ${pairs.map((pair, index) => pairView(state, pair, index + 1, pictureAt))}
    <h2 class="govuk-heading-m">Made with people who use Easy Read</h2>
    ${textField(state, { name: 'group', label: 'Who took part', hint: 'A group and not names of people: this is published.' })}
    ${textField(state, { name: 'people', label: 'How many people', inputmode: 'numeric', classes: 'govuk-input--width-4' })}
    ${textField(state, { name: 'day', label: 'On which day', hint: 'Such as 2026-11-30.', classes: 'govuk-input--width-10' })}`;
}

const none: EasyReadPair = { text: '', picture: null, alt: '' };

function pairView(
  state: FormState,
  pair: EasyReadPair,
  number: number,
  pictureAt: (digest: string) => string,
): Html {
  const isNew = pair === none;
  return html`<fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
      ${isNew ? `New sentence ${number}` : `Sentence ${number}`}
    </legend>
    ${
      pair.picture !== null &&
      html`<p class="govuk-body">
        <img class="dr-easy-read__picture" src="${pictureAt(pair.picture)}" alt="${pair.alt}" />
      </p>`
    }
    ${textareaField(state, { name: `text-${number}`, label: 'Words', rows: '2' })}
    ${fileField(state, { name: `picture-${number}`, label: pair.picture === null ? 'Picture' : 'Another picture in its place', hint: 'PNG or JPEG.' })}
    ${textField(state, { name: `alt-${number}`, label: 'What the picture shows' })}
    ${!isNew && textField(state, { name: `place-${number}`, label: 'Place in the order', inputmode: 'numeric', classes: 'govuk-input--width-3' })}
    ${!isNew && checkboxesField(state, { name: `remove-${number}`, label: 'Remove', choices: [{ value: 'yes', text: `Remove sentence ${number}` }] })}
  </fieldset>`;
}

/** The form as the content has it. */
export function typedEasyRead(content: EasyReadContent): FormFields {
  const { title, pairs, group, people, day } = content;
  return FormFields.from({
    ...{ title, group, people: people === 0 ? '' : String(people), day },
    ...Object.fromEntries(
      pairs.flatMap(({ text, alt }, index) => [
        [`text-${index + 1}`, text],
        [`alt-${index + 1}`, alt],
        [`place-${index + 1}`, String(index + 1)],
      ]),
    ),
  });
}

/** @param pictureOf the digest of a picture that was sent now; null where none was */
export function readEasyRead(
  form: FormFields,
  before: EasyReadContent,
  pictureOf: (field: string) => string | null,
): EasyReadContent {
  const count = before.pairs.length + empty;
  const pairs = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const text = form.value(`text-${number}`);
    const picture = pictureOf(`picture-${number}`) ?? before.pairs[index]?.picture ?? null;
    const place = Number(form.value(`place-${number}`)) || number;
    return { pair: { text, picture, alt: form.value(`alt-${number}`) }, place, number };
  }).filter(({ pair, number }) => !isLeftOut(form, pair, number));
  // Of two that claim a place, the one that has moved goes first.
  const ordered = pairs.toSorted(
    (one, other) =>
      one.place - other.place || Number(one.place === one.number) - Number(other.place === other.number),
  );
  const people = Number(form.value('people'));
  const day = form.value('day');
  return {
    title: form.value('title'),
    pairs: ordered.map(({ pair }) => pair),
    group: form.value('group'),
    people: Number.isInteger(people) && people >= 0 && people <= 1000 ? people : 0,
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '',
  };
}

function isLeftOut(form: FormFields, { text, picture, alt }: EasyReadPair, number: number): boolean {
  return form.value(`remove-${number}`) === 'yes' || (text === '' && picture === null && alt === '');
}

/** Files of fields that hold pictures. */
export function picturesOf(files: readonly UploadedFile[]): UploadedFile[] {
  return files.filter(({ fieldName }) => /^picture-\d{1,3}$/.test(fieldName));
}
