// /account/devices: where somebody is signed in, and signing out there.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { button, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { page, redirect, route, signedIn, type Route, type SignedInPerson } from '../pages/route.ts';
import { accountCrumbs } from './account-crumbs.ts';
import { momentOf } from './moment.ts';
import type { SessionLimits } from './sessions/session-limits.ts';
import { endSession, endSessionsOf, listSessions, type Session } from './sessions/session-store.ts';

interface Needs {
  database: Database;
  clock: Clock;
  limits: SessionLimits;
}

const path = '/account/devices';

export function showDevicesRoutes({ database, clock, limits }: Needs): Route[] {
  return [
    route({
      method: 'GET',
      path,
      permission: signedIn,
      answer: async ({ visitor: { person } }) => {
        const sessions = await listSessions(database, person?.id ?? '', limits, clock.now());
        return page({
          title: 'Signed in on these devices',
          breadcrumbs: accountCrumbs('Devices'),
          body: devicesBody(sessions, person, limits),
        });
      },
    }),
    route({
      method: 'POST',
      path: `${path}/end`,
      permission: signedIn,
      answer: async ({ visitor: { person }, form }) => {
        const id = form.value('session');
        if (uuid.test(id)) await endSession(database, id, person?.id ?? '');
        return redirect(path);
      },
    }),
    route({
      method: 'POST',
      path: `${path}/end-others`,
      permission: signedIn,
      answer: async ({ visitor: { person } }) => {
        if (person !== null) await endSessionsOf(database, person.id, person.session);
        return redirect(path);
      },
    }),
  ];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function devicesBody(
  sessions: readonly Session[],
  person: SignedInPerson | null,
  limits: SessionLimits,
): Html {
  const others = sessions.filter(({ id }) => id !== person?.session);
  return html`<h1 class="govuk-heading-l">Signed in on these devices</h1>
    <p class="govuk-body">
      Without a click for ${limits.idleMinutes} minutes you are signed out, and after ${limits.absoluteHours}
      hours in any case. If you do not know one of these, sign it out and change your password.
    </p>
    <ul class="dr-list">
      ${sessions.map((session) => sessionItem(session, session.id === person?.session))}
    </ul>
    ${
      others.length > 0 &&
      html`<form method="post" action="${path}/end-others">
        ${button({ text: 'Sign out of all others', classes: 'govuk-button--secondary' })}
      </form>`
    }`;
}

const methods: Readonly<Record<string, string>> = {
  password: 'with a password and a code',
  passkey: 'with a passkey',
  'single-sign-on': 'through your organisation',
  demonstration: 'by the button of the demonstration',
};

function sessionItem(session: Session, isThis: boolean): Html {
  const { id, deviceWords, method, createdAt, lastSeenAt, address } = session;
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong>${deviceWords}</strong>
      <span class="dr-list__about"
        >Signed in ${methods[method] ?? ''} on ${momentOf(createdAt)}, last seen ${momentOf(lastSeenAt)}</span
      >
      ${address !== null && html`<span class="dr-list__about">From the network address ${address}</span>`}</span
    >
    ${
      isThis
        ? tag({ text: 'This one' })
        : html`<form method="post" action="${path}/end">
            <input type="hidden" name="session" value="${id}" />
            ${button({
              text: 'Sign out',
              classes: 'govuk-button--secondary dr-list__button',
              attributes: { 'aria-label': `Sign out ${deviceWords}, last seen ${momentOf(lastSeenAt)}` },
            })}
          </form>`
    }
  </li>`;
}
