// POST /sign-in/passkey and /sign-in/passkey/answer: signing in with a passkey, without saying who one is before.
import { everyone, redirect, route, type Answer, type RequestFacts, type Route } from '../../pages/route.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { makeSession, type SessionNeeds } from '../sessions/make-session.ts';
import { answerField, browserCookie, browserOf, passkeyPage } from './passkey-page.ts';
import { optionsToUse, verifyUsedPasskey, type VerifyingNeeds } from './verify-passkey.ts';

export interface SignInPasskeyNeeds extends VerifyingNeeds, SessionNeeds {
  /** An address of this site out of what a form says. */
  localPath(typed: string): string;
}

/** The button for the page that signs in. */
export function signInPasskeyView(to: string): Html {
  return html`<form method="post" action="/sign-in/passkey" class="dr-other-way">
    <input type="hidden" name="to" value="${to}" />
    ${button({ text: 'Sign in with a passkey', classes: 'govuk-button--secondary' })}
  </form>`;
}

export function signInPasskeyRoutes(needs: SignInPasskeyNeeds): Route[] {
  return [
    route({
      method: 'POST',
      path: '/sign-in/passkey',
      permission: everyone,
      answer: ({ form, ...facts }) => ask(needs, needs.localPath(form.value('to')), facts),
    }),
    route({
      method: 'POST',
      path: '/sign-in/passkey/answer',
      permission: everyone,
      answer: ({ form, ...facts }) =>
        answer(needs, { to: needs.localPath(form.value('to')), sent: form.value(answerField) }, facts),
    }),
  ];
}

async function ask(
  needs: SignInPasskeyNeeds,
  to: string,
  facts: RequestFacts,
  message?: string,
): Promise<Answer> {
  const browser = browserOf(facts.cookies);
  const awaited = { purpose: 'sign-in', personId: null, browser: browser.token } as const;
  return passkeyPage({
    title: 'Sign in with a passkey',
    words: 'Your browser asks which passkey to use, and whether it is you: by fingerprint, face or PIN.',
    action: '/sign-in/passkey/answer',
    kept: [html`<input type="hidden" name="to" value="${to}" />`],
    use: 'use',
    options: await optionsToUse(needs, awaited),
    instead: { href: `/sign-in?to=${encodeURIComponent(to)}`, text: 'Sign in with your password' },
    button: 'Use your passkey',
    problems: message === undefined ? [] : [{ field: '', message }],
    browser,
  });
}

async function answer(
  needs: SignInPasskeyNeeds,
  { to, sent }: { to: string; sent: string },
  facts: RequestFacts,
): Promise<Answer> {
  const { address, agent, cookies } = facts;
  const awaited = { purpose: 'sign-in', personId: null, browser: cookies.get(browserCookie) ?? '' } as const;
  const person = await verifyUsedPasskey(needs, sent, awaited);
  if (person === null) return ask(needs, to, facts, notTaken);
  needs.log.info('signed in', { person: person.id, method: 'passkey' });
  const signingIn = { personId: person.id, method: 'passkey', agent, address, cookies } as const;
  const set = await needs.database
    .transaction()
    .execute((transaction) => makeSession(transaction, needs, signingIn));
  return redirect(to, set);
}

/** The same whatever it was: no such passkey, no such account, another page's answer, one that was used before. */
export const notTaken =
  'That passkey was not taken here. Try again; if it is not taken again, sign in with your password and add a new one';
