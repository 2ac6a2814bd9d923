// The pages on which somebody takes up their account: a password first, then an app that makes codes.
import { page, type PageAnswer } from '../pages/answer.ts';
import { button } from '../pages/govuk/components.ts';
import { textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import type { Person } from './accounts/person-store.ts';
import { passwordHint } from './check-new-password.ts';
import { appView } from './set-up-view.ts';
import { codeField, narrow, passwordField } from './sign-in-page.ts';

interface PasswordStep {
  token: string;
  person: Person;
  form: FormFields;
  problems: readonly FormProblem[];
}

interface AppStep {
  token: string;
  /** What was chosen so far, locked. */
  locked: string;
  secret: string;
  account: string;
  organisation: string;
  problems: readonly FormProblem[];
}

interface Further {
  otherSetUps?: (token: string, person: Person) => Html[];
  scripts?: readonly string[];
}

export const acceptPages = { password: passwordStep, app: appStep };

function passwordStep(further: Further, { token, person, form, problems }: PasswordStep): PageAnswer {
  const state = { form, problems };
  return page({
    title: 'Set up your account',
    problems,
    ...(further.scripts && { scripts: further.scripts }),
    body: narrow(
      html`<h1 class="govuk-heading-l">Set up your account</h1>
        ${person.email !== null && html`<p class="govuk-body">You will sign in as <strong>${person.email}</strong>.</p>`}
        ${further.otherSetUps?.(token, person)}
        <form method="post" action="/invitation/${token}" novalidate>
          ${textField(state, {
            name: 'name',
            label: 'Your name',
            hint: 'As colleagues know you. It stands beside what you do here.',
            autocomplete: 'name',
            spellcheck: false,
          })}
          ${
            person.email === null &&
            textField(state, {
              ...{ name: 'email', label: 'E-mail address', type: 'email', spellcheck: false },
              hint: 'You sign in with it, and letters go there.',
              autocomplete: 'username',
            })
          }
          ${passwordField(state, { name: 'password', label: 'Choose a password', hint: passwordHint, isNew: true })}
          ${button({ text: 'Continue' })}
        </form>`,
    ),
  });
}

function appStep({ token, locked, secret, account, organisation, problems }: AppStep): PageAnswer {
  const state = { form: new FormFields(), problems };
  return page({
    title: 'Add an app for codes',
    problems,
    body: narrow(
      html`<h1 class="govuk-heading-l">Add an app for codes</h1>
        <p class="govuk-body">Whoever learns your password still needs a code of your telephone.</p>
        ${appView(secret, `Due Regard ${organisation}`, account)}
        <form method="post" action="/invitation/${token}/code" novalidate>
          <input type="hidden" name="chosen" value="${locked}" />
          ${codeField(state, { hint: 'Six digits, which change every half minute.' })}
          ${button({ text: 'Finish and sign in' })}
        </form>`,
    ),
  });
}
