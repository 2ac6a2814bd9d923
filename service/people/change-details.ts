// /account/details: one's own name, what one does, and the e-mail address, which counts once it is confirmed; /confirm-email/TOKEN.
import { z } from 'zod';
import type { Answer } from '../pages/answer.ts';
import type { Clock } from '../platform/clock.ts';
import { type Database, readAllBodies } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { historyOf, readRestoring } from '../ledger/index.ts';
import { button } from '../pages/govuk/components.ts';
import { textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { badRequest, page, redirect, route, signedIn, type Route } from '../pages/route.ts';
import { accountCrumbs } from './account-crumbs.ts';
import { confirmEmailLetter } from './accounts/account-letters.ts';
import { findAddress, makeAddress, useAddress } from './accounts/address-store.ts';
import { comparedEmail, emailAddress } from './accounts/email-address.ts';
import { changeName, findPerson, findPersonByEmail, type Person } from './accounts/person-store.ts';
import { type LetterNeeds, sendChangeLetter, sendLetter } from './accounts/send-letter.ts';
import { narrow } from './sign-in-page.ts';
import { notGood } from './not-good-page.ts';

const restorePath = '/account/details/restore';
/** An e-mail address is confirmed by a letter, and so is an older one. */
const restorable: readonly string[] = ['name', 'job'];

/** What a person was called and did, for their own page and for whoever keeps the accounts. */
export function historyOfPerson(database: Database, id: string, restoreAt?: string): Promise<Html | false> {
  const fields = { name: 'Name', job: 'What they do', email: 'E-mail address' };
  const asked = { fields, restorable, ...(restoreAt !== undefined && { restoreAt }) };
  // A person may have several bodies, or none yet.
  return readAllBodies(database, () => historyOf(database, { kind: 'person', id }, asked));
}

export interface DetailsNeeds extends LetterNeeds {
  database: Database;
  clock: Clock;
  serviceAddress(): string;
}

export function changeDetailsRoutes(needs: DetailsNeeds): Route[] {
  const path = '/account/details';
  return [
    route({
      method: 'GET',
      path,
      permission: signedIn,
      answer: async ({ visitor }) => {
        const person = await findPerson(needs.database, visitor.person?.id ?? '');
        if (person === null || person.demonstration) return redirect('/account');
        const { name, job, email } = person;
        const form = FormFields.from({ name, job, email: email ?? '' });
        return detailsPage(form, [], await historyOfPerson(needs.database, person.id, restorePath));
      },
    }),
    route({
      method: 'POST',
      path,
      permission: signedIn,
      proof: 'recent',
      audit: 'person.changed',
      answer: async ({ visitor, form }) => {
        const person = await findPerson(needs.database, visitor.person?.id ?? '');
        if (person === null || person.demonstration) return redirect('/account');
        return changeDetails(needs, person, form);
      },
    }),
    route({
      method: 'POST',
      path: restorePath,
      permission: signedIn,
      proof: 'recent',
      audit: 'person.changed',
      answer: async ({ visitor, form }) => {
        const person = await findPerson(needs.database, visitor.person?.id ?? '');
        if (person === null || person.demonstration) return redirect('/account');
        const subject = { kind: 'person', id: person.id };
        const asked = await readAllBodies(needs.database, () => readRestoring(needs.database, subject, form));
        if (asked === null || !restorable.includes(asked.field))
          return badRequest('That value is not kept. It may have been erased. Nothing was changed.');
        const { name, job, email } = person;
        const older = { name, job, email: email ?? '', [asked.field]: asked.value };
        return changeDetails(needs, person, FormFields.from(older));
      },
    }),
    ...confirmRoutes(needs),
  ];
}

async function changeDetails(needs: DetailsNeeds, person: Person, form: FormFields): Promise<Answer> {
  const { database, clock } = needs;
  const given = { name: form.value('name'), job: form.value('job') };
  const email = emailAddress(form.value('email'));
  const problems = detailProblems(given, email);
  if (problems.length > 0 || email === null) return detailsPage(form, problems);
  const isNew = comparedEmail(email) !== comparedEmail(person.email ?? '');
  await database.transaction().execute(async (transaction) => {
    await changeName(transaction, person.id, given);
    if (isNew) await askToConfirm(transaction, needs, person, email);
    await recordEvent(
      transaction,
      {
        action: 'person.changed',
        subject: { kind: 'person', id: person.id },
        fields: changed(person, given),
      },
      clock,
    );
  });
  return isNew ? confirmPage : redirect('/account');
}

/** To the new address; the one there is stays until then. Nobody learns here whose address it is already. */
async function askToConfirm(transaction: Database, needs: DetailsNeeds, person: Person, email: string) {
  const now = needs.clock.now();
  if ((await findPersonByEmail(transaction, email)) !== null) return;
  const address = { kind: 'new-email', personId: person.id, newEmail: email } as const;
  const token = await makeAddress(transaction, address, now);
  const link = `${needs.serviceAddress()}/confirm-email/${token}`;
  await sendLetter(transaction, needs, email, confirmEmailLetter(needs.sender, link));
}

function changed(person: Person, given: { name: string; job: string }) {
  return Object.fromEntries(
    (['name', 'job'] as const)
      .filter((field) => person[field] !== given[field])
      .map((field) => [field, { before: person[field], after: given[field] }]),
  );
}

export function detailProblems(
  { name, job }: { name: string; job: string },
  email: string | null,
): FormProblem[] {
  return [
    ...(name === '' ? [{ field: 'name', message: 'Enter a name' }] : []),
    ...(name.length > 200 ? [{ field: 'name', message: 'Enter a name of at most 200 letters' }] : []),
    ...(job.length > 200 ? [{ field: 'job', message: 'Say it in at most 200 letters' }] : []),
    ...(email === null
      ? [{ field: 'email', message: 'Enter an e-mail address, such as name@example.org' }]
      : []),
  ];
}

function detailsPage(
  form: FormFields,
  problems: readonly FormProblem[],
  history: Html | false = false,
): Answer {
  const state = { form, problems };
  return page({
    title: 'Your name and address',
    problems,
    breadcrumbs: accountCrumbs('Your name and address'),
    body: narrow(
      html`<h1 class="govuk-heading-l">Your name and address</h1>
        <form method="post" action="/account/details" novalidate>
          ${textField(state, { name: 'name', label: 'Name', autocomplete: 'name', spellcheck: false })}
          ${textField(state, { name: 'job', label: 'What you do', hint: 'Such as: Data analyst', autocomplete: 'organization-title' })}
          ${textField(state, {
            ...{
              name: 'email',
              label: 'E-mail address',
              type: 'email',
              autocomplete: 'email',
              spellcheck: false,
            },
            hint: 'You sign in with it. A new one counts as soon as you have confirmed it.',
          })}
          ${button({ text: 'Keep' })}
        </form>
        ${history}`,
    ),
  });
}

const confirmPage = page({
  title: 'Look for a letter',
  breadcrumbs: accountCrumbs('Look for a letter'),
  body: narrow(
    html`<h1 class="govuk-heading-l">Look for a letter</h1>
      <p class="govuk-body">
        A letter is on its way to the new address, unless somebody has it here already. Open the address in it
        within a day. Until then letters go to the old one, and you sign in with that.
      </p>
      <p class="govuk-body"><a class="govuk-link" href="/account">Back to your account</a></p>`,
  ),
});

const params = z.object({ token: z.string().max(100) });

function confirmRoutes(needs: DetailsNeeds): Route[] {
  const { database, clock } = needs;
  const path = '/confirm-email/:token';
  return [
    route({
      method: 'GET',
      path,
      permission: signedIn,
      params,
      answer: async ({ params: { token }, visitor }) => {
        const address = await findAddress(database, 'new-email', token, clock.now());
        if (address === null || address.personId !== visitor.person?.id) return notGood;
        return page({
          title: 'Confirm your e-mail address',
          body: narrow(
            html`<h1 class="govuk-heading-l">Confirm your e-mail address</h1>
              <p class="govuk-body">From then on you sign in with <strong>${address.newEmail}</strong>.</p>
              <form method="post" action="/confirm-email/${token}">${button({ text: 'Confirm' })}</form>`,
          ),
        });
      },
    }),
    route({
      method: 'POST',
      path,
      permission: signedIn,
      audit: 'person.changed',
      params,
      answer: ({ params: { token }, visitor }) => confirm(needs, token, visitor.person?.id ?? ''),
    }),
  ];
}

async function confirm(needs: DetailsNeeds, token: string, personId: string): Promise<Answer> {
  const { database, clock } = needs;
  const done = await database.transaction().execute(async (transaction) => {
    const address = await useAddress(transaction, 'new-email', token, clock.now());
    const person = await findPerson(transaction, personId);
    if (address?.personId !== personId || address.newEmail === null || person === null) return false;
    if ((await findPersonByEmail(transaction, address.newEmail)) !== null) return false;
    await sendChangeLetter(transaction, needs, personId, 'email');
    await changeName(transaction, personId, { email: address.newEmail });
    const email = { before: person.email, after: address.newEmail };
    const subject = { kind: 'person', id: personId };
    await recordEvent(transaction, { action: 'person.changed', subject, fields: { email } }, clock);
    return true;
  });
  return done ? redirect('/account') : notGood;
}
