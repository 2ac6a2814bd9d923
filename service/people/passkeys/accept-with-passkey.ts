// POST /invitation/TOKEN/passkey and …/passkey/add: whoever was invited takes up their account with a passkey and no password.
import { z } from 'zod';
import { textField } from '../../pages/form-inputs.ts';
import type { FormFields } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import {
  everyone,
  notFound,
  page,
  redirect,
  route,
  type Answer,
  type RequestFacts,
  type Route,
} from '../../pages/route.ts';
import { acceptAccount } from '../accounts/accept-account.ts';
import { findAddress } from '../accounts/address-store.ts';
import { findPerson, type Person } from '../accounts/person-store.ts';
import { makeSession, type SessionNeeds } from '../sessions/make-session.ts';
import { answerField, browserCookie, browserOf, passkeyPage } from './passkey-page.ts';
import { keepPasskey } from './passkey-store.ts';
import { optionsToMake, verifyMadePasskey, type VerifyingNeeds } from './verify-passkey.ts';

interface Needs extends VerifyingNeeds, SessionNeeds {}

const params = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/) });
const firstName = 'First passkey';

/** The button for the page of an invitation; not for an account without an e-mail address, which must be given there first. */
export function acceptWithPasskeyView(token: string, { email }: Person): Html[] {
  if (email === null) return [];
  return [
    html`<p class="govuk-body">
        With a passkey you need neither a password nor an app: your fingerprint, your face or a PIN on your
        device is enough.
      </p>
      <form method="post" action="/invitation/${token}/passkey">
        ${button({ text: 'Set up with a passkey' })}
      </form>
      <h2 class="govuk-heading-m">Or with a password and an app</h2>`,
  ];
}

export function acceptWithPasskeyRoutes(needs: Needs): Route[] {
  const path = '/invitation/:token/passkey';
  return [
    route({
      method: 'POST',
      path,
      permission: everyone,
      params,
      answer: ({ params: { token }, form, ...facts }) => ask(needs, { token, form }, facts),
    }),
    route({
      method: 'POST',
      path: `${path}/add`,
      permission: everyone,
      audit: 'person.joined',
      params,
      answer: ({ params: { token }, form, ...facts }) => accept(needs, { token, form }, facts),
    }),
  ];
}

async function invited({ database, clock }: Needs, token: string): Promise<Person | null> {
  const address = await findAddress(database, 'invitation', token, clock.now());
  const person = address && (await findPerson(database, address.personId));
  return person?.email ? person : null;
}

interface Sent {
  token: string;
  form: FormFields;
}

function isName(name: string): boolean {
  return name !== '' && name.length <= 200;
}

const gone = notFound('This invitation is no longer good. Ask whoever invited you for a new one.');

async function ask(
  needs: Needs,
  { token, form }: Sent,
  facts: RequestFacts,
  message?: string,
): Promise<Answer> {
  const person = await invited(needs, token);
  if (person === null) return gone;
  const name = form.value('name');
  if (!isName(name)) return namePage(token, form);
  const browser = browserOf(facts.cookies);
  return passkeyPage({
    title: 'Set up with a passkey',
    words: 'Your browser asks where to keep the passkey. Then it asks whether it is you.',
    action: `/invitation/${token}/passkey/add`,
    kept: [html`<input type="hidden" name="name" value="${name}" />`],
    use: 'make',
    options: await optionsToMake(needs, person, browser.token),
    instead: { href: `/invitation/${token}`, text: 'Set up with a password and an app' },
    button: 'Make the passkey',
    problems: message === undefined ? [] : [{ field: '', message }],
    browser,
  });
}

/** Asked for before the passkey is: it stands beside what they do here. */
function namePage(token: string, form: FormFields): Answer {
  const message = form.value('name') === '' ? 'Enter your name' : 'Enter a name of at most 200 letters';
  const problems = form.has('name') ? [{ field: 'name', message }] : [];
  return page({
    title: 'Set up with a passkey',
    problems,
    body: html`<h1 class="govuk-heading-l">Set up with a passkey</h1>
      <form method="post" action="/invitation/${token}/passkey" novalidate>
        ${textField(
          { form, problems },
          {
            name: 'name',
            label: 'Your name',
            hint: 'As colleagues know you. It stands beside what you do here.',
            autocomplete: 'name',
            spellcheck: false,
          },
        )}
        ${button({ text: 'Continue' })}
      </form>`,
  });
}

async function accept(needs: Needs, { token, form }: Sent, facts: RequestFacts): Promise<Answer> {
  const person = await invited(needs, token);
  if (person === null) return gone;
  const name = form.value('name');
  if (!isName(name)) return namePage(token, form);
  const { address, agent, cookies } = facts;
  const asked = { personId: person.id, browser: cookies.get(browserCookie) ?? '' };
  const made = await verifyMadePasskey(needs, form.value(answerField), asked);
  if (made === null) return ask(needs, { token, form }, facts, notMade);
  const set = await needs.database.transaction().execute((transaction) =>
    acceptAccount(transaction, { token, name, clock: needs.clock }, async (personId) => {
      if (!(await keepPasskey(transaction, { ...made, name: firstName })))
        throw new Error('PASSKEY_KNOWN: a new account was to get a passkey that another one has.');
      const signingIn = { personId, method: 'passkey', agent, address, cookies } as const;
      return makeSession(transaction, needs, signingIn);
    }),
  );
  return set === null ? gone : redirect('/', set);
}

const notMade = 'The passkey was not made: it took longer than five minutes, or did not fit. Try again';
