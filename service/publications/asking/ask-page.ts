// The public pages on which somebody asks for another format, and is thanked.
import { attributes, html, type Html } from '../../pages/html.ts';
import { button, insetText, radios } from '../../pages/govuk/components.ts';
import { radiosField, textareaField, textField, type FormState } from '../../pages/form-inputs.ts';
import { problemOf } from '../../pages/forms.ts';
import { page, type PageAnswer } from '../../pages/answer.ts';
import { dayName } from '../../phrases/day.ts';
import type { Language } from '../../phrases/language.ts';
import { type AskWords, askWords } from './ask-words.ts';
import { askedFormats, ways, type Way } from './asked-format.ts';
import { contactFields } from './read-ask-form.ts';

export interface AskPage {
  /** Null: whoever asks says what it is about. */
  publication: { title: string; slug: string; language: string; isWithdrawn: boolean } | null;
  state: FormState;
  language: Language;
  /** Working days within which an answer comes. */
  days: number;
}

export function askPage({ publication, state, language, days }: AskPage): PageAnswer {
  const words = askWords(language);
  const title = publication === null ? words.title : words.titleOf(publication.title);
  return page({
    title,
    problems: state.problems,
    breadcrumbs: crumbs(publication, words),
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">${title}</h1>
        ${publication?.isWithdrawn && insetText({ text: words.withdrawn })}
        <p>${words.answered(days)} ${words.free}</p>
        <form
          method="post"
          action="${publication === null ? '/ask-for-a-format' : `/publications/${publication.slug}/ask`}"
          novalidate
        >
          ${publication === null && textareaField(state, { name: 'about', rows: '3', ...words.about })}
          ${radiosField(state, {
            ...{ name: 'format', label: words.format },
            choices: askedFormats.map((value) => ({ value, ...words.formats[value] })),
          })}
          ${textareaField(state, { name: 'detail', rows: '4', ...words.detail })}
          ${textField(state, {
            ...{ name: 'needed-by', ...words.neededBy, inputmode: 'text' },
            classes: 'govuk-input--width-10',
          })}
          ${wayField(state, words)}
          <p>${words.kept}</p>
          ${button({ text: words.send, preventDoubleClick: true })}
        </form>
        <p>${words.otherWays}</p>
      </div>
    </div>`,
  });
}

/** Below the text of a publication, in whatever language it is read. */
export function askLink({ slug }: { slug: string }, language: Language): Html {
  return html`<p class="govuk-body dr-no-print">
    <a class="govuk-link" href="/publications/${slug}/ask">${askWords(language).askForThis}</a>
  </p>`;
}

function crumbs(publication: AskPage['publication'], words: AskWords) {
  if (publication === null) return undefined;
  return [
    { text: words.publications, href: '/publications' },
    { text: publication.title, href: `/publications/${publication.slug}` },
    { text: words.title },
  ];
}

/** Each way has its own field under it, in sight whether or not it is chosen: nothing hangs on a script. */
function wayField(state: FormState, words: AskWords): Html {
  const problem = problemOf(state.problems, 'way');
  const chosen = state.form.value('way');
  return radios({
    name: 'way',
    idPrefix: 'way',
    fieldset: { legend: { text: words.way.label, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: words.way.hint },
    errorMessage: problem && { text: problem.message },
    items: ways.map((value) => ({
      value,
      text: words.ways[value],
      checked: value === chosen,
      conditional: { html: contactField(state, value, words) },
    })),
  });
}

function contactField(state: FormState, way: Way, words: AskWords): Html {
  const name = contactFields[way];
  if (way === 'email')
    return textField(state, {
      name,
      label: words.email,
      type: 'email',
      autocomplete: 'email',
      spellcheck: false,
    });
  if (way === 'post')
    return textareaField(state, { name, label: words.address, rows: '5', autocomplete: 'street-address' });
  const label = way === 'phone' ? words.phone : words.collectPhone;
  return textField(state, {
    name,
    label,
    type: 'tel',
    autocomplete: 'tel',
    classes: 'govuk-input--width-20',
  });
}

export function thanksPage(
  { reference, dueOn }: { reference: string; dueOn: string },
  language: Language,
): PageAnswer {
  const { thanks } = askWords(language);
  return page({
    title: thanks.title,
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l" ${attributes({ tabindex: '-1', autofocus: true })}>${thanks.title}</h1>
        <p class="govuk-body-l">${thanks.reference} <strong class="dr-code">${reference}</strong></p>
        <p><strong>${thanks.by(dayName(dueOn, language))}</strong></p>
        <p>${thanks.keepReference} ${thanks.letter}</p>
        <p><a class="govuk-link" href="/">${thanks.home}</a></p>
      </div>
    </div>`,
  });
}
