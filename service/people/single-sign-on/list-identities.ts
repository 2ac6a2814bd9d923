// GET /account/single-sign-on: which providers somebody's account is linked to; linking another, and undoing it.
import { recordEvent } from '../../platform/ledger/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { FormProblem } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import {
  notFound,
  page,
  redirect,
  route,
  signedIn,
  type Answer,
  type RequestFacts,
  type Route,
} from '../../pages/route.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { capitalised } from '../../phrases/list.ts';
import { findPerson } from '../accounts/person-store.ts';
import { type LetterNeeds, sendChangeLetter } from '../accounts/send-letter.ts';
import { waysIn } from '../passkeys/ways-in.ts';
import { listCredentials } from '../proving/credential-store.ts';
import { singleSignOnPath } from './accept-from-provider.ts';
import { elsewherePage } from './elsewhere-page.ts';
import { listIdentities, removeIdentities, type Identity } from './identity-store.ts';
import type { Provider } from './provider.ts';
import { type SendingNeeds, sendToProvider } from './send-to-provider.ts';
import { orAway } from './sign-in-elsewhere.ts';

interface Needs extends SendingNeeds, LetterNeeds {}

const absent = 'There is no such provider here.';

export function listIdentitiesRoutes(needs: Needs): Route[] {
  const providerIn = (id: string) => needs.providers.find((each) => each.id === id);
  return [
    route({
      method: 'GET',
      path: singleSignOnPath,
      permission: signedIn,
      answer: ({ visitor }) => identitiesPage(needs, visitor.person?.id ?? ''),
    }),
    route({
      method: 'POST',
      path: `${singleSignOnPath}/link`,
      permission: signedIn,
      audit: 'identity.linked',
      proof: 'recent',
      answer: ({ form, ...facts }) => {
        const provider = providerIn(form.value('provider'));
        return provider ? lead(needs, provider, facts) : notFound(absent);
      },
    }),
    route({
      method: 'POST',
      path: `${singleSignOnPath}/remove`,
      permission: signedIn,
      audit: 'identity.unlinked',
      proof: 'recent',
      answer: ({ form, visitor }) => {
        const provider = providerIn(form.value('provider'));
        return provider ? remove(needs, provider, visitor.person?.id ?? '') : notFound(absent);
      },
    }),
  ];
}

/** By a link and not at once: a form of ours leads to no other site. */
async function lead(
  needs: SendingNeeds,
  provider: Provider,
  { visitor, cookies }: RequestFacts,
): Promise<Answer> {
  const personId = visitor.person?.id ?? null;
  const person = personId === null ? null : await findPerson(needs.database, personId);
  if (person === null || person.demonstration) return notFound(absent);
  return orAway(provider, async () => {
    const trip = { purpose: 'link', personId, returnTo: singleSignOnPath, cookies } as const;
    const sent = await sendToProvider(needs, provider, trip);
    const there = elsewherePage({
      title: `Link your account to ${provider.name}`,
      words: 'Sign in there as yourself. Then you come back here, and the two are linked.',
      links: [
        { href: sent.url.href, text: `Go on to ${provider.name}` },
        { href: singleSignOnPath, text: 'Go back without linking' },
      ],
    });
    return { ...there, cookies: sent.cookies };
  });
}

async function remove(needs: Needs, provider: Provider, personId: string): Promise<Answer> {
  const { database, providers } = needs;
  return database.transaction().execute(async (transaction) => {
    // One after the other, so that two windows do not take away the last two.
    await transaction.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
    const own = await listIdentities(transaction, personId);
    if (!own.some(({ issuer }) => issuer === provider.issuer)) return redirect(singleSignOnPath);
    if (waysIn(await listCredentials(transaction, personId)) <= 1)
      return identitiesPage({ database: transaction, providers }, personId, [
        { field: '', message: lastWayIn },
      ]);
    await removeIdentities(transaction, personId, provider.issuer);
    await recordEvent(transaction, {
      action: 'identity.unlinked',
      subject: { kind: 'person', id: personId },
      fields: { issuer: { before: provider.issuer } },
    });
    await sendChangeLetter(transaction, needs, personId, 'single-sign-on-removed');
    return redirect(singleSignOnPath);
  });
}

const lastWayIn =
  'This is your last way to sign in. Add a passkey, or a password and an app, and then undo the link';

/** For the page of one's account. */
export function identitiesView(providers: readonly Provider[]): Html[] {
  if (providers.length === 0) return [];
  return [
    html`<p class="govuk-body"><a class="govuk-link" href="${singleSignOnPath}">Single sign-on</a></p>`,
  ];
}

async function identitiesPage(
  { database, providers }: { database: Database; providers: readonly Provider[] },
  personId: string,
  problems: readonly FormProblem[] = [],
): Promise<Answer> {
  const own = await listIdentities(database, personId);
  return page({
    title: 'Single sign-on',
    breadcrumbs: [{ text: 'Your account', href: '/account' }, { text: 'Single sign-on' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Single sign-on</h1>
      <p class="govuk-body">
        What you sign in with elsewhere can sign you in here. When you are signed out there, you are signed
        out here.
      </p>
      <ul class="dr-list">
        ${providers.map((provider) =>
          providerItem(
            provider,
            own.find(({ issuer }) => issuer === provider.issuer),
          ),
        )}
      </ul>`,
  });
}

function providerItem({ id, name }: Provider, identity: Identity | undefined): Html {
  const what = identity ? 'remove' : 'link';
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong class="dr-value">${capitalised(name)}</strong>
      <span class="dr-list__about"
        >${identity ? `Linked on ${dayName(dayOf(identity.createdAt))}` : 'Not linked'}</span
      >
      <form method="post" action="${singleSignOnPath}/${what}">
        <input type="hidden" name="provider" value="${id}" />
        ${button({
          html: identity
            ? html`Undo the link <span class="govuk-visually-hidden">to ${name}</span>`
            : html`Link <span class="govuk-visually-hidden">to ${name}</span>`,
          classes: 'govuk-button--secondary dr-list__button',
        })}
      </form></span
    >
  </li>`;
}
