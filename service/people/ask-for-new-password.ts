// /sign-in/forgotten: a letter with an address to choose a new password at. The page is the same whether there is an account.
import type { Answer } from '../pages/answer.ts';
import type { Database } from '../platform/database/index.ts';
import { button } from '../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { everyone, page, route, type RequestFacts, type Route } from '../pages/route.ts';
import { newPasswordLetter } from './accounts/account-letters.ts';
import { makeAddress } from './accounts/address-store.ts';
import { emailAddress } from './accounts/email-address.ts';
import { findPersonByEmail } from './accounts/person-store.ts';
import { type LetterNeeds, sendLetter } from './accounts/send-letter.ts';
import { type ProvingNeeds, secondsToWaitFor } from './prove-person.ts';
import { findPasswordHash } from './proving/credential-store.ts';
import { emailField, narrow } from './sign-in-page.ts';
import { waitSentence } from './wait-sentence.ts';

export interface ForgottenNeeds extends ProvingNeeds, LetterNeeds {
  serviceAddress(): string;
  /** Does something after the answer: how long it takes tells nobody anything. */
  behind(work: () => Promise<void>): void;
}

const path = '/sign-in/forgotten';

export function askForNewPasswordRoutes(needs: ForgottenNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path,
      permission: everyone,
      answer: () => askingPage(new FormFields(), []),
    }),
    route({
      method: 'POST',
      path,
      permission: everyone,
      answer: ({ form, ...facts }) => answerAsked(needs, form, facts),
    }),
  ];
}

async function answerAsked(needs: ForgottenNeeds, form: FormFields, facts: RequestFacts): Promise<Answer> {
  const email = emailAddress(form.value('email'));
  if (email === null)
    return askingPage(form, [
      { field: 'email', message: 'Enter an e-mail address, such as name@example.org' },
    ]);
  const seconds = await secondsToWaitFor(needs, 'forgotten', email, facts);
  if (seconds > 0) return askingPage(form, [{ field: '', message: waitSentence(seconds) }], 429);
  needs.behind(() => sendAddress(needs, email));
  return sentPage;
}

/** Nothing for whoever has no account, no password, or is not let in. */
async function sendAddress({ database, clock, ...needs }: ForgottenNeeds, email: string): Promise<void> {
  await database.transaction().execute(async (transaction: Database) => {
    const person = await findPersonByEmail(transaction, email);
    if (person?.state !== 'active' || (await findPasswordHash(transaction, person.id)) === null) return;
    const token = await makeAddress(transaction, { kind: 'new-password', personId: person.id }, clock.now());
    const address = `${needs.serviceAddress()}/new-password/${token}`;
    await sendLetter(transaction, needs, person.email, newPasswordLetter(needs.sender, address));
  });
}

function askingPage(form: FormFields, problems: readonly FormProblem[], status?: number): Answer {
  return page({
    title: 'Forgotten password',
    problems,
    ...(status !== undefined && { status }),
    body: narrow(
      html`<h1 class="govuk-heading-l">Forgotten password</h1>
        <form method="post" action="${path}" novalidate>
          ${emailField({ form, problems })} ${button({ text: 'Send me a letter' })}
        </form>`,
    ),
  });
}

const sentPage = page({
  title: 'Look for a letter',
  body: narrow(
    html`<h1 class="govuk-heading-l">Look for a letter</h1>
      <p class="govuk-body">
        If there is an account with a password at that address, a letter is on its way to it. It holds an
        address at which you choose a new password, within an hour.
      </p>
      <p class="govuk-body">You will also need a code of your app, or a recovery code, as always.</p>
      <p class="govuk-body"><a class="govuk-link" href="/sign-in">Back to signing in</a></p>`,
  ),
});
