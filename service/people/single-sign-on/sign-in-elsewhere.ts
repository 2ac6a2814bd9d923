// /sign-in/with/PROVIDER and …/back: somebody goes to a provider, and comes back.
import { z } from 'zod';
import { html, type Html } from '../../pages/html.ts';
import {
  everyone,
  leadAway,
  notFound,
  route,
  signedIn,
  type Answer,
  type RequestFacts,
  type Route,
} from '../../pages/route.ts';
import { findAddress } from '../accounts/address-store.ts';
import { acceptFromProvider, type AcceptingNeeds } from './accept-from-provider.ts';
import { ProviderAway } from './ask-provider.ts';
import { takeBegunSignOn } from './begun-store.ts';
import { elsewherePage, providerAwayPage } from './elsewhere-page.ts';
import { type Provider, showsSecondFactor } from './provider.ts';
import { elsewhereCookie, type Journey, type SendingNeeds, sendToProvider } from './send-to-provider.ts';

export interface ElsewhereNeeds extends SendingNeeds, AcceptingNeeds {
  /** An address of this site out of what a form says. */
  localPath(typed: string): string;
}

const params = z.object({ provider: z.string().max(40) });

/** The links for the page that signs in. */
export function signInElsewhereView(providers: readonly Provider[], to: string): Html[] {
  return providers.map(
    ({ id, name }) =>
      html`<p class="govuk-body">
        <a class="govuk-link" href="/sign-in/with/${id}?to=${encodeURIComponent(to)}">Sign in with ${name}</a>
      </p>`,
  );
}

/** The links for the page of an invitation. */
export function acceptElsewhereView(providers: readonly Provider[], token: string): Html[] {
  return providers.map(
    ({ id, name }) =>
      html`<p class="govuk-body">
        <a class="govuk-link" href="/sign-in/with/${id}?invitation=${token}">Set up with ${name}</a>: you then
        sign in with that.
      </p>`,
  );
}

export function signInElsewhereRoutes(needs: ElsewhereNeeds): Route[] {
  const path = '/sign-in/with/:provider';
  return [
    route({
      method: 'GET',
      path,
      permission: everyone,
      params,
      answer: async ({ params: { provider }, search, ...facts }) => {
        const invitation = search.value('invitation');
        const journey = {
          purpose: 'sign-in',
          personId: null,
          returnTo: needs.localPath(search.value('to')),
        } as const;
        return send(needs, provider, invitation === '' ? journey : await toJoin(needs, invitation), facts);
      },
    }),
    route({
      method: 'GET',
      path: '/account/prove/with/:provider',
      permission: signedIn,
      params,
      answer: ({ params: { provider }, ...facts }) => {
        const personId = facts.visitor.person?.id ?? null;
        return send(needs, provider, { purpose: 'prove', personId, returnTo: '/account' }, facts);
      },
    }),
    route({
      method: 'GET',
      path: `${path}/back`,
      permission: everyone,
      params,
      answer: ({ params: { provider }, search, url, ...facts }) =>
        comeBack(needs, { id: provider, state: search.value('state'), url }, facts),
    }),
  ];
}

type Trip = Omit<Journey, 'cookies'>;

/** Null where the invitation is no longer good. */
async function toJoin({ database, clock }: ElsewhereNeeds, token: string): Promise<Trip | null> {
  const address = await findAddress(database, 'invitation', token, clock.now());
  return address && { purpose: 'link', personId: address.personId, returnTo: `/invitation/${token}` };
}

async function send(
  needs: ElsewhereNeeds,
  id: string,
  trip: Trip | null,
  { cookies }: RequestFacts,
): Promise<Answer> {
  const provider = needs.providers.find((each) => each.id === id);
  if (!provider || trip === null) return notFound('There is nothing to sign in with at this address.');
  return orAway(provider, async () => {
    const sent = await sendToProvider(needs, provider, { ...trip, cookies });
    return leadAway(sent.url, sent.cookies);
  });
}

async function comeBack(
  needs: ElsewhereNeeds,
  { id, state, url }: { id: string; state: string; url: string },
  facts: RequestFacts,
): Promise<Answer> {
  const { database, vault, clock, talk, providers, serviceAddress } = needs;
  const provider = providers.find((each) => each.id === id);
  if (!provider) return notFound('There is nothing to sign in with at this address.');
  const browser = facts.cookies.get(elsewhereCookie) ?? '';
  const begun = await takeBegunSignOn(database, vault, { state, browser, provider: id }, clock.now());
  if (begun === null) return tooLate;
  return orAway(provider, async () => {
    const { nonce, verifier, purpose } = begun;
    const back = { url: new URL(url, serviceAddress()), state, nonce, verifier, anew: purpose === 'prove' };
    const claims = await talk.comeBack(provider, back);
    if (claims === null) return refusedPage(provider);
    if (!showsSecondFactor(provider, claims)) return weakPage(provider);
    return acceptFromProvider(needs, { provider, claims, begun, facts });
  });
}

export async function orAway({ name }: Provider, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProviderAway) return providerAwayPage(name);
    throw error;
  }
}

const another = [{ href: '/sign-in', text: 'Sign in again, or another way' }];

const tooLate = elsewherePage({
  title: 'This sign-in cannot be finished',
  words:
    'It took longer than ten minutes, was finished already, or was begun in another browser. Nothing was changed.',
  links: another,
  status: 400,
});

function refusedPage({ name }: Provider): Answer {
  return elsewherePage({
    title: 'You were not signed in',
    words: `The service behind ${name} did not sign you in, or its answer does not fit what was asked. Nothing was changed.`,
    links: another,
    status: 403,
  });
}

function weakPage({ name }: Provider): Answer {
  return elsewherePage({
    title: 'A second factor is missing',
    words: `${name} signed you in without asking for a second factor, such as a code or a fingerprint. This service needs one. Ask those who look after ${name} to require it here, or sign in another way.`,
    links: another,
    status: 403,
  });
}
