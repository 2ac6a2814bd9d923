// The desk's page of one translation: each part beside what it is translated from, in fields that are written in the right direction.
import { page, type PageAnswer } from '../../pages/answer.ts';
import { button, details, insetText, tag } from '../../pages/govuk/components.ts';
import { radiosField, textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem, problemOf } from '../../pages/forms.ts';
import { attributes, html, type Html } from '../../pages/html.ts';
import { dayOf } from '../../phrases/day.ts';
import { counted } from '../../phrases/spoken-number.ts';
import { textDirection } from '../document/language-tag.ts';
import type { DeskTranslations } from './find-translated.ts';
import { typedPart } from './read-part.ts';
import {
  digestOf,
  fieldOf,
  languageName,
  partsOf,
  type PartState,
  type SourcePart,
  summaryPart,
  titlePart,
  type TranslatedPart,
  translationOf,
} from './translation-part.ts';
import type { DeskPart, Translation } from './translation-store.ts';

export interface TranslationPage {
  desk: DeskTranslations;
  translation: Translation;
  parts: readonly DeskPart[];
  /** What was typed, where the form came back. */
  form?: FormFields;
  problems?: readonly FormProblem[];
  /** They may keep what they write, and say that they have compared it. */
  mayWrite: boolean;
  /** They may open it to the public. */
  mayPublish: boolean;
}

export function translationPage(given: TranslationPage): PageAnswer {
  const { desk, translation, parts, form = new FormFields(), problems = [] } = given;
  const { publication, version } = desk;
  const { language } = translation;
  const rows = partsOf(version.document).map((source) => ({ source, ...translationOf(source, parts) }));
  const count = (state: PartState) => rows.filter((row) => row.state === state).length;
  const name = languageName(language, 'en');
  const base = `/desk/publications/${publication.id}/translations`;
  return page({
    title: `${version.document.title} in ${name}`,
    section: '/desk/publications',
    problems,
    breadcrumbs: [
      { text: 'Publications', href: '/desk/publications' },
      { text: 'Translations', href: base },
      { text: name },
    ],
    body: html`<h1 class="govuk-heading-l">“${version.document.title}” in ${name}</h1>
      <p>
        ${counted(count('current'), 'part')} translated, ${count('stale')} to be looked at again as the source
        has changed, ${count('missing')} not translated.
        ${translation.shownAt ? `Open to the public since ${dayOf(translation.shownAt)}.` : 'Not open to the public.'}
      </p>
      ${insetText({
        text: 'A part that has changed since it was translated is shown to the public in the language it was written in, with a sentence that says so, until it is translated again. What is written after it was opened is public when somebody else has opened it again.',
      })}
      <form method="post" action="${base}/${language}" novalidate>
        ${makerFields(form, problems, parts)}
        ${rows.map((row) => partFields(row, { language, form, problems, from: version.document.language }))}
        ${given.mayWrite && button({ text: 'Keep what is written', preventDoubleClick: true })}
      </form>
      ${decisions(given, rows)}`,
  });
}

interface Row {
  source: SourcePart;
  state: PartState;
  found: TranslatedPart | null;
}

function makerFields(form: FormFields, problems: readonly FormProblem[], parts: readonly DeskPart[]): Html {
  const last = parts.toSorted((one, other) => other.writtenAt.getTime() - one.writtenAt.getTime())[0];
  const state = {
    problems,
    form: form.has('made-by')
      ? form
      : FormFields.from({ 'made-by': last?.madeBy ?? '', maker: last?.maker ?? '' }),
  };
  return html`${radiosField(state, {
    ...{ name: 'made-by', label: 'Who translated what you write or paste now?' },
    hint: 'The public reads it with the text. What a computer translated is always called so.',
    choices: [
      { value: 'person', text: 'A person', hint: 'They are not named.' },
      { value: 'company', text: 'A company' },
      { value: 'computer', text: 'A computer' },
    ],
  })}
  ${textField(state, {
    ...{ name: 'maker', label: 'Name of the company or program' },
    ...{ hint: 'Needed for a company.', classes: 'govuk-input--width-20' },
  })}`;
}

const tags: Readonly<Record<PartState, { text: string; colour: string }>> = {
  current: { text: 'Translated', colour: 'green' },
  stale: { text: 'Source has changed', colour: 'yellow' },
  missing: { text: 'Not translated', colour: 'grey' },
};

function nameOf(part: string, number: number): string {
  if (part === titlePart) return 'Title';
  return part === summaryPart ? 'Summary' : `Part ${number}`;
}

function partFields(
  { source, state, found }: Row,
  {
    language,
    from,
    form,
    problems,
  }: { language: string; from: string; form: FormFields; problems: readonly FormProblem[] },
): Html {
  const { part, content, digest } = source;
  const field = fieldOf('text', part);
  const problem = problemOf(problems, field);
  const kept = found ? typedPart(found.content) : '';
  const typed = form.has(field) ? form.typed(field) : kept;
  const { text, colour } = tags[state];
  const lines = Math.min(20, Math.max(2, Math.ceil(typedPart(content).length / 30)));
  return html`<div class="dr-sides" id="${field}-part">
    <div lang="${from}" dir="${textDirection(from)}" class="dr-lines">${typedPart(content)}</div>
    <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label" for="${field}">${partName(source)} in ${languageName(language, 'en')}</label>
      ${tag({ text, classes: `govuk-tag--${colour}` })} ${found && state === 'current' && madeWords(found)}
      ${problem && html`<p class="govuk-error-message" id="${field}-error"><span class="govuk-visually-hidden">Error:</span> ${problem.message}</p>`}
      <textarea
        class="govuk-textarea"
        rows="${lines}"
        ${attributes({
          ...{ id: field, name: field, lang: language, dir: textDirection(language) },
          ...(problem && { 'aria-describedby': `${field}-error` }),
        })}
      >
${typed}</textarea>
      <input type="hidden" name="${fieldOf('of', part)}" value="${digest}" />
      <input
        type="hidden"
        name="${fieldOf('seen', part)}"
        value="${state === 'current' && found ? digestOf(found.content) : ''}"
      />
      ${state === 'stale' && fitsField(part, form)}
    </div>
  </div>`;
}

function partName({ part, content }: SourcePart): string {
  return typeof content === 'string'
    ? nameOf(part, 0)
    : `This ${content.kind === 'figure' ? 'picture' : content.kind}`;
}

function fitsField(part: string, form: FormFields): Html {
  const name = fieldOf('fits', part);
  return html`<div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        value="yes"
        ${attributes({ id: name, name, checked: form.value(name) === 'yes' })}
      />
      <label class="govuk-label govuk-checkboxes__label" for="${name}">It is still right as it is</label>
    </div>
  </div>`;
}

function madeWords({ madeBy, maker, checkedAt }: TranslatedPart): string {
  const by = madeBy === 'company' ? maker : `a ${madeBy}${maker === '' ? '' : ` (${maker})`}`;
  return `By ${by}. ${checkedAt ? `Checked by a person on ${dayOf(checkedAt)}.` : 'Not checked by a person.'}`;
}

function decisions({ desk, translation, mayWrite, mayPublish }: TranslationPage, rows: readonly Row[]): Html {
  const base = `/desk/publications/${desk.publication.id}/translations/${translation.language}`;
  const unchecked = rows.filter(
    ({ state, found }) => state === 'current' && found?.checkedAt === null,
  ).length;
  const { shownAt } = translation;
  const written = rows.filter(
    ({ state, found }) => state === 'current' && found && shownAt && found.writtenAt > shownAt,
  ).length;
  const hasTitle = rows.some(({ source, found }) => source.part === titlePart && found !== null);
  return html`${
    mayWrite &&
    unchecked > 0 &&
    details({
      summaryText: `${counted(unchecked, 'part')} not checked by a person`,
      html: html`<form method="post" action="${base}/check">
        <p>
          Only somebody who reads both languages, and has compared them, says so. Whoever translated a part
          does not check it.
        </p>
        ${button({ text: 'I have compared every part', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  }
  ${
    mayPublish &&
    (translation.shownAt
      ? html`${
            written > 0 &&
            html`<form method="post" action="${base}/show">
              ${button({ text: 'Open what was written since to the public', classes: 'govuk-button--secondary' })}
            </form>`
          }
          <form method="post" action="${base}/hide">
            ${button({ text: 'Take it away from the public', classes: 'govuk-button--warning' })}
          </form>`
      : hasTitle &&
        html`<form method="post" action="${base}/show">
          ${button({ text: 'Open it to the public', classes: 'govuk-button--secondary' })}
        </form>`)
  }`;
}
