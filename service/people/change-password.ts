// /account/password: another password, for somebody who is signed in and has just proved who they are.
import type { Answer } from '../pages/answer.ts';
import { button } from '../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { page, redirect, route, signedIn, type Route, type SignedInPerson } from '../pages/route.ts';
import { accountCrumbs } from './account-crumbs.ts';
import { findPerson } from './accounts/person-store.ts';
import { checkNewPassword, passwordHint } from './check-new-password.ts';
import { keepNewPassword, type KeepPasswordNeeds } from './keep-new-password.ts';
import { listCredentials } from './proving/credential-store.ts';
import { proveOwnPassword } from './prove-person.ts';
import { narrow, passwordField } from './sign-in-page.ts';
import { waitSentence } from './wait-sentence.ts';
import { takeWhenFree } from './take-when-free.ts';

export function changePasswordRoutes(needs: KeepPasswordNeeds): Route[] {
  const path = '/account/password';
  return [
    route({
      method: 'GET',
      path,
      permission: signedIn,
      proof: 'recent',
      answer: async ({ visitor }) => {
        const { passwordChangedAt } = await listCredentials(needs.database, visitor.person?.id ?? '');
        return choosingPage(passwordChangedAt !== null, []);
      },
    }),
    route({
      method: 'POST',
      path,
      permission: signedIn,
      proof: 'recent',
      audit: 'password.changed',
      answer: ({ visitor, form }) =>
        visitor.person === null
          ? redirect('/sign-in')
          : takeWhenFree(() => changePassword(needs, visitor.person, form)),
    }),
  ];
}

async function changePassword(
  needs: KeepPasswordNeeds,
  signedInPerson: SignedInPerson | null,
  form: FormFields,
): Promise<Answer> {
  const person = await findPerson(needs.database, signedInPerson?.id ?? '');
  if (person === null || person.demonstration) return redirect('/account');
  const { passwordChangedAt, totpConfirmedAt } = await listCredentials(needs.database, person.id);
  const hasOne = passwordChangedAt !== null;
  // A password alone lets nobody in, and would only look as if it did.
  if (totpConfirmedAt === null) return redirect('/account/app');
  const password = form.typed('new-password');
  const unfit = await checkNewPassword(needs, password, [person.name, person.email]);
  if (unfit !== null) return choosingPage(hasOne, [{ field: 'new-password', message: unfit }]);
  const wrong = hasOne ? await oldPasswordProblem(needs, person.id, form.typed('password')) : null;
  if (wrong !== null) return choosingPage(hasOne, [{ field: 'password', message: wrong }]);
  const hash = await needs.hasher.hash(password);
  await needs.database
    .transaction()
    .execute((transaction) =>
      keepNewPassword(transaction, needs, { person, hash, keeping: signedInPerson?.session ?? null }),
    );
  return redirect('/account');
}

async function oldPasswordProblem(
  needs: KeepPasswordNeeds,
  id: string,
  typed: string,
): Promise<string | null> {
  if (typed === '') return 'Enter the password that you have now';
  const proof = await proveOwnPassword(needs, id, typed);
  if (proof.kind === 'wait') return waitSentence(proof.seconds);
  return proof.kind === 'wrong' ? 'This is not the password that you have now' : null;
}

/** @param hasOne whether there is a password already, which is then asked for */
function choosingPage(hasOne: boolean, problems: readonly FormProblem[]): Answer {
  const state = { form: new FormFields(), problems };
  return page({
    title: 'Choose a password',
    problems,
    breadcrumbs: accountCrumbs('Choose a password'),
    body: narrow(
      html`<h1 class="govuk-heading-l">Choose a password</h1>
        <p class="govuk-body">On other devices you are then signed out.</p>
        <form method="post" action="/account/password" novalidate>
          ${hasOne && passwordField(state, { name: 'password', label: 'Password that you have now', isNew: false })}
          ${passwordField(state, {
            name: 'new-password',
            label: 'New password',
            hint: passwordHint,
            isNew: true,
          })}
          ${button({ text: 'Keep this password' })}
        </form>`,
    ),
  });
}
