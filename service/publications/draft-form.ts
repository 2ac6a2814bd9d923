// The form in which a version is written, and what is read from it.
import { button, details } from '../pages/govuk/components.ts';
import { type FormState, radiosField, selectField, textareaField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { dayOf } from '../phrases/day.ts';
import { isLanguageTag } from './document/language-tag.ts';
import { readDocument } from './document/read-document.ts';
import type { DeskVersion } from './life/desk-publication.ts';
import type { Saving } from './life/draft-store.ts';
import type { Correction } from './life/publication.ts';
import { type EditorOptions, editorField, previewButton, readEditor } from './editing/editor-form.ts';
import { textOfDocument } from './life/text-of-document.ts';

/** The fields as they stand in a version. */
export function formOf({ id, edition, document, changeNote, correction }: DeskVersion): FormFields {
  return FormFields.from({
    version: id,
    edition: String(edition),
    title: document.title,
    summary: document.summary,
    language: document.language,
    text: textOfDocument(document),
    note: changeNote,
    correction: correction ? 'yes' : 'no',
    since: correction ? String(correction.since) : '',
    wrong: correction?.wasWrong ?? '',
    right: correction?.isRight ?? '',
  });
}

export type ReadDraft = { ok: true; saving: Saving } | { ok: false; problems: FormProblem[] };

/** Blocks that are still there keep the ids that they have in `now`. */
export function readDraftForm(
  form: FormFields,
  now: DeskVersion,
  published: readonly DeskVersion[],
): ReadDraft {
  const { blocks, problems: unread } = readEditor(form, now.document.blocks);
  const [title, summary, language] = [form.value('title'), form.value('summary'), form.value('language')];
  const { document, problems: wrong } = readDocument({ title, summary, language, blocks });
  const changeNote = form.value('note');
  const isCorrection = form.value('correction') === 'yes' && published.length > 0;
  const correction = isCorrection ? correctionOf(form) : null;
  const problems: FormProblem[] = [
    ...(title === '' ? [{ field: 'title', message: 'Enter a title' }] : []),
    ...(isLanguageTag(language)
      ? []
      : [{ field: 'language', message: 'Choose the language it is written in' }]),
    ...(changeNote.length > 2000
      ? [{ field: 'note', message: 'What has changed must have at most 2,000 letters' }]
      : []),
    ...(correction ? correctionProblems(correction, published) : []),
    ...unread,
  ];
  if (problems.length === 0 && !document)
    problems.push(...wrong.map((message) => ({ field: 'text', message })));
  if (problems.length > 0 || !document) return { ok: false, problems };
  const edition = Number.parseInt(form.value('edition'), 10) || 0;
  return { ok: true, saving: { edition, document, changeNote, correction } };
}

function correctionOf(form: FormFields): Correction {
  return {
    since: Number.parseInt(form.value('since'), 10) || 0,
    wasWrong: form.value('wrong'),
    isRight: form.value('right'),
  };
}

function correctionProblems(
  { since, wasWrong, isRight }: Correction,
  published: readonly DeskVersion[],
): FormProblem[] {
  const long = (field: string, text: string, what: string) =>
    text.length > 2000 ? [{ field, message: `${what} must have at most 2,000 letters` }] : [];
  return [
    ...(published.some(({ number }) => number === since)
      ? []
      : [{ field: 'since', message: 'Choose the first version that was wrong' }]),
    ...(wasWrong === ''
      ? [{ field: 'wrong', message: 'Enter what was wrong' }]
      : long('wrong', wasWrong, 'What was wrong')),
    ...(isRight === ''
      ? [{ field: 'right', message: 'Enter what is right' }]
      : long('right', isRight, 'What is right')),
  ];
}

const languageChoices = [
  { value: 'en-GB', text: 'English' },
  { value: 'cy', text: 'Welsh (Cymraeg)' },
];

/** @param published the versions that the public has read, which this one may correct */
export function draftForm(
  id: string,
  state: FormState,
  { number, published }: { number: number; published: readonly DeskVersion[] },
  editor: EditorOptions = {},
): Html {
  const { form } = state;
  const written = form.value('language');
  const known = languageChoices.some(({ value }) => value === written);
  const languages =
    known || written === '' ? languageChoices : [...languageChoices, { value: written, text: written }];
  return html`<form method="post" action="/desk/publications/${id}/edit" novalidate>
    <input type="hidden" name="version" value="${form.value('version')}" />
    <input type="hidden" name="edition" value="${form.value('edition')}" />
    ${textField(state, { name: 'title', label: 'Title' })}
    ${textareaField(state, {
      name: 'summary',
      label: 'Summary',
      hint: 'What it is about, in a sentence or two. Lists and the search show it',
      rows: '3',
    })}
    ${selectField(state, { name: 'language', label: 'Language', choices: languages, chosen: 'en-GB' })}
    ${editorField(state, editor)} ${number > 1 && changeFields(state, published)}
    <div class="govuk-button-group">
      ${button({ text: 'Save', name: 'then', value: 'stay' })} ${previewButton()}
      ${button({ text: 'Save and keep writing', name: 'then', value: 'go-on', classes: 'govuk-button--secondary' })}
      <a class="govuk-link" href="/desk/publications/${id}">Leave without saving</a>
    </div>
  </form>`;
}

function changeFields(state: FormState, published: readonly DeskVersion[]): Html {
  const versions = published.map(({ number, publishedAt }) => ({
    value: String(number),
    text: `Version ${number}${publishedAt ? `, ${dayOf(publishedAt)}` : ''}`,
  }));
  return html`${textareaField(state, {
    name: 'note',
    label: 'What has changed',
    hint: 'The public reads this beside the new version, and those who follow are sent it',
    rows: '3',
  })}
  ${
    published.length > 0 &&
    radiosField(state, {
      name: 'correction',
      label: 'Does it put right something that was wrong?',
      hint: 'A correction stands in the public log of corrections, and each wrong version points at it',
      choices: [
        { value: 'no', text: 'No, it is new or said better' },
        { value: 'yes', text: 'Yes, something in an earlier version was wrong' },
      ],
      chosen: 'no',
    })
  }
  ${
    published.length > 0 &&
    details({
      summaryText: 'What was wrong and what is right',
      open: state.form.value('correction') === 'yes',
      html: html`${selectField(state, {
        name: 'since',
        label: 'First version that was wrong',
        choices: [{ value: '', text: 'Choose' }, ...versions],
      })}
      ${textareaField(state, { name: 'wrong', label: 'What was wrong', rows: '3' })}
      ${textareaField(state, { name: 'right', label: 'What is right', rows: '3' })}`,
    })
  }`;
}
