// /account/app and /account/codes: another app for codes, and new recovery codes.
import type { Answer } from '../pages/answer.ts';
import type { Database } from '../platform/database/index.ts';
import { type Action, recordEvent } from '../platform/ledger/index.ts';
import { button } from '../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { page, redirect, route, signedIn, type Route, type Visitor } from '../pages/route.ts';
import { accountCrumbs } from './account-crumbs.ts';
import { findPerson, type Person } from './accounts/person-store.ts';
import { type LetterNeeds, sendChangeLetter } from './accounts/send-letter.ts';
import type { ProvingNeeds } from './prove-person.ts';
import { keepTotp, listCredentials, makeRecoveryCodes } from './proving/credential-store.ts';
import { newTotpSecret, stepOfCode } from './proving/totp-code.ts';
import { appView, recoveryCodesView } from './set-up-view.ts';
import { codeField, narrow } from './sign-in-page.ts';

export interface AppNeeds extends ProvingNeeds, LetterNeeds {}

export function changeAppRoutes(needs: AppNeeds): Route[] {
  const of = (visitor: Visitor, answer: (person: Person) => Promise<Answer> | Answer) =>
    answerFor(needs.database, visitor, answer);
  const path = '/account/app';
  return [
    route({
      method: 'GET',
      path,
      permission: signedIn,
      proof: 'recent',
      answer: ({ visitor }) => of(visitor, (person) => appPage(needs, person, newTotpSecret(), [])),
    }),
    route({
      method: 'POST',
      path,
      permission: signedIn,
      proof: 'recent',
      audit: 'authenticator.changed',
      answer: ({ visitor, form }) => of(visitor, (person) => changeApp(needs, person, form)),
    }),
    route({
      method: 'GET',
      path: '/account/codes',
      permission: signedIn,
      answer: ({ visitor }) => of(visitor, () => askingPage),
    }),
    route({
      method: 'POST',
      path: '/account/codes',
      permission: signedIn,
      proof: 'recent',
      audit: 'recovery-codes.made',
      answer: ({ visitor }) => of(visitor, (person) => newCodes(needs, person, 'recovery-codes')),
    }),
  ];
}

async function answerFor(
  database: Database,
  { person: visitor }: Visitor,
  answer: (person: Person) => Promise<Answer> | Answer,
): Promise<Answer> {
  const person = await findPerson(database, visitor?.id ?? '');
  return person === null || person.demonstration ? redirect('/account') : answer(person);
}

function appPage(
  { vault, sender }: AppNeeds,
  { id, email, name }: Person,
  secret: string,
  problems: readonly FormProblem[],
): Answer {
  return page({
    title: 'App for codes',
    problems,
    breadcrumbs: accountCrumbs('App for codes'),
    body: narrow(
      html`<h1 class="govuk-heading-l">App for codes</h1>
        <p class="govuk-body">An app that you have here already stops working as soon as this one is kept.</p>
        ${appView(secret, `Due Regard ${sender.organisation}`, email ?? name)}
        <form method="post" action="/account/app" novalidate>
          <input type="hidden" name="chosen" value="${vault.lock(`new app ${id}`, secret)}" />
          ${codeField(
            { form: new FormFields(), problems },
            { hint: 'Six digits, which change every half minute.' },
          )}
          ${button({ text: 'Keep this app' })}
        </form>`,
    ),
  });
}

async function changeApp(needs: AppNeeds, person: Person, form: FormFields): Promise<Answer> {
  const secret = needs.vault.unlock(`new app ${person.id}`, form.value('chosen'));
  if (secret === null) return redirect('/account/app');
  const now = needs.clock.now();
  const step = stepOfCode(secret, form.value('code'), now);
  if (step === null) {
    const message = 'This code is not right. Wait for the next one and enter that';
    return appPage(needs, person, secret, [{ field: 'code', message }]);
  }
  const { recoveryCodesLeft } = await listCredentials(needs.database, person.id);
  await needs.database.transaction().execute(async (transaction) => {
    await keepTotp(transaction, needs.vault, { personId: person.id, secret, step }, now);
    await sendChangeLetter(transaction, needs, person.id, 'authenticator');
    await record(transaction, needs, 'authenticator.changed', person.id);
  });
  return recoveryCodesLeft > 0 ? redirect('/account') : newCodes(needs, person, null);
}

/** @param tell what its person is told of by a letter; null: it goes without */
async function newCodes(needs: AppNeeds, { id }: Person, tell: 'recovery-codes' | null): Promise<Answer> {
  const { totpConfirmedAt } = await listCredentials(needs.database, id);
  if (totpConfirmedAt === null) return redirect('/account');
  const codes = await needs.database.transaction().execute(async (transaction) => {
    const made = await makeRecoveryCodes(transaction, id, needs.clock.now());
    if (tell !== null) await sendChangeLetter(transaction, needs, id, tell);
    await record(transaction, needs, 'recovery-codes.made', id);
    return made;
  });
  return page({
    title: 'Keep your recovery codes',
    breadcrumbs: accountCrumbs('Recovery codes'),
    body: narrow(
      html`<h1 class="govuk-heading-l">Keep your recovery codes</h1>
        ${recoveryCodesView(codes, '/account')}`,
    ),
  });
}

async function record(transaction: Database, { clock }: AppNeeds, action: Action, id: string): Promise<void> {
  await recordEvent(transaction, { action, subject: { kind: 'person', id } }, clock);
}

const askingPage = page({
  title: 'Recovery codes',
  breadcrumbs: accountCrumbs('Recovery codes'),
  body: narrow(
    html`<h1 class="govuk-heading-l">Recovery codes</h1>
      <p class="govuk-body">
        Each lets you in once when your telephone is gone. If you have lost them, or few are left, make new
        ones. The old ones then no longer work.
      </p>
      <form method="post" action="/account/codes">${button({ text: 'Make new recovery codes' })}</form>`,
  ),
});
