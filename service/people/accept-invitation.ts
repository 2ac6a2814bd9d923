// /invitation/TOKEN: whoever was invited takes up their account, with a password and an app, or with a passkey.
import { z } from 'zod';
import type { Answer } from '../pages/answer.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { everyone, page, redirect, route, type RequestFacts, type Route } from '../pages/route.ts';
import { html, type Html } from '../pages/html.ts';
import { acceptAccount } from './accounts/accept-account.ts';
import { findAddress } from './accounts/address-store.ts';
import { emailAddress } from './accounts/email-address.ts';
import { findPerson, findPersonByEmail, type Person } from './accounts/person-store.ts';
import { acceptPages } from './accept-invitation-page.ts';
import { checkNewPassword, type PasswordNeeds } from './check-new-password.ts';
import { notGood } from './not-good-page.ts';
import type { ProvingNeeds } from './prove-person.ts';
import { keepPasswordHash, keepTotp, makeRecoveryCodes } from './proving/credential-store.ts';
import { newTotpSecret, stepOfCode } from './proving/totp-code.ts';
import { makeSession, type SessionNeeds } from './sessions/make-session.ts';
import { narrow } from './sign-in-page.ts';
import { recoveryCodesView } from './set-up-view.ts';
import { takeWhenFree } from './take-when-free.ts';

export interface AcceptNeeds extends ProvingNeeds, SessionNeeds, PasswordNeeds {
  /** Further ways to set the account up, for the page. */
  otherSetUps?: (token: string, person: Person) => Html[];
  scripts?: readonly string[];
}

const params = z.object({ token: z.string().max(100) });

/** What was chosen on the first page, locked in a hidden field of the second: nothing is kept until all is there. */
const chosen = z.object({
  person: z.string(),
  name: z.string(),
  email: z.string(),
  hash: z.string(),
  secret: z.string(),
});
type Chosen = z.infer<typeof chosen>;

export function acceptInvitationRoutes(needs: AcceptNeeds): Route[] {
  const path = '/invitation/:token';
  return [
    route({
      method: 'GET',
      path,
      permission: everyone,
      params,
      answer: async ({ params: { token } }) => {
        const person = await personOf(needs, token);
        if (person === null) return notGood;
        const form = FormFields.from({ name: person.email === null ? '' : person.name });
        return acceptPages.password(needs, { token, person, form, problems: [] });
      },
    }),
    route({
      method: 'POST',
      path,
      permission: everyone,
      params,
      answer: ({ params: { token }, form }) => takeWhenFree(() => answerPassword(needs, token, form)),
    }),
    route({
      method: 'POST',
      path: `${path}/code`,
      permission: everyone,
      audit: 'person.joined',
      params,
      answer: ({ params: { token }, form, ...facts }) => answerCode(needs, token, form, facts),
    }),
  ];
}

async function personOf({ database, clock }: AcceptNeeds, token: string): Promise<Person | null> {
  const address = await findAddress(database, 'invitation', token, clock.now());
  return address === null ? null : findPerson(database, address.personId);
}

async function answerPassword(needs: AcceptNeeds, token: string, form: FormFields): Promise<Answer> {
  const person = await personOf(needs, token);
  if (person === null) return notGood;
  const name = form.value('name');
  const email = person.email ?? emailAddress(form.value('email'));
  const password = form.typed('password');
  const unfit = await checkNewPassword(needs, password, [name, email]);
  const problems: FormProblem[] = [
    ...(name === '' ? [{ field: 'name', message: 'Enter your name' }] : []),
    ...(name.length > 200 ? [{ field: 'name', message: 'Enter a name of at most 200 letters' }] : []),
    ...(await emailProblems(needs, person, email)),
    ...(unfit === null ? [] : [{ field: 'password', message: unfit }]),
  ];
  if (problems.length > 0 || email === null)
    return acceptPages.password(needs, { token, person, form, problems });
  const hash = await needs.hasher.hash(password);
  const made = { person: person.id, name, email, hash, secret: newTotpSecret() };
  return codePage(needs, token, made, []);
}

/** Only the first administrator has none yet. */
async function emailProblems(
  { database }: AcceptNeeds,
  person: Person,
  email: string | null,
): Promise<FormProblem[]> {
  if (person.email !== null) return [];
  if (email === null)
    return [{ field: 'email', message: 'Enter an e-mail address, such as name@example.org' }];
  const isTaken = (await findPersonByEmail(database, email)) !== null;
  return isTaken ? [{ field: 'email', message: 'There is an account with this address already' }] : [];
}

function codePage(needs: AcceptNeeds, token: string, made: Chosen, problems: FormProblem[]): Answer {
  const locked = needs.vault.lock(`invitation ${token}`, JSON.stringify(made));
  const { organisation } = needs.sender;
  return acceptPages.app({
    token,
    locked,
    secret: made.secret,
    account: made.email,
    organisation,
    problems,
  });
}

async function answerCode(
  needs: AcceptNeeds,
  token: string,
  form: FormFields,
  { address, agent, cookies }: RequestFacts,
): Promise<Answer> {
  const person = await personOf(needs, token);
  const text = needs.vault.unlock(`invitation ${token}`, form.value('chosen'));
  if (person === null || text === null) return notGood;
  const made = chosen.parse(JSON.parse(text));
  const now = needs.clock.now();
  const step = stepOfCode(made.secret, form.value('code'), now);
  if (made.person !== person.id) return notGood;
  if (step === null) {
    const message =
      'This code is not right. Check that the app has this account, wait for the next code and enter that';
    return codePage(needs, token, made, [{ field: 'code', message }]);
  }
  const done = await needs.database.transaction().execute((transaction) =>
    acceptAccount(
      transaction,
      { token, name: made.name, email: made.email, clock: needs.clock },
      async (personId) => {
        await keepPasswordHash(transaction, personId, made.hash, now);
        await keepTotp(transaction, needs.vault, { personId, secret: made.secret, step }, now);
        const signingIn = { personId, method: 'password', agent, address, cookies } as const;
        return {
          codes: await makeRecoveryCodes(transaction, personId, now),
          cookies: await makeSession(transaction, needs, signingIn),
        };
      },
    ),
  );
  if (done === null) return redirect('/sign-in');
  return page({
    title: 'Keep your recovery codes',
    cookies: done.cookies,
    body: narrow(
      html`<h1 class="govuk-heading-l">Keep your recovery codes</h1>
        <p class="govuk-body">Your account is set up, and you are signed in.</p>
        ${recoveryCodesView(done.codes, '/')}`,
    ),
  });
}
