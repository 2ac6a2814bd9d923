// GET /account: what somebody signs in with, where they are signed in, and what they may do.
import { summaryList } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { page, route, signedIn, type Route, type Visitor } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { counted } from '../phrases/spoken-number.ts';
import type { Database } from '../platform/database/index.ts';
import { findPerson, type Person } from './accounts/person-store.ts';
import { type Credentials, listCredentials } from './proving/credential-store.ts';
import { roleName } from './roles/roles.ts';

export interface AccountNeeds {
  database: Database;
  /** Further parts of the page, such as passkeys. */
  otherCredentials?: (personId: string) => Promise<Html[]>;
}

export function showAccountRoute(needs: AccountNeeds): Route {
  return route({
    method: 'GET',
    path: '/account',
    permission: signedIn,
    answer: async ({ visitor }) => {
      const id = visitor.person?.id ?? '';
      const [person, credentials, others] = await Promise.all([
        findPerson(needs.database, id),
        listCredentials(needs.database, id),
        needs.otherCredentials?.(id) ?? [],
      ]);
      return page({ title: 'Your account', body: body(visitor, person, credentials, others) });
    },
  });
}

function body(
  visitor: Visitor,
  person: Person | null,
  credentials: Credentials,
  others: readonly Html[],
): Html {
  const isMadeUp = person?.demonstration ?? false;
  return html`<h1 class="govuk-heading-l">Your account</h1>
    ${summaryList({
      rows: [
        row('Name', person?.name ?? '', isMadeUp ? null : ['/account/details', 'Change', 'name']),
        row(
          'What you do',
          person?.job || 'Not said',
          isMadeUp ? null : ['/account/details', 'Change', 'what you do'],
        ),
        row(
          'E-mail address',
          person?.email ?? 'None',
          isMadeUp ? null : ['/account/details', 'Change', 'e-mail address'],
        ),
        row('Roles', visitor.person?.roles.map(roleName).join(', ') || 'None yet', null),
      ],
    })}
    <h2 class="govuk-heading-m">What you sign in with</h2>
    ${
      isMadeUp
        ? html`<p class="govuk-body">
            You are made up, and sign in by a button. There is nothing to change.
          </p>`
        : html`${summaryList({ rows: credentialRows(credentials) })} ${others} ${removal(credentials)}`
    }
    <h2 class="govuk-heading-m">Where you are signed in</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="/account/devices">Signed in on these devices</a>
    </p>`;
}

/** For whoever could still come in without them. */
function removal({ passwordChangedAt, passkeys, providers }: Credentials): Html | false {
  if (passwordChangedAt === null || passkeys + providers === 0) return false;
  return html`<p class="govuk-body">
    <a class="govuk-link" href="/account/password/remove">Remove password and app</a>, and sign in without
    them
  </p>`;
}

function credentialRows({ passwordChangedAt, totpConfirmedAt, recoveryCodesLeft }: Credentials) {
  const hasApp = totpConfirmedAt !== null;
  return [
    row('App for codes', hasApp ? `Set up on ${dayOf(totpConfirmedAt)}` : 'None', [
      '/account/app',
      hasApp ? 'Replace' : 'Set up',
      'app for codes',
    ]),
    row(
      'Password',
      passwordChangedAt
        ? `Chosen on ${dayOf(passwordChangedAt)}`
        : hasApp
          ? 'None'
          : 'None. Set up an app first',
      hasApp ? ['/account/password', passwordChangedAt ? 'Change' : 'Choose', 'password'] : null,
    ),
    row(
      'Recovery codes',
      hasApp ? `${counted(recoveryCodesLeft, 'code')} left` : 'None',
      hasApp ? ['/account/codes', 'Make new ones', 'recovery codes'] : null,
    ),
  ];
}

function row(key: string, value: string, change: [href: string, text: string, what: string] | null) {
  return {
    key: { text: key },
    value: { text: value },
    ...(change && {
      actions: { items: [{ href: change[0], text: change[1], visuallyHiddenText: change[2] }] },
    }),
  };
}
