// GET /people/ID: one account, how it stands, and what can be done about it.
import { z } from 'zod';
import type { Answer } from '../pages/answer.ts';
import { button, details, summaryList, warningText } from '../pages/govuk/components.ts';
import type { FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, route, type Route, type Visitor } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { peopleCrumbs } from './account-crumbs.ts';
import { openInvitations } from './accounts/address-store.ts';
import type { Person } from './accounts/person-store.ts';
import { historyOfPerson } from './change-details.ts';
import { type ColleagueNeeds, findColleague } from './colleague-store.ts';
import { stateTag } from './list-people.ts';
import { momentOf } from './moment.ts';
import { managePeoplePermission } from './people-permissions.ts';
import { type Credentials, listCredentials } from './proving/credential-store.ts';
import { listRolesOfBody } from './roles/role-store.ts';
import { roleName } from './roles/roles.ts';

export const nothingHere = 'There is no person at this address. Look on the list of people.';

export function showPersonRoute(needs: ColleagueNeeds): Route {
  return route({
    method: 'GET',
    path: '/people/:id',
    permission: managePeoplePermission,
    params: z.object({ id: z.uuid() }),
    answer: ({ params, visitor }) => personPage(needs, params.id, visitor, []),
  });
}

/** @param problems why something was not done */
export async function personPage(
  needs: ColleagueNeeds,
  id: string,
  visitor: Visitor,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const body = visitor.body ?? '';
  const person = await findColleague(needs, id, body);
  if (person === null) return notFound(nothingHere);
  const [credentials, kept, invitations, history] = await Promise.all([
    listCredentials(needs.database, id),
    listRolesOfBody(needs.database, body, id),
    openInvitations(needs.database),
    historyOfPerson(needs.database, id),
  ]);
  const roles = kept.filter(({ ended }) => ended === null).map(({ role }) => roleName(role));
  const isSelf = visitor.person?.id === id;
  return page({
    title: person.name,
    section: '/people',
    breadcrumbs: peopleCrumbs(person.name),
    problems,
    body: html`<h1 class="govuk-heading-l">
        ${person.name}${person.job !== '' && html`<span class="govuk-caption-l">${person.job}</span>`}
      </h1>
      <p class="dr-state">${stateTag(person.state)}</p>
      ${factsView(person, credentials, roles, invitations.get(id))}
      ${isSelf ? ownAccount : person.demonstration ? madeUp : actionsView(person)} ${history}`,
  });
}

const ownAccount = html`<p class="govuk-body">
  This is you. <a class="govuk-link" href="/account">Your account</a> has what you can change; the rest
  another administrator does.
</p>`;

const madeUp = html`<p class="govuk-body">This person is made up for the demonstration.</p>`;

function factsView(person: Person, credentials: Credentials, roles: readonly string[], open?: Date): Html {
  const { passwordChangedAt, totpConfirmedAt, passkeys, providers } = credentials;
  const ways = [
    person.demonstration && 'a button of the demonstration',
    passwordChangedAt && totpConfirmedAt && 'a password and an app',
    passkeys > 0 && (passkeys === 1 ? 'a passkey' : `${passkeys} passkeys`),
    providers > 0 && 'their organisation',
  ].filter((way) => typeof way === 'string');
  const rows = [
    ['E-mail address', person.email ?? 'None'],
    ['Account made', dayOf(person.createdAt)],
    ...(person.state === 'invited'
      ? [['Invitation', open ? `Open until ${momentOf(open)}` : 'It has run out']]
      : [['Signs in with', ways.join(', ') || 'Nothing yet']]),
    ['Roles', roles.join(', ') || 'None'],
  ];
  const rolesLink = {
    items: [{ href: `/people/${person.id}/roles`, text: 'Change', visuallyHiddenText: 'roles' }],
  };
  return summaryList({
    rows: rows.map(([key = '', value = '']) => ({
      key: { text: key },
      value: { text: value },
      ...(key === 'Roles' && person.state !== 'ended' && { actions: rolesLink }),
    })),
  });
}

function actionsView({ id, state }: Person): Html {
  const act = (what: string, text: string, kind = 'govuk-button--secondary') =>
    html`<form method="post" action="/people/${id}/${what}">${button({ text, classes: kind })}</form>`;
  const end = details({
    summaryText: 'End the account',
    html: html`<p class="govuk-body">
        For good. They are signed out at once. Their name stays beside what they did.
      </p>
      ${act('end', 'End the account', 'govuk-button--warning')}`,
  });
  if (state === 'invited')
    return html`${act('send-again', 'Send the invitation again')} ${act('end', 'Withdraw the invitation')}`;
  if (state === 'active')
    return html`${act('suspend', 'Suspend')}
    ${details({
      summaryText: 'They have lost their telephone, passkey or password',
      html: html`<p class="govuk-body">
          Make sure that it is them: call them back on a number that you know. What they signed in with is
          removed, and they get a letter to set it up anew.
        </p>
        ${act('reset', 'Remove it and send a letter')}`,
    })}
    ${end}`;
  if (state === 'suspended') return html`${act('let-in', 'Let them in again')} ${end}`;
  return html`${warningText({
    text: 'Erasing takes the name and the e-mail address away, here and in the ledger. What was done stays, by nobody’s name. It cannot be undone.',
    iconFallbackText: 'Warning',
  })}
  ${act('erase', 'Erase the name', 'govuk-button--warning')}`;
}
