// /new-password/TOKEN: a new password in place of a forgotten one. It signs nobody in: the second factor is still asked for.
import { z } from 'zod';
import type { Answer } from '../pages/answer.ts';
import { button } from '../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import { findAddress, useAddress } from './accounts/address-store.ts';
import { findPerson } from './accounts/person-store.ts';
import { notGood } from './not-good-page.ts';
import { checkNewPassword, passwordHint } from './check-new-password.ts';
import { keepNewPassword, type KeepPasswordNeeds } from './keep-new-password.ts';
import { narrow, passwordField } from './sign-in-page.ts';
import { takeWhenFree } from './take-when-free.ts';

const params = z.object({ token: z.string().max(100) });

export function changeForgottenPasswordRoutes(needs: KeepPasswordNeeds): Route[] {
  const path = '/new-password/:token';
  return [
    route({
      method: 'GET',
      path,
      permission: everyone,
      params,
      answer: async ({ params: { token } }) => {
        const address = await findAddress(needs.database, 'new-password', token, needs.clock.now());
        return address === null ? notGood : choosingPage(token, []);
      },
    }),
    route({
      method: 'POST',
      path,
      permission: everyone,
      audit: 'password.changed',
      params,
      answer: ({ params: { token }, form }) => takeWhenFree(() => answerChosen(needs, token, form)),
    }),
  ];
}

async function answerChosen(needs: KeepPasswordNeeds, token: string, form: FormFields): Promise<Answer> {
  const { database, clock } = needs;
  const address = await findAddress(database, 'new-password', token, clock.now());
  const person = address && (await findPerson(database, address.personId));
  if (person?.state !== 'active') return notGood;
  const password = form.typed('password');
  const unfit = await checkNewPassword(needs, password, [person.name, person.email]);
  if (unfit !== null) return choosingPage(token, [{ field: 'password', message: unfit }]);
  const hash = await needs.hasher.hash(password);
  const done = await database.transaction().execute(async (transaction) => {
    if ((await useAddress(transaction, 'new-password', token, clock.now())) === null) return false;
    await keepNewPassword(transaction, needs, { person, hash, keeping: null });
    return true;
  });
  return done ? donePage : notGood;
}

function choosingPage(token: string, problems: readonly FormProblem[]): Answer {
  return page({
    title: 'Choose a new password',
    problems,
    body: narrow(
      html`<h1 class="govuk-heading-l">Choose a new password</h1>
        <form method="post" action="/new-password/${token}" novalidate>
          ${passwordField(
            { form: new FormFields(), problems },
            { name: 'password', label: 'New password', hint: passwordHint, isNew: true },
          )}
          ${button({ text: 'Keep this password' })}
        </form>`,
    ),
  });
}

const donePage = page({
  title: 'Your password is changed',
  body: narrow(
    html`<h1 class="govuk-heading-l">Your password is changed</h1>
      <p class="govuk-body">Wherever you were signed in, you are signed out.</p>
      <p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in with the new password</a></p>`,
  ),
});
