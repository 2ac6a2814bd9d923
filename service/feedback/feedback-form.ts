// The form for feedback: what is asked, and what was typed as feedback or as problems.
import { button } from '../pages/govuk/components.ts';
import { radiosField, textareaField, textField, type FormState } from '../pages/form-inputs.ts';
import type { FormFields, FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { whole } from '../phrases/spoken-number.ts';
import type { FeedbackWords } from './feedback-words.ts';
import { lettersIn, mostLetters, pathFrom, type SentFeedback, usefulAnswers } from './sent-feedback.ts';

export type ReadFeedback = { ok: true; sent: SentFeedback } | { ok: false; problems: FormProblem[] };

const isEmail = (text: string) =>
  // A long one is not looked at: the time that it takes grows with its square.
  text.length <= 254 && /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]{2,}$/.test(text);

export function readFeedbackForm(form: FormFields, words: FeedbackWords): ReadFeedback {
  const useful = usefulAnswers.find((known) => known === form.value('useful')) ?? '';
  const [wentWrong, couldBeBetter] = [form.value('wentWrong'), form.value('couldBeBetter')];
  const [typedPage, email] = [form.value('page'), form.value('email')];
  const page = pathFrom(typedPage);
  const problems = [
    ...(useful === '' && wentWrong === '' && couldBeBetter === ''
      ? [{ field: 'useful', message: words.nothing }]
      : []),
    ...tooLong('wentWrong', wentWrong, words),
    ...tooLong('couldBeBetter', couldBeBetter, words),
    ...(typedPage !== '' && page === '' ? [{ field: 'page', message: words.notAPage }] : []),
    ...(email !== '' && !isEmail(email) ? [{ field: 'email', message: words.notAnEmail }] : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, sent: { useful, wentWrong, couldBeBetter, page, email } };
}

function tooLong(field: string, typed: string, words: FeedbackWords): FormProblem[] {
  const letters = lettersIn(typed);
  return letters > mostLetters ? [{ field, message: words.tooLong(whole(letters), whole(mostLetters)) }] : [];
}

export function feedbackForm(state: FormState, words: FeedbackWords): Html {
  return html`<form method="post" action="/feedback" novalidate autocomplete="off">
    <p class="govuk-body">${words.optional}</p>
    ${radiosField(state, {
      name: 'useful',
      label: words.useful,
      choices: usefulAnswers.map((value) => ({ value, text: words.usefulAnswers[value] })),
      classes: 'govuk-radios--inline',
    })}
    ${textareaField(state, { name: 'wentWrong', label: words.wentWrong, hint: words.most(whole(mostLetters)) })}
    ${textareaField(state, { name: 'couldBeBetter', label: words.couldBeBetter })}
    ${textField(state, { name: 'page', label: words.page, hint: words.pageHint, spellcheck: false })}
    ${textField(state, {
      name: 'email',
      label: words.email,
      hint: words.emailHint,
      type: 'email',
      autocomplete: 'email',
      spellcheck: false,
    })}
    ${button({ text: words.send })}
  </form>`;
}
