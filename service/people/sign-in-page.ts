// The pages of signing in: who are you, and is it you.
import { page, type PageAnswer } from '../pages/answer.ts';
import { button, details } from '../pages/govuk/components.ts';
import { type FormState, textField } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';

/** Passwords and codes are never sent back. */
const emptyForm = new FormFields();

export interface SignInState extends FormState {
  /** Where to go then. */
  to: string;
}

/** @param others further ways to sign in, each with its heading */
export function signInPage(state: SignInState, others: readonly Html[] = [], status?: number): PageAnswer {
  return page({
    title: 'Sign in',
    problems: state.problems,
    ...(status !== undefined && { status }),
    body: narrow(
      html`<h1 class="govuk-heading-l">Sign in</h1>
        ${others} ${passwordForm(state)}
        ${details({
          summaryText: 'If you have no account',
          text: 'Accounts are made by invitation. Ask the people who look after this service in your office.',
        })}`,
    ),
  });
}

export function passwordForm(state: SignInState): Html {
  return html`<form method="post" action="/sign-in" novalidate>
    <input type="hidden" name="to" value="${state.to}" />
    ${emailField(state)} ${passwordField(state, { name: 'password', label: 'Password', isNew: false })}
    ${button({ text: 'Continue' })}
    <p class="govuk-body"><a class="govuk-link" href="/sign-in/forgotten">Forgotten password</a></p>
  </form>`;
}

export function emailField(state: FormState): Html {
  return textField(state, {
    name: 'email',
    label: 'E-mail address',
    type: 'email',
    autocomplete: 'username',
    spellcheck: false,
    classes: 'govuk-input--width-30',
  });
}

/** What was typed does not come back. */
export function passwordField(
  { problems }: FormState,
  { name, label, hint, isNew }: { name: string; label: string; hint?: string; isNew: boolean },
): Html {
  return textField(
    { form: emptyForm, problems },
    {
      ...{ name, label, type: 'password', spellcheck: false, classes: 'govuk-input--width-30' },
      ...(hint !== undefined && { hint }),
      autocomplete: isNew ? 'new-password' : 'current-password',
    },
  );
}

export function codeField(
  { problems }: FormState,
  words: { name?: string; label?: string; hint?: string } = {},
): Html {
  return textField(
    { form: emptyForm, problems },
    {
      name: words.name ?? 'code',
      label: words.label ?? 'Code from your app',
      hint: words.hint ?? 'Six digits, which change every half minute. Or one of your recovery codes.',
      inputmode: 'text',
      autocomplete: 'one-time-code',
      spellcheck: false,
      classes: 'govuk-input--width-20',
    },
  );
}

/** @param begun token of the sign-in that the password has begun */
export function codePage(state: SignInState, begun: string, status?: number): PageAnswer {
  return page({
    title: 'Enter a code',
    problems: state.problems,
    ...(status !== undefined && { status }),
    body: narrow(
      html`<h1 class="govuk-heading-l">Enter a code</h1>
        <form method="post" action="/sign-in/code" novalidate>
          <input type="hidden" name="to" value="${state.to}" />
          <input type="hidden" name="begun" value="${begun}" />
          ${codeField(state)} ${button({ text: 'Sign in' })}
        </form>
        ${details({
          summaryText: 'If you have neither your telephone nor a recovery code',
          text: 'Ask the people who look after this service in your office. They can let you set up your account anew.',
        })}`,
    ),
  });
}

export function narrow(content: Html): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${content}</div></div>`;
}
